import type { AgencyKind } from '#domain/agency/agency.ts';
import type { Db, Tx } from './database.ts';

/** An agency whose portal is opened. */
export interface PortalAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  /** The government of the county itself: its portal is the county's. */
  readonly isCounty: boolean;
}

/** The agency of a code or an id, the county's own government, or its disclosure office; null where there is none. */
export async function findPortalAgency(
  db: Db | Tx,
  tenantId: string,
  which: { readonly code: string } | { readonly id: string } | 'county' | 'office',
): Promise<PortalAgency | null> {
  const agencies = db
    .selectFrom('agency')
    .select(['id', 'code', 'name', 'kind'])
    .where('tenant_id', '=', tenantId)
    .orderBy('sort_order')
    .orderBy('code');
  const county = await agencies.where('parent_id', 'is', null).executeTakeFirst();
  const found =
    which === 'county'
      ? county
      : which === 'office'
        ? await agencies
            .where('kind', '=', 'government_office')
            .where('closed_on', 'is', null)
            .executeTakeFirst()
        : 'code' in which
          ? await agencies.where('code', '=', which.code).executeTakeFirst()
          : await agencies.where('id', '=', which.id).executeTakeFirst();
  return found === undefined ? null : { ...found, isCounty: found.id === county?.id };
}
