import { sql } from 'kysely';
import { FACETS, type Facet } from '#domain/disclosure/search/search-filter.ts';
import type { Db } from './database.ts';
import type { HitCounts } from './search-hits.ts';

/** A facet with the words for its values: what the visitor may narrow to, the most frequent first. */
export interface NamedFacet {
  readonly kind: Facet;
  readonly options: readonly FacetOption[];
}

export interface FacetOption {
  /** An id for agencies and columns, otherwise the name itself. */
  readonly value: string;
  /** In addresses: the code of an agency, otherwise the value. */
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** The values of the facets by their names; hidden columns are not among them. Also the names of the agencies that published. */
export async function nameFacets(
  db: Db,
  tenantId: string,
  facets: HitCounts['facets'],
  found: readonly { readonly agencyId: string }[],
): Promise<{ named: NamedFacet[]; agencyNames: Map<string, string> }> {
  const idsOf = (kind: Facet): string[] => facets.flatMap((one) => (one.kind === kind ? [one.value] : []));
  const agencyIds = [...new Set([...idsOf('agency'), ...found.map(({ agencyId }) => agencyId)])];
  const [agencies, columns] = await Promise.all([
    agencyIds.length === 0
      ? []
      : db
          .selectFrom('agency')
          .select(['id', 'code', 'name', 'short_name', 'parent_id'])
          .where('tenant_id', '=', tenantId)
          .where(sql<boolean>`id = any (${agencyIds}::uuid[])`)
          .execute(),
    facets.every(({ kind }) => kind !== 'column')
      ? []
      : db
          .selectFrom('portal_column')
          .innerJoin('agency', (join) =>
            join
              .onRef('agency.tenant_id', '=', 'portal_column.tenant_id')
              .onRef('agency.id', '=', 'portal_column.agency_id'),
          )
          .select(['portal_column.id', 'portal_column.name', 'agency.parent_id'])
          .select(sql<string>`coalesce(agency.short_name, agency.name)`.as('agency'))
          .where('portal_column.tenant_id', '=', tenantId)
          .where('portal_column.is_hidden', '=', false)
          .where(sql<boolean>`portal_column.id = any (${idsOf('column')}::uuid[])`)
          .execute(),
  ]);
  const names = new Map<string, { code: string; name: string }>([
    ...agencies.map(({ id, code, name }) => [`agency ${id}`, { code, name }] as const),
    // Columns of the county need no agency beside them, those of the others bear the same names again and again.
    ...columns.map(({ id, name, agency, parent_id: parent }) => {
      return [`column ${id}`, { code: id, name: parent === null ? name : `${name}（${agency}）` }] as const;
    }),
  ]);
  const named = (Object.keys(FACETS) as Facet[]).map((kind) => {
    const options = facets.flatMap((one) => {
      if (one.kind !== kind) return [];
      const plain = kind === 'agency' || kind === 'column' ? undefined : { code: one.value, name: one.value };
      const words = names.get(`${kind} ${one.value}`) ?? plain;
      return words === undefined ? [] : [{ value: one.value, ...words, count: one.count }];
    });
    return {
      kind,
      options: kind === 'year' ? options.toSorted((a, b) => b.value.localeCompare(a.value)) : options,
    };
  });
  return { named, agencyNames: new Map(agencies.map(({ id, name }) => [id, name])) };
}
