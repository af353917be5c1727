import type { Facet } from '#domain/disclosure/search/search-filter.ts';
import type { Tx } from './database.ts';
import type { SearchableRow } from './search-source.ts';

/** A facet value as one key. */
export function facetKey(kind: Facet, value: string): string {
  return `${kind} ${value}`;
}

/** The small numbers of the facet values of some documents; new values get one. */
export async function facetIds(
  tx: Tx,
  tenantId: string,
  rows: readonly SearchableRow[],
): Promise<Map<string, number>> {
  const wanted = new Map(
    rows.flatMap((row) => row.facets).map((facet) => [facetKey(facet.kind, facet.value), facet]),
  );
  const known = new Map<string, number>();
  const read = async (): Promise<void> => {
    const found = await tx
      .selectFrom('search_facet')
      .select(['kind', 'value', 'id'])
      .where('tenant_id', '=', tenantId)
      .where('value', 'in', [...new Set([...wanted.values()].map(({ value }) => value))])
      .execute();
    for (const { kind, value, id } of found) known.set(facetKey(kind, value), id);
  };
  await read();
  // In one order, so that two transactions with the same new values wait for each other and not in a circle.
  const missing = [...wanted].filter(([key]) => !known.has(key)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (missing.length === 0) return known;
  await tx
    .insertInto('search_facet')
    .values(missing.map(([, { kind, value }]) => ({ tenant_id: tenantId, kind, value })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await read();
  return known;
}

/** The numbers of the segments in which some documents stand; new quarters get one. */
export async function segmentIds(
  tx: Tx,
  tenantId: string,
  generation: number,
  rows: readonly Pick<SearchableRow, 'quarter'>[],
): Promise<Map<number, number>> {
  const wanted = [...new Set(rows.map(({ quarter }) => quarter))].toSorted((a, b) => a - b);
  const read = async (): Promise<Map<number, number>> => {
    const found = await tx
      .selectFrom('search_segment')
      .select(['quarter', 'id'])
      .where('tenant_id', '=', tenantId)
      .where('generation', '=', generation)
      .where('quarter', 'in', wanted)
      .execute();
    return new Map(found.map(({ quarter, id }) => [quarter, id]));
  };
  const known = await read();
  const missing = wanted.filter((quarter) => !known.has(quarter));
  if (missing.length === 0) return known;
  await tx
    .insertInto('search_segment')
    .values(missing.map((quarter) => ({ tenant_id: tenantId, generation, quarter })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return read();
}
