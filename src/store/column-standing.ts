import { sql } from 'kysely';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';

/** What stands in a column and when something was last put into it. */
export interface ColumnStanding {
  readonly documents: number;
  /** In Beijing; null where nothing was ever published. */
  readonly updatedOn: PlainDate | null;
}

/**
 * How the columns of a tenant stand, by id; those in which nothing is are absent. A guide is as new as its last review, the
 * column of annual reports as the last report, and a catalog as the day it took effect.
 */
export async function listColumnStandings(
  db: Db,
  tenantId: string,
): Promise<ReadonlyMap<string, ColumnStanding>> {
  const { rows } = await sql<{ id: string; documents: string; updated_on: string | null }>`
    select column_id as id, count(*) as documents, (max(published_at) at time zone 'Asia/Shanghai')::date as updated_on
      from public_document_column where tenant_id = ${tenantId} group by column_id
    union all
    select portal_column.id, 0, agency_guide.reviewed_on from portal_column
      join agency_guide on agency_guide.tenant_id = portal_column.tenant_id and agency_guide.agency_id = portal_column.agency_id
      where portal_column.tenant_id = ${tenantId} and kind = 'guide'
    union all
    select portal_column.id, count(*), (max(published_at) at time zone 'Asia/Shanghai')::date from portal_column
      join annual_report on annual_report.tenant_id = portal_column.tenant_id
        and annual_report.agency_id = portal_column.agency_id and annual_report.status = 'published'
      where portal_column.tenant_id = ${tenantId} and portal_column.kind = 'annual_reports' group by portal_column.id
    union all
    select portal_column.id, 0, max(in_force_on) from portal_column
      join catalog_version on catalog_version.tenant_id = portal_column.tenant_id
        and catalog_version.agency_id = portal_column.agency_id and catalog_version.state = 'in_force'
      where portal_column.tenant_id = ${tenantId} and portal_column.kind = 'catalog' group by portal_column.id`.execute(
    db,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { documents: Number(row.documents), updatedOn: row.updated_on as PlainDate | null },
    ]),
  );
}
