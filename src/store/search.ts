import { sql } from 'kysely';
import type { SearchQuery } from '#domain/disclosure/search/parse-query.ts';
import { rankTitles } from '#domain/disclosure/search/rank-titles.ts';
import type { SearchFilter, SearchOrder } from '#domain/disclosure/search/search-filter.ts';
import type { ValidityMark } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';
import { countHits, hitsByDate, type Hit, type HitCondition, type HitCounts } from './search-hits.ts';
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

const NOTHING: SearchResult = { total: 0, facets: [], validities: [], items: [] };

/** Searches what the public may see of a tenant. */
export async function searchDocuments(
  db: Db,
  tenantId: string,
  request: SearchRequest,
): Promise<SearchResult> {
  const plan = await planSearch(db, tenantId, request.query, request.filter);
  if (plan === null || plan.segments.length === 0) return NOTHING;
  const condition = conditionOf(tenantId, plan, request);
  const [counts, hits] = await Promise.all([countHits(db, condition), pageOf(db, plan, condition, request)]);
  return { ...counts, items: await readFound(db, tenantId, hits) };
}

/** The newest documents whose title holds what was typed so far. */
export async function suggestTitles(
  db: Db,
  tenantId: string,
  request: Pick<SearchRequest, 'query' | 'filter' | 'today' | 'limit'>,
): Promise<{ documentId: string; title: string }[]> {
  const plan = await planSearch(db, tenantId, request.query, request.filter);
  if (plan === null || plan.inTitle === null || plan.segments.length === 0) return [];
  const condition = { ...conditionOf(tenantId, plan, request), terms: plan.inTitle, phrases: [] };
  const hits = await hitsByDate(db, condition, { limit: request.limit * 4, offset: 0 });
  const titled = rankTitles(await withTitles(db, tenantId, hits), request.query.marks);
  const distinct = new Map(titled.map(({ documentId, title }) => [title, { documentId, title }]));
  return [...distinct.values()].slice(0, request.limit);
}

/** How many documents meet a question, to the most that is counted. */
export async function countFound(
  db: Db,
  tenantId: string,
  request: Pick<SearchRequest, 'query' | 'filter' | 'today'>,
): Promise<number> {
  const plan = await planSearch(db, tenantId, request.query, request.filter);
  if (plan === null || plan.segments.length === 0) return 0;
  return (await countHits(db, conditionOf(tenantId, plan, request))).total;
}

function conditionOf(
  tenantId: string,
  plan: SearchPlan,
  { query, filter, today }: Pick<SearchRequest, 'query' | 'filter' | 'today'>,
): HitCondition {
  const { segments, anywhere } = plan;
  return { tenantId, segments, terms: anywhere, phrases: query.phrases, validity: filter.validity, today };
}

/** One page of hits. By relevance: titles first, then what a document is about, then the rest, each newest first. */
async function pageOf(
  db: Db,
  { inTitle, about }: SearchPlan,
  condition: HitCondition,
  { order, limit, offset, query }: SearchRequest,
): Promise<Hit[]> {
  if (order === 'date' || inTitle === null) return hitsByDate(db, condition, { limit, offset });
  const end = offset + limit;
  const tier = (terms: string, most: number): Promise<Hit[]> =>
    hitsByDate(db, { ...condition, terms }, { limit: most, offset: 0 });
  const titles = await tier(inTitle, Math.max(end, MOST_RANKED));
  const ranked = rankTitles(
    await withTitles(db, condition.tenantId, titles.slice(0, MOST_RANKED)),
    query.marks,
  );
  const hits: Hit[] = [...ranked, ...titles.slice(MOST_RANKED)];
  if (about !== null && hits.length < end)
    hits.push(...(await tier(`(${about}) & !(${inTitle})`, end - hits.length)));
  if (about !== null && hits.length < end)
    hits.push(...(await tier(`(${condition.terms}) & !(${about}) & !(${inTitle})`, end - hits.length)));
  return hits.slice(offset, end);
}

async function withTitles(
  db: Db,
  tenantId: string,
  hits: readonly Hit[],
): Promise<(Hit & { title: string })[]> {
  if (hits.length === 0) return [];
  const rows = await publicDocuments(db, tenantId)
    .select(['document_id', 'title'])
    .where(sql<boolean>`document_id = any (${hits.map(({ documentId }) => documentId)}::uuid[])`)
    .execute();
  const titles = new Map(rows.map((row) => [row.document_id, row.title]));
  return hits.flatMap((hit) => {
    const title = titles.get(hit.documentId);
    return title === undefined ? [] : [{ ...hit, title }];
  });
}

async function readFound(db: Db, tenantId: string, hits: readonly Hit[]): Promise<FoundDocument[]> {
  if (hits.length === 0) return [];
  const ids = hits.map(({ documentId }) => documentId);
  const [rows, attachments] = await Promise.all([
    publicDocuments(db, tenantId)
      .select(['document_id', 'agency_id', 'index_number', 'title', 'document_number', 'published_on'])
      .select(['effective_on', 'expires_on', 'validity_mark', 'validity_marked_on', 'summary', 'body_text'])
      .where(sql<boolean>`document_id = any (${ids}::uuid[])`)
      .execute(),
    db
      .selectFrom('public_attachment')
      .select(['document_id', 'name', sql<string>`left(text_layer, 60000)`.as('text')])
      .where('tenant_id', '=', tenantId)
      .where(sql<boolean>`document_id = any (${ids}::uuid[])`)
      .orderBy('position')
      .execute(),
  ]);
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
