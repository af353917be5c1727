import { PaperError } from '#paper/read/paper-error.ts';
import { readPaperIsolated } from '#paper/read/read-paper-isolated.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import type { Actor } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { keepReport } from './keep-report.ts';
import type { KeptReport, ReportFile } from './keep-report.ts';
import { readReportFile } from './read-report-file.ts';

/**
 * Reads an annual report out of a file (text, HTML, DOCX, PDF, XLSX, JSON) and keeps it as a draft beside the file.
 * Importing the same file again changes nothing. Throws Problem when the file can't be read, is no annual report, or
 * names another agency; nothing is stored then.
 */
export async function importReport(
  services: { db: Db; files: FileStore },
  request: { tenantId: string; agencyId: string; file: ReportFile; actor: Actor; requestId?: string | null },
): Promise<KeptReport> {
  const { bytes, name } = request.file;
  const report = await readReportFile(bytes, name, readPaperIsolated).catch((error: unknown) => {
    if (error instanceof PaperError) throw new Problem('report.unreadable', { detail: error.message });
    throw error;
  });
  return keepReport(services, report, request);
}
