import { checkReport } from '#domain/report/check.ts';
import type { Finding, Severity } from '#domain/report/finding.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import type { ReadReport } from '#domain/report/report.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { lockAgency } from '#store/agency.ts';
import type { Actor } from '#store/audit.ts';
import { recordAudit } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { findPublishedReport, findReportByDigest, insertReport } from '#store/report.ts';
import type { FindingCounts, ReportStatus } from '#store/report.ts';
import { findReportOwner } from '#store/report-owner.ts';
import type { ReportOwner } from '#store/report-owner.ts';
import { insertStoredFile } from '#store/stored-file.ts';

/** A file as it came in. */
export interface ReportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface KeptReport {
  readonly id: string;
  /** False when the same file had been kept for this agency and year before. */
  readonly isNew: boolean;
  readonly status: ReportStatus;
  readonly report: ReadReport;
  readonly findings: readonly Finding[];
}

/**
 * Keeps a report that was read as a draft beside the file it was read from. The same file for the same agency and year
 * is kept once. Throws Problem when it is no annual report, or names another agency.
 */
export async function keepReport(
  services: { db: Db; files: FileStore },
  report: ReadReport,
  request: { tenantId: string; agencyId: string; file: ReportFile; actor: Actor; requestId?: string | null },
): Promise<KeptReport> {
  const { db, files } = services;
  const { tenantId, agencyId, file, actor } = request;
  const owner = await findReportOwner(db, tenantId, agencyId);
  if (owner === null) throw new Problem('agency.not_found');
  const { year, form } = requireYearAndForm(report);
  refuseOtherAgency(report, owner);
  const previous = await findPublishedReport(db, tenantId, owner.code, year - 1);
  const findings = checkReport(report, previous === null ? {} : { previous: previous.reading });
  const bytes = await files.put(file.bytes);

  return db.transaction().execute(async (tx) => {
    await lockAgency(tx, tenantId, agencyId);
    const known = await findReportByDigest(tx, { tenantId, agencyId, year, digest: bytes.digest });
    if (known !== null)
      return { id: known.id, isNew: false, status: known.status, report: known.reading, findings };
    const origin = { tenantId, isDemo: owner.isDemo, createdBy: actor.id };
    const { mediaType, name: fileName } = file;
    const sourceFileId = await insertStoredFile(tx, { ...origin, bytes, mediaType, fileName });
    const title = report.title?.text ?? `${owner.names[0] ?? ''}${year}年政府信息公开工作年度报告`;
    const counts = countFindings(findings);
    const { id, edition } = await insertReport(tx, {
      ...origin,
      agencyId,
      year,
      form,
      title,
      reading: report,
      counts,
      sourceFileId,
    });
    await recordAudit(tx, {
      tenantId,
      actor,
      agencyId,
      act: 'report.import',
      object: { kind: 'annual_report', id },
      after: { year, edition, form, title, digest: bytes.digest, fileName, ...counts },
      requestId: request.requestId ?? null,
    });
    return { id, isNew: true, status: 'draft', report, findings };
  });
}

/** Findings by severity. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), notice: count('notice') };
}

function requireYearAndForm({ year, form }: ReadReport): { year: number; form: string } {
  if (form === null || findForm(form) === null) {
    const detail = '文件里没有找到年度报告的表格文字。如果表格是图片，请改用可以复制文字的文件。';
    throw new Problem('report.unreadable', { detail });
  }
  // The first reports were for 2008, when the Regulations took effect.
  if (year === null || year < 2008 || year > 2100) {
    const detail = '没有从标题或正文中读出报告年度。请在标题中写明年度后重新导入。';
    throw new Problem('report.unreadable', { detail });
  }
  return { year, form };
}

/** A report that names nobody passes: the clerk has said whose it is. */
function refuseOtherAgency(report: ReadReport, owner: ReportOwner): void {
  const named = report.agency?.replaceAll(/\s/g, '');
  if (named === undefined || named === '') return;
  if (owner.names.some((name) => name.includes(named) || named.includes(name))) return;
  const detail = `报告标题写的是“${named}”，所选单位是“${owner.names[0] ?? ''}”。请选对单位，或改正标题后重新导入。`;
  throw new Problem('report.other_agency', { detail });
}
