import { mayDo } from '#domain/identity/may-do.ts';
import type { Action } from '#domain/identity/permission.ts';
import { checkReport } from '#domain/report/check.ts';
import type { Finding } from '#domain/report/finding.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import type { Db } from '#store/database.ts';
import { listReports, type ReportSummary } from '#store/report-list.ts';
import { findReportPlace } from '#store/report-place.ts';
import { findPublishedReport, findReport, type StoredReport } from '#store/report.ts';
import type { Staff } from '#store/staff.ts';
import { tenantsInReach } from '../reach.ts';

export interface OpenReport {
  readonly summary: ReportSummary;
  readonly report: StoredReport;
  readonly mayPublish: boolean;
}

/**
 * Where a report belongs, after asking whether the staff member may do this to it.
 * @throws Problem report.not_found also for one they may not even read: its existence is none of their business
 */
export async function placeOfReport(
  db: Db,
  staff: Staff,
  action: Action,
  id: string,
): Promise<{ tenantId: string; agencyId: string; mayPublish: boolean }> {
  const tenants = await tenantsInReach(db, staff);
  const tenantIds = tenants.map((tenant) => tenant.id);
  const place = await findReportPlace(db, tenantIds, id);
  const tenant = tenants.find((one) => one.id === place?.tenantId);
  if (place === null || tenant === undefined) throw new Problem('report.not_found');
  const line = await agencyLine(db, tenant.id, place.agencyId);
  const target = { tenantId: tenant.id, region: tenant.region, agencyLine: line };
  if (!mayDo(staff, 'report.read', target)) throw new Problem('report.not_found');
  if (!mayDo(staff, action, target)) throw new Problem('permission.denied');
  return { ...place, mayPublish: mayDo(staff, 'report.publish', target) };
}

/** A report within reach, with its reading. @throws Problem report.not_found, permission.denied */
export async function openReport(db: Db, staff: Staff, action: Action, id: string): Promise<OpenReport> {
  const { tenantId, agencyId, mayPublish } = await placeOfReport(db, staff, action, id);
  const [report, { items }] = await Promise.all([
    findReport(db, tenantId, id),
    listReports(db, { tenantIds: [tenantId], agencyIds: [agencyId] }, { limit: 1000, offset: 0 }),
  ]);
  const summary = items.find((item) => item.id === id);
  if (report === null || summary === undefined) throw new Problem('report.not_found');
  return { summary, report, mayPublish };
}

/** What is wrong with a report, found anew, since the rules may have grown; held against the year before if published. */
export async function findingsOf(
  db: Db,
  { summary, report }: Pick<OpenReport, 'summary' | 'report'>,
): Promise<Finding[]> {
  const previous = await findPublishedReport(db, report.tenantId, summary.agencyCode, report.year - 1);
  return checkReport(report.reading, previous === null ? {} : { previous: previous.reading });
}
