import type { Db, Tx } from './database.ts';

/** What an agency is in law beyond its kind, derived when it is entered. */
export interface AgencyStanding {
  readonly regionCode: string | null;
  readonly isJusticeBureau: boolean;
  /** Who reviews its decisions: an agency of the tenant, or a body outside it by name. */
  readonly reconsideration: { readonly agencyId: string | null; readonly body: string | null };
  readonly sortOrder: number;
}

/** Ids of the tenant's agencies by their codes. */
export async function mapAgencyIds(db: Db | Tx, tenantId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('agency')
    .select(['id', 'code'])
    .where('tenant_id', '=', tenantId)
    .execute();
  return new Map(rows.map(({ id, code }) => [code, id]));
}

export async function setAgencyStanding(
  tx: Tx,
  tenantId: string,
  id: string,
  standing: AgencyStanding,
): Promise<void> {
  await tx
    .updateTable('agency')
    .set({
      region_code: standing.regionCode,
      is_justice_bureau: standing.isJusticeBureau,
      reconsideration_agency_id: standing.reconsideration.agencyId,
      reconsideration_body: standing.reconsideration.body,
      sort_order: standing.sortOrder,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
