import { sql } from 'kysely';

import type { ComparedReport, ReportFigures } from '#domain/report/compare.ts';
import type { Severity } from '#domain/report/finding.ts';
import type { Db } from './database.ts';
import type { FindingCounts, ReportStatus } from './report.ts';

/** A report in a list: everything but its reading. */
export interface ReportSummary {
  readonly tenantId: string;
  readonly region: string;
  readonly id: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly year: number;
  readonly edition: number;
  readonly form: string;
  readonly title: string;
  readonly status: ReportStatus;
  readonly counts: FindingCounts;
  readonly isDemo: boolean;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

/** What to list. The tenants are the scope of whoever asks and are never left out; the rest narrows. */
export interface ReportFilter {
  readonly tenantIds: readonly string[];
  readonly agencyIds?: readonly string[];
  readonly years?: readonly number[];
  readonly status?: ReportStatus;
  /** At least one finding of this severity. */
  readonly severity?: Severity;
}

/** Reports by year (latest first), agency and edition, with the number of all that match. */
export async function listReports(
  db: Db,
  filter: ReportFilter,
  page: { limit: number; offset: number },
): Promise<{ items: ReportSummary[]; total: number }> {
  const [rows, { total }] = await Promise.all([
    matching(db, filter)
      .select([
        'annual_report.tenant_id',
        'tenant.region_code',
        'annual_report.id',
        'annual_report.agency_id',
        'agency.code',
        'agency.name',
        'annual_report.year',
        'annual_report.edition',
        'annual_report.form',
        'annual_report.title',
        'annual_report.status',
        'annual_report.error_count',
        'annual_report.warning_count',
        'annual_report.notice_count',
        'annual_report.is_demo',
        'annual_report.created_at',
        'annual_report.published_at',
      ])
      .orderBy('annual_report.year', 'desc')
      .orderBy('agency.code')
      .orderBy('annual_report.tenant_id')
      .orderBy('annual_report.edition', 'desc')
      .limit(page.limit)
      .offset(page.offset)
      .execute(),
    matching(db, filter)
      .select((select) => select.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  const items = rows.map((row) => ({
    tenantId: row.tenant_id,
    region: row.region_code,
    id: row.id,
    agencyId: row.agency_id,
    agencyCode: row.code,
    agencyName: row.name,
    year: row.year,
    edition: row.edition,
    form: row.form,
    title: row.title,
    status: row.status,
    counts: { error: row.error_count, warning: row.warning_count, notice: row.notice_count },
    isDemo: row.is_demo,
    createdAt: row.created_at,
    publishedAt: row.published_at,
  }));
  return { items, total: Number(total) };
}

/**
 * The published reports of agencies with their figures, for trends and for setting them side by side: one row an
 * agency and year, the narrative left in the database.
 */
export async function listReportFigures(
  db: Db,
  filter: Pick<ReportFilter, 'tenantIds' | 'agencyIds' | 'years'>,
): Promise<(ComparedReport & { tenantId: string; agencyId: string; agencyCode: string })[]> {
  const rows = await matching(db, { ...filter, status: 'published' })
    .select(['annual_report.tenant_id', 'annual_report.agency_id', 'agency.code', 'agency.name', 'year'])
    .select(
      sql<ReportFigures>`jsonb_build_object('form', reading->'form', 'cells', reading->'cells', 'statistics', reading->'statistics')`.as(
        'figures',
      ),
    )
    .orderBy('annual_report.tenant_id')
    .orderBy('agency.code')
    .orderBy('year')
    .execute();
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    agencyId: row.agency_id,
    agencyCode: row.code,
    agency: row.name,
    year: row.year,
    report: row.figures,
  }));
}

function matching(db: Db, filter: ReportFilter) {
  let query = db
    .selectFrom('annual_report')
    .innerJoin('tenant', 'tenant.id', 'annual_report.tenant_id')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.tenant_id', '=', 'annual_report.tenant_id')
        .onRef('agency.id', '=', 'annual_report.agency_id'),
    )
    .where(sql<boolean>`annual_report.tenant_id = any(${filter.tenantIds}::text[])`);
  if (filter.agencyIds !== undefined)
    query = query.where(sql<boolean>`annual_report.agency_id = any(${filter.agencyIds}::uuid[])`);
  if (filter.years !== undefined)
    query = query.where(sql<boolean>`annual_report.year = any(${filter.years}::integer[])`);
  if (filter.status !== undefined) query = query.where('annual_report.status', '=', filter.status);
  if (filter.severity !== undefined) query = query.where(`annual_report.${filter.severity}_count`, '>', 0);
  return query;
}
