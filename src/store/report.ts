import type { Selectable } from 'kysely';

import type { Severity } from '#domain/report/finding.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';
import type { AnnualReportTable } from './tables.ts';

export type ReportStatus = Selectable<AnnualReportTable>['status'];
export type FindingCounts = Readonly<Record<Severity, number>>;

/** A stored report with its reading. One edition of the report of an agency for a year. */
export interface StoredReport {
  readonly tenantId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly year: number;
  readonly edition: number;
  readonly form: string;
  readonly title: string;
  readonly status: ReportStatus;
  readonly reading: ReadReport;
  readonly counts: FindingCounts;
  readonly sourceFileId: string | null;
  readonly isDemo: boolean;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

/** What is stored of a report that was just read. */
export interface NewReport {
  readonly tenantId: string;
  readonly agencyId: string;
  readonly year: number;
  readonly form: string;
  readonly title: string;
  readonly reading: ReadReport;
  readonly counts: FindingCounts;
  readonly sourceFileId: string | null;
  readonly isDemo: boolean;
  readonly createdBy: string | null;
}

/** The report of a tenant by its id, with its reading. */
export async function findReport(db: Db, tenantId: string, id: string): Promise<StoredReport | null> {
  const row = await db
    .selectFrom('annual_report')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : storedReport(row);
}

/** All editions of the report of an agency (by its code) for a year, whatever their status. */
export function editionsOf(db: Db, tenantId: string, agencyCode: string, year: number) {
  return db
    .selectFrom('annual_report')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.tenant_id', '=', 'annual_report.tenant_id')
        .onRef('agency.id', '=', 'annual_report.agency_id'),
    )
    .where('annual_report.tenant_id', '=', tenantId)
    .where('agency.code', '=', agencyCode)
    .where('year', '=', year);
}

/** The report as the public sees it: the published edition for an agency (by its code) and a year. */
export async function findPublishedReport(
  db: Db,
  tenantId: string,
  agencyCode: string,
  year: number,
): Promise<StoredReport | null> {
  const row = await editionsOf(db, tenantId, agencyCode, year)
    .selectAll('annual_report')
    .where('status', '=', 'published')
    .executeTakeFirst();
  return row === undefined ? null : storedReport(row);
}

/** The report that was read from the same bytes for the same agency and year, whatever became of it. */
export async function findReportByDigest(
  db: Db,
  about: { tenantId: string; agencyId: string; year: number; digest: string },
): Promise<StoredReport | null> {
  const row = await db
    .selectFrom('annual_report')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.tenant_id', '=', 'annual_report.tenant_id')
        .onRef('stored_file.id', '=', 'annual_report.source_file_id'),
    )
    .selectAll('annual_report')
    .where('annual_report.tenant_id', '=', about.tenantId)
    .where('agency_id', '=', about.agencyId)
    .where('year', '=', about.year)
    .where('stored_file.digest', '=', about.digest)
    .orderBy('edition', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : storedReport(row);
}

/**
 * Keeps a new edition of a report as a draft. Hold the agency first (`lockAgency`), so that two imports at once get
 * two editions.
 *
 * @returns id and number of the edition
 */
export async function insertReport(tx: Tx, report: NewReport): Promise<{ id: string; edition: number }> {
  const { latest } = await tx
    .selectFrom('annual_report')
    .select((select) => select.fn.max('edition').as('latest'))
    .where('tenant_id', '=', report.tenantId)
    .where('agency_id', '=', report.agencyId)
    .where('year', '=', report.year)
    .executeTakeFirstOrThrow();
  const id = newId();
  const edition = (latest ?? 0) + 1;
  await tx
    .insertInto('annual_report')
    .values({
      tenant_id: report.tenantId,
      id,
      agency_id: report.agencyId,
      year: report.year,
      edition,
      form: report.form,
      title: report.title,
      reading: JSON.stringify(report.reading, (_, value: unknown) => storable(value)),
      error_count: report.counts.error,
      warning_count: report.counts.warning,
      notice_count: report.counts.notice,
      source_file_id: report.sourceFileId,
      source_text: storable(report.reading.source.join('\n')),
      is_demo: report.isDemo,
      created_by: report.createdBy,
      published_by: null,
      published_at: null,
    })
    .execute();
  return { id, edition };
}

/** The report inside a transaction, its row held until the end, so that two acts on it follow one another. */
export async function lockReport(tx: Tx, tenantId: string, id: string): Promise<StoredReport | null> {
  const row = await tx
    .selectFrom('annual_report')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : storedReport(row);
}

/**
 * Makes a report the published one and takes back whichever edition was published before; tells which that was.
 * Hold the agency before the report (`lockAgency`, `lockReport`), so that two publications at once don't wait for one
 * another.
 */
export async function markPublished(
  tx: Tx,
  report: StoredReport,
  by: { userId: string | null; at: Date },
): Promise<{ replaced: string | null }> {
  const replaced = await tx
    .updateTable('annual_report')
    .set({ status: 'withdrawn', updated_at: by.at })
    .where('tenant_id', '=', report.tenantId)
    .where('agency_id', '=', report.agencyId)
    .where('year', '=', report.year)
    .where('status', '=', 'published')
    .where('id', '<>', report.id)
    .returning('id')
    .executeTakeFirst();
  await tx
    .updateTable('annual_report')
    .set({ status: 'published', published_by: by.userId, published_at: by.at, updated_at: by.at })
    .where('tenant_id', '=', report.tenantId)
    .where('id', '=', report.id)
    .execute();
  return { replaced: replaced?.id ?? null };
}

/** Takes a report off the portal; it stays in the register. */
export async function markWithdrawn(tx: Tx, report: StoredReport, at: Date): Promise<void> {
  await tx
    .updateTable('annual_report')
    .set({ status: 'withdrawn', updated_at: at })
    .where('tenant_id', '=', report.tenantId)
    .where('id', '=', report.id)
    .execute();
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair; damaged PDF fonts produce both. */
function storable<T>(value: T): T | string {
  return typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value;
}

function storedReport(row: Selectable<AnnualReportTable>): StoredReport {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    agencyId: row.agency_id,
    year: row.year,
    edition: row.edition,
    form: row.form,
    title: row.title,
    status: row.status,
    reading: row.reading as ReadReport,
    counts: { error: row.error_count, warning: row.warning_count, notice: row.notice_count },
    sourceFileId: row.source_file_id,
    isDemo: row.is_demo,
    createdAt: row.created_at,
    publishedAt: row.published_at,
  };
}
