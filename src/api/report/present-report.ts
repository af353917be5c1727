import { checkReport } from '#domain/report/check.ts';
import type { Finding as DomainFinding } from '#domain/report/finding.ts';
import type { ReadReport } from '#domain/report/report.ts';
import type { Finding } from '#contract/finding.ts';
import type { Reading } from '#contract/reading.ts';
import type { ReportDetail, ReportRow } from '#contract/report.ts';
import type { Db } from '#store/database.ts';
import type { ReportSummary } from '#store/report-list.ts';
import { findPublishedReport, type StoredReport } from '#store/report.ts';

/** The formats the portal offers of every published report. */
const FORMATS = ['docx', 'pdf', 'xlsx', 'json'] as const;

export function presentReportRow(report: ReportSummary): ReportRow {
  return {
    id: report.id,
    agencyId: report.agencyId,
    agencyName: report.agencyName,
    region: report.region,
    year: report.year,
    form: report.form,
    state: report.status,
    findings: { ...report.counts },
    importedAt: report.createdAt.toISOString(),
    publishedAt: report.publishedAt?.toISOString() ?? null,
    demonstration: report.isDemo,
  };
}

/** The report beside its findings, found anew: the rules may have grown since it was imported. */
export async function presentReportDetail(
  db: Db,
  summary: ReportSummary,
  report: StoredReport,
  about: { readonly mayPublish: boolean; readonly basePath: string },
): Promise<ReportDetail> {
  const previous = await findPublishedReport(db, report.tenantId, summary.agencyCode, report.year - 1);
  const findings = checkReport(report.reading, previous === null ? {} : { previous: previous.reading });
  const page = `${about.basePath}/${summary.region}/reports/${encodeURIComponent(summary.agencyCode)}/${report.year}`;
  return {
    row: presentReportRow(summary),
    reading: presentReading(report.reading),
    findings: presentFindings(findings),
    mayPublish: about.mayPublish,
    downloads:
      report.status === 'published' ? FORMATS.map((format) => ({ format, href: `${page}.${format}` })) : [],
  };
}

export function presentReading(reading: ReadReport): Reading {
  return {
    ...reading,
    sections: [...reading.sections],
    narrative: [...reading.narrative],
    cells: { ...reading.cells },
    statistics: [...reading.statistics],
    remarks: reading.remarks.map((remark) => ({ ...remark, cells: [...remark.cells] })),
    source: [...reading.source],
  };
}

export function presentFindings(findings: readonly DomainFinding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, cells: [...finding.cells] }));
}
