import type { Db } from './database.ts';

/** The agency that a report is about, as far as importing needs to know it. */
export interface ReportOwner {
  readonly code: string;
  /** Full names, today's first, then those of former times. */
  readonly names: readonly string[];
  /** The tenant is a demonstration, so whatever is kept for it is marked as one. */
  readonly isDemo: boolean;
}

/** The agency with all its names, or `null` when the tenant has no such agency. */
export async function findReportOwner(
  db: Db,
  tenantId: string,
  agencyId: string,
): Promise<ReportOwner | null> {
  const agency = await db
    .selectFrom('agency')
    .innerJoin('tenant', 'tenant.id', 'agency.tenant_id')
    .select(['agency.code', 'agency.name', 'tenant.is_demo'])
    .where('agency.tenant_id', '=', tenantId)
    .where('agency.id', '=', agencyId)
    .executeTakeFirst();
  if (agency === undefined) return null;
  const former = await db
    .selectFrom('agency_name')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('agency_id', '=', agencyId)
    .orderBy('valid_from', 'desc')
    .execute();
  const names = [agency, ...former].map(({ name }) => name);
  return { code: agency.code, names: [...new Set(names)], isDemo: agency.is_demo };
}
