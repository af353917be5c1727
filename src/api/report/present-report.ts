import type { Finding as DomainFinding } from '#domain/report/finding.ts';
import type { ReadReport } from '#domain/report/report.ts';
import type { Finding } from '#contract/finding.ts';
import type { Reading } from '#contract/reading.ts';
import type { DocumentFormat, ReportDetail, ReportRow } from '#contract/report.ts';
import type { Db } from '#store/database.ts';
import type { ReportSummary } from '#store/report-list.ts';
import { findingsOf, type OpenReport } from './open-report.ts';

/** What can be had of a report, by its name on the screen. */
const DOWNLOADS = [
  ['docx', 'DOCX'],
  ['pdf', 'PDF'],
  ['xlsx', 'XLSX'],
  ['json', 'JSON'],
  ['opinion', '审核意见'],
] as const satisfies readonly (readonly [DocumentFormat, string])[];

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

/** The report beside its findings. */
export async function presentReportDetail(
  db: Db,
  { summary, report, mayPublish }: OpenReport,
  basePath: string,
): Promise<ReportDetail> {
  const documents = `${basePath}/api/reports/${report.id}/documents`;
  return {
    row: presentReportRow(summary),
    reading: presentReading(report.reading),
    findings: presentFindings(await findingsOf(db, { summary, report })),
    mayPublish,
    downloads: DOWNLOADS.map(([format, name]) => ({ name, href: `${documents}/${format}` })),
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
