import { sql } from 'kysely';
import { FIELDS, type Field } from '#domain/disclosure/search/index-terms.ts';
import type { SearchQuery } from '#domain/disclosure/search/parse-query.ts';
import { FACETS, type Facet, type SearchFilter } from '#domain/disclosure/search/search-filter.ts';
import type { Db } from './database.ts';

/** Where to look, newest first, and the conditions as a text in which § stands for the number of the segment. */
export interface SearchPlan {
  readonly segments: number[];
  /** All that was asked, standing anywhere. */
  readonly anywhere: string;
  /** The same standing in the title, and among what the document is about; null where nothing was asked in words. */
  readonly inTitle: string | null;
  readonly about: string | null;
}

/** Finds segments and filter numbers; null when the filter names what no document has. */
export async function planSearch(
  db: Db,
  tenantId: string,
  query: SearchQuery,
  filter: SearchFilter,
): Promise<SearchPlan | null> {
  const wanted = (Object.keys(FACETS) as Facet[]).flatMap((kind) => {
    const value = filter[kind];
    return value === undefined ? [] : [{ kind, value }];
  });
  const [segments, facets] = await Promise.all([
    listSegments(db, tenantId),
    resolveFacets(db, tenantId, wanted),
  ]);
  if (facets === null) return null;
  const narrowed = [
    ...facets,
    ...(filter.validity !== undefined && filter.validity !== 'in_force' ? ["'§V'"] : []),
  ];
  const of = (field: Field): string =>
    [...query.groups.map((group) => groupText(group, field)), ...narrowed].join(' & ');
  const hasWords = query.groups.length > 0;
  if (!hasWords && narrowed.length === 0 && filter.validity === undefined) return null;
  return {
    segments: segments
      .filter(({ quarter }) => filter.year === undefined || Math.floor(quarter / 4) === Number(filter.year))
      .map(({ id }) => id),
    anywhere: of(query.titleOnly ? 'title' : 'any'),
    inTitle: hasWords ? of('title') : null,
    about: hasWords && !query.titleOnly ? of('about') : null,
  };
}

function groupText(group: readonly (readonly string[])[], field: Field): string {
  const alternatives = group.map(
    (terms) => `(${terms.map((term) => quoted(FIELDS[field] + term)).join(' & ')})`,
  );
  return `(${alternatives.join(' | ')})`;
}

/** As PostgreSQL's tsquery takes any text. */
function quoted(term: string): string {
  return `'§${term.replaceAll(/['\\]/g, (sign) => sign + sign)}'`;
}

async function listSegments(db: Db, tenantId: string): Promise<{ id: number; quarter: number }[]> {
  return db
    .selectFrom('search_segment')
    .innerJoin('search_state', (join) =>
      join
        .onRef('search_state.tenant_id', '=', 'search_segment.tenant_id')
        .onRef('search_state.generation', '=', 'search_segment.generation'),
    )
    .select(['search_segment.id', 'search_segment.quarter'])
    .where('search_segment.tenant_id', '=', tenantId)
    .orderBy('quarter', 'desc')
    .execute();
}

/** A condition for each facet wanted; a column stands for those below it too. */
async function resolveFacets(
  db: Db,
  tenantId: string,
  wanted: readonly { kind: Facet; value: string }[],
): Promise<string[] | null> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<{ kind: Facet; id: number }>`
    with recursive wanted (kind, value) as (
      select * from unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ value }) => value)}::text[])
    ), below (id) as (
      select portal_column.id from portal_column join wanted on wanted.kind = 'column' and portal_column.id::text = wanted.value
        where portal_column.tenant_id = ${tenantId}
      union select child.id from portal_column child join below on child.parent_id = below.id
        where child.tenant_id = ${tenantId}
    )
    select facet.kind, facet.id from search_facet facet
    where facet.tenant_id = ${tenantId} and ((facet.kind, facet.value) in (select kind, value from wanted)
      or facet.kind = 'column' and facet.value in (select id::text from below))`.execute(db);
  const conditions = wanted.map(({ kind }) =>
    rows.filter((row) => row.kind === kind).map(({ id }) => `'§F${id}'`),
  );
  if (conditions.some((ids) => ids.length === 0)) return null;
  return conditions.map((ids) => `(${ids.join(' | ')})`);
}
