import { sql } from 'kysely';
import type { SearchQuery } from '#domain/disclosure/search/parse-query.ts';
import { rankTitles, type TitleCandidate } from '#domain/disclosure/search/rank-titles.ts';
import type { SearchFilter, SearchOrder } from '#domain/disclosure/search/search-filter.ts';
import type { ValidityMark } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';
import { countHits, hitsByDate, phraseHits, type HitCondition, type HitCounts } from './search-hits.ts';
import { planSearch, type SearchPlan } from './search-plan.ts';
import { publicDocuments } from './public-document.ts';

/** Titles that are weighed against each other; those behind them follow by date. */
const MOST_RANKED = 200;

export interface SearchRequest {
  readonly query: SearchQuery;
  readonly filter: SearchFilter;
  readonly order: SearchOrder;
  readonly limit: number;
  readonly offset: number;
  /** The day whose validity counts. */
  readonly today: PlainDate;
}

/** A document found, with what its entry in the list needs. */
export interface FoundDocument {
  readonly documentId: string;
  readonly agencyId: string;
  readonly indexNumber: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly publishedOn: PlainDate;
  readonly effectiveOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
  readonly validityMark: ValidityMark | null;
  readonly validityMarkedOn: PlainDate | null;
  readonly summary: string;
  readonly bodyText: string;
  readonly attachments: readonly { readonly name: string; readonly text: string }[];
}

export interface SearchResult extends HitCounts {
  readonly items: readonly FoundDocument[];
}

const NOTHING: SearchResult = { total: 0, hasMore: false, facets: [], validities: [], items: [] };

/** Searches what the public may see of a tenant. */
export async function searchDocuments(
  db: Db,
  tenantId: string,
  request: SearchRequest,
): Promise<SearchResult> {
  return inSearch(db, async (tx) => {
    const plan = await planSearch(tx, tenantId, request.query, request.filter);
    if (plan === null || plan.segments.length === 0) return NOTHING;
    const condition = conditionOf(tenantId, plan, request);
    const { phrases } = request.query;
    if (phrases.length > 0) {
      const { counts, documentIds } = await phraseHits(tx, condition, phrases);
      const page = await pageOfPhrases(tx, plan, condition, documentIds, request);
      return { ...counts, items: await readFound(tx, tenantId, page) };
    }
    const counts = await countHits(tx, condition);
    const hits = counts.total === 0 ? [] : await pageOf(tx, plan, condition, request);
    return { ...counts, items: await readFound(tx, tenantId, hits) };
  });
}

/** The newest documents whose title holds what was typed so far. */
export async function suggestTitles(
  db: Db,
  tenantId: string,
  request: Pick<SearchRequest, 'query' | 'filter' | 'today' | 'limit'>,
): Promise<{ documentId: string; title: string }[]> {
  return inSearch(db, async (tx) => {
    const plan = await planSearch(tx, tenantId, request.query, request.filter);
    if (plan === null || plan.inTitle === null || plan.segments.length === 0) return [];
    const condition = { ...conditionOf(tenantId, plan, request), terms: plan.inTitle };
    const hits = await hitsByDate(tx, condition, { limit: request.limit * 4, offset: 0 });
    const titled = await ranked(tx, tenantId, hits, request.query);
    const distinct = new Map(titled.map(({ documentId, title }) => [title, { documentId, title }]));
    return [...distinct.values()].slice(0, request.limit);
  });
}

/** How many documents meet a question, to the most that is counted. */
export async function countFound(
  db: Db,
  tenantId: string,
  request: Pick<SearchRequest, 'query' | 'filter' | 'today'>,
): Promise<number> {
  return inSearch(db, async (tx) => {
    const plan = await planSearch(tx, tenantId, request.query, request.filter);
    if (plan === null || plan.segments.length === 0) return 0;
    const condition = conditionOf(tenantId, plan, request);
    const { phrases } = request.query;
    if (phrases.length > 0) return (await phraseHits(tx, condition, phrases)).counts.total;
    return (await countHits(tx, condition)).total;
  });
}

