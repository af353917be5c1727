import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Whose report it is, when it belongs to one of the tenants: for permissions, before anything of it is read. */
export async function findReportPlace(
  db: Db,
  tenantIds: readonly string[],
  id: string,
): Promise<{ tenantId: string; agencyId: string } | null> {
  const row = await db
    .selectFrom('annual_report')
    .select(['tenant_id', 'agency_id'])
    .where(sql<boolean>`tenant_id = any(${tenantIds}::text[])`)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { tenantId: row.tenant_id, agencyId: row.agency_id };
}
