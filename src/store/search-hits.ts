import { sql, type RawBuilder } from 'kysely';
import {
  MOST_COUNTED,
  MOST_PHRASES,
  MOST_READ,
  type Facet,
} from '#domain/disclosure/search/search-filter.ts';
import type { Validity } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';

/** What is looked for in the segments: the terms and what they alone cannot tell. */
export interface HitCondition {
  readonly tenantId: string;
  readonly segments: number[];
  /** A tsquery in which § stands for the number of the segment. */
  readonly terms: string;
  readonly validity: Validity | undefined;
  /** The day whose validity counts. */
  readonly today: PlainDate;
}

/** Counts of all hits and by facet; beyond the most that is counted, of the newest of them. */
export interface HitCounts {
  readonly total: number;
  /** There are more than `total`. */
  readonly hasMore: boolean;
  readonly facets: readonly { readonly kind: Facet; readonly value: string; readonly count: number }[];
  readonly validities: readonly { readonly validity: Validity; readonly count: number }[];
}

/** The hits of one segment. Each segment is asked in turn, newest first, until the outer limit is reached. */
function entriesOf({ tenantId, terms, validity, today }: HitCondition): RawBuilder<unknown> {
  return sql`from search_entry entry
    where entry.terms @@ replace(${terms}, '§', segment.id::text)::tsquery and entry.tenant_id = ${tenantId}
    ${validity === undefined ? sql`` : sql`and ${validityOf(today)} = ${validity}`}`;
}

/** The same rule as validityOn of the domain, as the database reckons it. */
function validityOf(today: PlainDate): RawBuilder<Validity> {
  return sql<Validity>`case
    when entry.validity_mark in ('repealed', 'expired') and coalesce(entry.validity_marked_on <= ${today}::date, true)
      then entry.validity_mark
    when entry.expires_on < ${today}::date then 'expired'
    when entry.effective_on > ${today}::date then 'not_yet'
    when entry.validity_mark = 'amended' and coalesce(entry.validity_marked_on <= ${today}::date, true) then 'amended'
    else 'in_force' end`;
}

/** Ids of documents hit, newest first. */
export async function hitsByDate(
  db: Db,
  condition: HitCondition,
  page: { limit: number; offset: number },
): Promise<string[]> {
  const { rows } = await sql<{ document_id: string }>`
    select hit.document_id
    from unnest(${condition.segments}::integer[]) with ordinality segment (id, place)
    cross join lateral (
      select entry.document_id, entry.published_at ${entriesOf(condition)}
      order by entry.published_at desc, entry.document_id desc
      limit ${page.limit + page.offset}
    ) hit
    order by segment.place, hit.published_at desc, hit.document_id desc
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows.map((row) => row.document_id);
}

const SPECIAL = ['not_yet', 'amended', 'repealed', 'expired'] as const satisfies readonly Validity[];

/** Counts the hits, exactly to the most that is counted. */
export async function countHits(db: Db, condition: HitCondition): Promise<HitCounts> {
  const most = MOST_COUNTED + 1;
  const { rows } = await sql<CountRow>`select ${countColumns()} from (
      select found.facets, found.validity
      from unnest(${condition.segments}::integer[]) with ordinality segment (id, place)
      cross join lateral (
        select entry.facets, ${validityOf(condition.today)} as validity ${entriesOf(condition)} limit ${most}
      ) found
      limit ${most}
    ) hit`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('A count gave no row');
  const hasMore = Number(row.total) > MOST_COUNTED;
  return {
    ...(await countsOf(db, condition.tenantId, row)),
    ...(hasMore && { total: MOST_COUNTED }),
    hasMore,
  };
}

/** What an exact phrase is met by, newest first, with the counts. */
export interface PhraseHits {
  readonly counts: HitCounts;
  readonly documentIds: readonly string[];
}

/**
 * Finds what holds phrases letter by letter. The terms give the candidates; each of them is read, newest first, but only so
 * many, so that a phrase of common words that never stand together costs no more than another.
 */
export async function phraseHits(
  db: Db,
  condition: HitCondition,
  phrases: readonly string[],
): Promise<PhraseHits> {
  const holds = sql.join(
    phrases.map((phrase) => sql`strpos(candidate.plain_text, ${phrase}) > 0`),
    sql` and `,
  );
  const { rows } = await sql<CountRow & { candidates: string; ids: string[] | null }>`
    with candidate as materialized (
      select found.*
      from unnest(${condition.segments}::integer[]) with ordinality segment (id, place)
      cross join lateral (
        select entry.document_id, entry.published_at, entry.facets, entry.plain_text,
          ${validityOf(condition.today)} as validity ${entriesOf(condition)}
        order by entry.published_at desc, entry.document_id desc limit ${MOST_READ + 1}
      ) found
      limit ${MOST_READ + 1}
    )
    select ${countColumns()}, (select count(*) from candidate) as candidates,
      array_agg(hit.document_id order by hit.published_at desc, hit.document_id desc) as ids
    from (select * from candidate where ${holds} limit ${MOST_PHRASES + 1}) hit`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('A count gave no row');
  const hasMore = Number(row.total) > MOST_PHRASES || Number(row.candidates) > MOST_READ;
  const counts = await countsOf(db, condition.tenantId, row);
  const total = Math.min(counts.total, MOST_PHRASES);
  return { counts: { ...counts, total, hasMore }, documentIds: (row.ids ?? []).slice(0, total) };
}

type CountRow = { total: string; facets: Buffer | null } & Record<(typeof SPECIAL)[number], string>;

function countColumns(): RawBuilder<unknown> {
  const special = SPECIAL.map(
    (validity) => sql`count(*) filter (where hit.validity = ${validity}) as ${sql.ref(validity)}`,
  );
  return sql`count(*) as total, string_agg(hit.facets, ''::bytea) as facets, ${sql.join(special)}`;
}

async function countsOf(db: Db, tenantId: string, row: CountRow): Promise<Omit<HitCounts, 'hasMore'>> {
  const total = Number(row.total);
  const special = SPECIAL.map((validity) => ({ validity, count: Number(row[validity]) }));
  const inForce = special.reduce((rest, { count }) => rest - count, total);
  return {
    total,
    facets: await facetCounts(db, tenantId, row.facets ?? Buffer.alloc(0)),
    validities: [{ validity: 'in_force' as const, count: inForce }, ...special].filter(
      ({ count }) => count > 0,
    ),
  };
}

/** How often each facet value stands in the numbers of many entries, laid end to end. */
async function facetCounts(db: Db, tenantId: string, numbers: Buffer): Promise<HitCounts['facets']> {
  const counts = new Map<number, number>();
  for (let at = 0; at < numbers.length; at += 4) {
    const id = numbers.readInt32LE(at);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const named = await db
    .selectFrom('search_facet')
    .select(['id', 'kind', 'value'])
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`id = any (${[...counts.keys()]}::integer[])`)
    .execute();
  return named
    .map(({ id, kind, value }) => ({ kind, value, count: counts.get(id) ?? 0 }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
