import { checkReport } from '#domain/report/check.ts';
import type { Finding } from '#domain/report/finding.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import { readPaperIsolated } from '#paper/read/read-paper-isolated.ts';
import { readReportFile } from './read-report-file.ts';
import { unpackUploads, type Upload } from './unpack-uploads.ts';

/** What a file says and what is wrong with it. */
export interface CheckedPaper {
  readonly name: string;
  readonly report: ReadReport;
  readonly findings: readonly Finding[];
  /** Year of the same agency's earlier report in the same upload, where there was one to compare with. */
  readonly comparedWith?: number;
}

/** A file that could not be read. */
export interface RefusedPaper {
  readonly name: string;
  readonly error: { readonly code: string; readonly message: string };
}

export type PaperResult = CheckedPaper | RefusedPaper;

/** How a check-up goes on: all names first, then each file as it is begun and done. */
export type CheckStep =
  | { readonly kind: 'files'; readonly names: readonly string[] }
  | { readonly kind: 'begun'; readonly index: number }
  | { readonly kind: 'done'; readonly index: number; readonly result: PaperResult };

/**
 * 年报体检: reads and checks every file of an upload, one after another, nothing of it kept anywhere. A file that can't be
 * read is a result of its own. When all are read, a report whose agency's earlier year lies in the same upload is done
 * a second time, against that year.
 */
export async function* checkPapers(uploads: readonly Upload[]): AsyncGenerator<CheckStep> {
  const files = unpackUploads(uploads);
  yield { kind: 'files', names: files.map(({ name }) => name) };
  const results: PaperResult[] = [];
  for (const [index, file] of files.entries()) {
    yield { kind: 'begun', index };
    const result = await checkFile(file.name, file.read);
    results.push(result);
    yield { kind: 'done', index, result };
  }
  for (const [index, result] of results.entries()) {
    if ('error' in result) continue;
    const previous = previousOf(result.report, results);
    if (previous === null) continue;
    const findings = checkReport(result.report, { previous });
    const comparedWith = previous.year;
    yield {
      kind: 'done',
      index,
      result: { ...result, findings, ...(comparedWith !== null && { comparedWith }) },
    };
  }
}

/** All results of an upload, in the order of its files. */
export async function checkAllPapers(uploads: readonly Upload[]): Promise<PaperResult[]> {
  const results: PaperResult[] = [];
  for await (const step of checkPapers(uploads)) if (step.kind === 'done') results[step.index] = step.result;
  return results;
}

/** Checks text that was read before: line numbers stay what they were. */
export async function checkLines(name: string, lines: string[]): Promise<CheckedPaper> {
  return checked(name, await readReportFile(new Uint8Array(), name, async () => ({ kind: 'text', lines })));
}

async function checkFile(name: string, read: () => Uint8Array): Promise<PaperResult> {
  try {
    return checked(name, await readReportFile(read(), name, readPaperIsolated));
  } catch (error) {
    if (error instanceof PaperError) return { name, error: { code: error.code, message: error.message } };
    return {
      name,
      error: { code: 'failed', message: '读这份文件时出了意外，没有结果。请另存为 DOCX 或文本后再试。' },
    };
  }
}

function checked(name: string, report: ReadReport): CheckedPaper {
  return { name, report, findings: checkReport(report) };
}

function previousOf(report: ReadReport, results: readonly PaperResult[]): ReadReport | null {
  const { agency, year } = report;
  if (agency === null || year === null) return null;
  const found = results.find(
    (other) => !('error' in other) && other.report.agency === agency && other.report.year === year - 1,
  );
  return found !== undefined && !('error' in found) ? found.report : null;
}
