import { sql, type RawBuilder } from 'kysely';
import { MOST_COUNTED, type Facet } from '#domain/disclosure/search/search-filter.ts';
import type { Validity } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';

/** What is looked for in the segments: the terms and what they alone cannot tell. */
export interface HitCondition {
  readonly tenantId: string;
  readonly segments: number[];
  /** A tsquery in which § stands for the number of the segment. */
  readonly terms: string;
  readonly phrases: readonly string[];
  readonly validity: Validity | undefined;
  /** The day whose validity counts. */
  readonly today: PlainDate;
}

export interface Hit {
  readonly documentId: string;
  readonly publishedAt: Date;
}

/** Counts of all hits and by facet; beyond the most that is counted, of the newest of them. */
export interface HitCounts {
  readonly total: number;
  readonly facets: readonly { readonly kind: Facet; readonly value: string; readonly count: number }[];
  readonly validities: readonly { readonly validity: Validity; readonly count: number }[];
}

/** The hits of one segment. Each segment is asked in turn, newest first, until the outer limit is reached. */
function entriesOf({ tenantId, terms, phrases, validity, today }: HitCondition): RawBuilder<unknown> {
  const further = [
    ...phrases.map((phrase) => sql`and strpos(entry.plain_text, ${phrase}) > 0`),
    ...(validity === undefined ? [] : [sql`and ${validityOf(today)} = ${validity}`]),
  ];
  return sql`from search_entry entry
    where entry.terms @@ replace(${terms}, '§', segment.id::text)::tsquery and entry.tenant_id = ${tenantId}
    ${sql.join(further, sql` `)}`;
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

/** Hits by date, newest first. */
export async function hitsByDate(
  db: Db,
  condition: HitCondition,
  page: { limit: number; offset: number },
): Promise<Hit[]> {
  const { rows } = await sql<{ document_id: string; published_at: Date }>`
    select hit.document_id, hit.published_at
    from unnest(${condition.segments}::integer[]) with ordinality segment (id, place)
    cross join lateral (
      select entry.document_id, entry.published_at ${entriesOf(condition)}
      order by entry.published_at desc, entry.document_id desc
      limit ${page.limit + page.offset}
    ) hit
    order by segment.place, hit.published_at desc, hit.document_id desc
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows.map((row) => ({ documentId: row.document_id, publishedAt: row.published_at }));
}

/** Counts the hits, exactly to the most that is counted and one beyond. */
export async function countHits(db: Db, condition: HitCondition): Promise<HitCounts> {
  const { rows } = await sql<{ kind: Facet | 'total' | 'validity'; value: string; count: string }>`
    with hit as materialized (
      select hit.*
      from unnest(${condition.segments}::integer[]) with ordinality segment (id, place)
      cross join lateral (select entry.facets, ${validityOf(condition.today)} as validity ${entriesOf(condition)}) hit
      limit ${MOST_COUNTED + 1}
    ), counted as (
      select facet_id, count(*) from hit cross join lateral unnest(hit.facets) facet_id group by facet_id
    )
    select 'total' as kind, '' as value, count(*) from hit
    union all select 'validity', validity, count(*) from hit group by validity
    union all select facet.kind, facet.value, counted.count from counted join search_facet facet on facet.id = counted.facet_id
      and facet.tenant_id = ${condition.tenantId}`.execute(db);
  return {
    total: Number(rows.find(({ kind }) => kind === 'total')?.count ?? 0),
    facets: rows.flatMap(({ kind, value, count }) =>
      kind === 'total' || kind === 'validity' ? [] : [{ kind, value, count: Number(count) }],
    ),
    validities: rows.flatMap(({ kind, value, count }) =>
      kind === 'validity' ? [{ validity: value as Validity, count: Number(count) }] : [],
    ),
  };
}
