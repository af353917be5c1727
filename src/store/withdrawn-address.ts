import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * Paths that answer 410, below the base path: withdrawn documents, and annual reports that were withdrawn and not
 * replaced.
 * @param region of one county alone; null: of all
 */
export async function listWithdrawnPaths(db: Db, region: string | null = null): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    select '/' || tenant.region_code || '/documents/' || withdrawn.document_id as path
    from withdrawn_address withdrawn join tenant on tenant.id = withdrawn.tenant_id
    where ${region}::text is null or tenant.region_code = ${region}
    union
    select '/' || tenant.region_code || '/reports/' || agency.code || '/' || report.year
    from annual_report report
    join tenant on tenant.id = report.tenant_id
    join agency on agency.tenant_id = report.tenant_id and agency.id = report.agency_id
    where report.status = 'withdrawn' and (${region}::text is null or tenant.region_code = ${region}) and not exists (
      select from annual_report other
      where other.tenant_id = report.tenant_id and other.agency_id = report.agency_id
        and other.year = report.year and other.status = 'published'
    )
    order by path`.execute(db);
  return rows.map(({ path }) => path);
}
