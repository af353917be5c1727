import { sql } from 'kysely';
import type { RegionCode } from '#domain/agency/region.ts';
import type { Db } from './database.ts';

/**
 * A mark of everything that a county's public pages are made of: it is another one as soon as a report is published or
 * withdrawn, an agency, a setting or a fragment changes. One small query instead of all that a page asks for.
 *
 * @returns null where the installation serves no such region
 */
export async function findCountyStamp(db: Db, region: RegionCode): Promise<string | null> {
  const { rows } = await sql<{ stamp: string }>`
    select md5(concat_ws(';', tenant.id, tenant.name, tenant.is_demo,
      (select string_agg(concat(id, status, updated_at), ',' order by id) from annual_report where tenant_id = tenant.id and status <> 'draft'),
      (select string_agg(concat(id, updated_at), ',' order by id) from agency where tenant_id = tenant.id),
      (select string_agg(concat(agency_id, valid_from, valid_to, name), ',' order by agency_id, valid_from) from agency_name where tenant_id = tenant.id),
      (select string_agg(concat(key, changed_at), ',' order by key) from setting where tenant_id = tenant.id),
      (select string_agg(concat(slot, changed_at), ',' order by slot) from portal_fragment where tenant_id = tenant.id)
    )) as stamp
    from tenant where region_code = ${region}`.execute(db);
  return rows[0]?.stamp ?? null;
}