/** One state of the index for all steps of a search, whatever is released or rebuilt meanwhile. */
function inSearch<T>(db: Db, act: (tx: Db) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      // The planner takes looking through all terms for cheap; and compiling a query costs more than it takes.
      await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
        set_config('max_parallel_workers_per_gather', '0', true)`.execute(tx);
      return act(tx);
    });
}

function conditionOf(
  tenantId: string,
  plan: SearchPlan,
  { filter, today }: Pick<SearchRequest, 'filter' | 'today'>,
): HitCondition {
  const { segments, anywhere } = plan;
  return { tenantId, segments, terms: anywhere, validity: filter.validity, today };
}

/** One page of hits. By relevance: titles first, then what a document is about, then the rest, each newest first. */
async function pageOf(
  db: Db,
  { inTitle, about }: SearchPlan,
  condition: HitCondition,
  { order, limit, offset, query }: SearchRequest,
): Promise<string[]> {
  if (order === 'date' || inTitle === null) return hitsByDate(db, condition, { limit, offset });
  const end = offset + limit;
  const tier = (terms: string, most: number): Promise<string[]> =>
    hitsByDate(db, { ...condition, terms }, { limit: most, offset: 0 });
  const titles = await tier(inTitle, Math.max(end, MOST_RANKED));
  const best = await ranked(db, condition.tenantId, titles.slice(0, MOST_RANKED), query);
  const hits = [...best.map(({ documentId }) => documentId), ...titles.slice(MOST_RANKED)];
  if (about !== null && hits.length < end)
    hits.push(...(await tier(`(${about}) & !(${inTitle})`, end - hits.length)));
  if (about !== null && hits.length < end)
    hits.push(...(await tier(`(${condition.terms}) & !(${about}) & !(${inTitle})`, end - hits.length)));
  return hits.slice(offset, end);
}

/** One page of what holds a phrase: by relevance those first whose title has its words. */
async function pageOfPhrases(
  db: Db,
  { inTitle }: SearchPlan,
  condition: HitCondition,
  hits: readonly string[],
  { order, limit, offset, query }: SearchRequest,
): Promise<string[]> {
  if (order === 'date' || inTitle === null) return hits.slice(offset, offset + limit);
  const titles = await hitsByDate(db, { ...condition, terms: inTitle }, { limit: MOST_RANKED, offset: 0 });
  const titled = new Set(titles);
  const candidates = hits.filter((id) => titled.has(id));
  const best = await ranked(db, condition.tenantId, candidates, query);
  return [...best.map(({ documentId }) => documentId), ...hits.filter((id) => !titled.has(id))].slice(
    offset,
    offset + limit,
  );
}

/** Documents found by their title, the best first. */
async function ranked(
  db: Db,
  tenantId: string,
  ids: readonly string[],
  query: SearchQuery,
): Promise<TitleCandidate[]> {
  if (ids.length === 0) return [];
  const rows = await publicDocuments(db, tenantId)
    .select(['document_id', 'title', 'published_at'])
    .where(sql<boolean>`document_id = any (${[...ids]}::uuid[])`)
    .execute();
  return rankTitles(
    rows.map((row) => ({ documentId: row.document_id, title: row.title, publishedAt: row.published_at })),
    query.marks,
  );
}

async function readFound(db: Db, tenantId: string, ids: readonly string[]): Promise<FoundDocument[]> {
  if (ids.length === 0) return [];
  const [rows, attachments] = [
    await publicDocuments(db, tenantId)
      .select(['document_id', 'agency_id', 'index_number', 'title', 'document_number', 'published_on'])
      .select(['effective_on', 'expires_on', 'validity_mark', 'validity_marked_on', 'summary', 'body_text'])
      .where(sql<boolean>`document_id = any (${[...ids]}::uuid[])`)
      .execute(),
    await db
      .selectFrom('public_attachment')
      .select(['document_id', 'name', sql<string>`left(text_layer, 60000)`.as('text')])
      .where('tenant_id', '=', tenantId)
      .where(sql<boolean>`document_id = any (${[...ids]}::uuid[])`)
      .orderBy('position')
      .execute(),
  ];
  const byId = new Map(rows.map((row) => [row.document_id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return [
      {
        documentId: id,
        agencyId: row.agency_id,
        indexNumber: row.index_number,
        title: row.title,
        documentNumber: row.document_number,
        publishedOn: row.published_on as PlainDate,
        effectiveOn: row.effective_on as PlainDate | null,
        expiresOn: row.expires_on as PlainDate | null,
        validityMark: row.validity_mark,
        validityMarkedOn: row.validity_marked_on as PlainDate | null,
        summary: row.summary,
        bodyText: row.body_text,
        attachments: attachments
          .filter((one) => one.document_id === id)
          .map(({ name, text }) => ({ name, text })),
      },
    ];
  });
}
