import { checkReport } from '#domain/report/check.ts';
import type { Finding } from '#domain/report/finding.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import { readPaperIsolated } from '#paper/read/read-paper-isolated.ts';
import { Problem } from '#platform/problem.ts';
import { readReportFile } from './read-report-file.ts';

/** Reads and checks a file as an import would, and keeps nothing. @throws Problem report.unreadable */
export async function previewReport(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<{ report: ReadReport; findings: readonly Finding[] }> {
  const report = await readReportFile(file.bytes, file.name, readPaperIsolated).catch((error: unknown) => {
    if (error instanceof PaperError) throw new Problem('report.unreadable', { detail: error.message });
    throw error;
  });
  return { report, findings: checkReport(report) };
}
