import { checkReport } from '#domain/report/check.ts';
import type { Finding } from '#domain/report/finding.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import { readPaperIsolated } from '#paper/read/read-paper-isolated.ts';
import { giveWay } from './give-way.ts';
import { readReportFile } from './read-report-file.ts';
import { ALONE, siblingsOf, type Against } from './sibling-reports.ts';
import { unpackUploads, type Upload } from './unpack-uploads.ts';

/** What a file says and what is wrong with it. */
export interface CheckedPaper {
  readonly name: string;
  readonly report: ReadReport;
  readonly findings: readonly Finding[];
  readonly against: Against;
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
 * read is a result of its own. When all are read, a report that has something to be held against in the same upload is
 * done a second time.
 * @param wholeCounty the upload holds a government's report and those of all agencies that it adds up
 */
export async function* checkPapers(
  uploads: readonly Upload[],
  wholeCounty: boolean,
): AsyncGenerator<CheckStep> {
  const files = unpackUploads(uploads);
  yield { kind: 'files', names: files.map(({ name }) => name) };
  const results: PaperResult[] = [];
  for (const [index, file] of files.entries()) {
    yield { kind: 'begun', index };
    const result = await checkFile(file.name, file.read);
    results.push(result);
    yield { kind: 'done', index, result };
  }
  const reports = results.flatMap((result) => ('error' in result ? [] : [result.report]));
  for (const [index, result] of results.entries()) {
    if ('error' in result) continue;
    const against = siblingsOf(result.report, reports, wholeCounty);
    if (against.previous === null && against.parts.length === 0) continue;
    await giveWay();
    yield { kind: 'done', index, result: checked(result.name, result.report, against) };
  }
}

/** All results of an upload, in the order of its files. */
export async function checkAllPapers(
  uploads: readonly Upload[],
  wholeCounty: boolean,
): Promise<PaperResult[]> {
  const results: PaperResult[] = [];
  for await (const step of checkPapers(uploads, wholeCounty))
    if (step.kind === 'done') results[step.index] = step.result;
  return results;
}

/** Text that was read before, of a report and of those that it is held against. */
export interface ReadLines {
  readonly name: string;
  readonly lines: string[];
  readonly previous: string[] | null;
  readonly parts: readonly string[][];
}

/** Checks text that was read before: line numbers stay what they were. */
export async function checkLines({ name, lines, previous, parts }: ReadLines): Promise<CheckedPaper> {
  const report = await readAgain(lines);
  const before = previous === null ? null : await readAgain(previous);
  const read: ReadReport[] = [];
  for (const part of parts) read.push(await readAgain(part));
  return checked(name, report, { previous: before, parts: read });
}

async function readAgain(lines: string[]): Promise<ReadReport> {
  await giveWay();
  return readReportFile(new Uint8Array(), '', async () => ({ kind: 'text', lines }));
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

function checked(name: string, report: ReadReport, against: Against = ALONE): CheckedPaper {
  const { previous, parts } = against;
  return { name, report, findings: checkReport(report, { parts, ...(previous && { previous }) }), against };
}
