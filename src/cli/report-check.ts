import { readFile } from 'node:fs/promises';
import { readReportFile } from '#actions/read-report-file.ts';
import { siblingsOf } from '#actions/sibling-reports.ts';
import { checkReport } from '#domain/report/check.ts';
import type { Finding, Severity } from '#domain/report/finding.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import { toReportJson } from '#domain/report/json.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { SEVERITY_WORDS } from '#domain/report/severity-words.ts';
import { readPaperIsolated } from '#paper/read/read-paper-isolated.ts';
import type { CommandIo } from './command.ts';
import { fileError } from './file-error.ts';
import type { FileError } from './file-error.ts';

const NOT_READ = 2;
const ERRORS_FOUND = 1;
const OPTIONS: readonly string[] = ['--json', '--county', '--'];
const USAGE = '用法：gongkai report check [--json] [--county] 文件…\n';

/**
 * `gongkai report check FILE…`: what each report says and what is wrong with it, or with `--json` one line of JSON a
 * file. A file that can't be read does not keep the others from being checked. Two years of one agency are held
 * against each other; with `--county` the files are one county's, and the government's report against their sum.
 *
 * @returns 2 if any file could not be read, else 1 if any error was found, else 0
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const json = args.includes('--json');
  const files = args.filter((argument) => !OPTIONS.includes(argument));
  if (files.length === 0 || files.some((file) => file.startsWith('--'))) {
    io.stderr.write(USAGE);
    return NOT_READ;
  }
  const read: ReadFile[] = [];
  for (const file of files) read.push(await readOne(file));
  const reports = read.flatMap((one) => ('report' in one ? [one.report] : []));
  let status = 0;
  for (const one of read) {
    const { file } = one;
    const result = 'error' in one ? one : checked(one.report, reports, args.includes('--county'));
    if ('error' in result) status = NOT_READ;
    else if (status === 0 && result.findings.some((finding) => finding.severity === 'error'))
      status = ERRORS_FOUND;
    io.stdout.write(json ? jsonLine(file, result) : account(file, result));
  }
  return status;
}

type ReadFile = { readonly file: string } & ({ readonly report: ReadReport } | { readonly error: FileError });

type Checked =
  | { readonly report: ReadReport; readonly findings: readonly Finding[] }
  | { readonly error: FileError };

async function readOne(file: string): Promise<ReadFile> {
  try {
    return { file, report: await readReportFile(await readFile(file), file, readPaperIsolated) };
  } catch (error) {
    return { file, error: fileError(error) };
  }
}

function checked(report: ReadReport, all: readonly ReadReport[], wholeCounty: boolean): Checked {
  const { previous, parts } = siblingsOf(report, all, wholeCounty);
  return { report, findings: checkReport(report, { parts, ...(previous === null ? {} : { previous }) }) };
}

function jsonLine(file: string, result: Checked): string {
  if ('error' in result) return `${JSON.stringify({ file, error: result.error })}\n`;
  const findings = result.findings.map(
    ({ rule, severity, message, fix, cells, expected, actual, line, quote }) => ({
      rule,
      severity,
      message,
      cells,
      expected,
      actual,
      line,
      quote,
      fix,
    }),
  );
  return `${JSON.stringify({ file, report: toReportJson(result.report), findings })}\n`;
}

function account(file: string, result: Checked): string {
  if ('error' in result) return `${file}\n  读不出来：${result.error.message}\n\n`;
  const { report, findings } = result;
  const form = findForm(report.form);
  const head = [
    file,
    `  机关：${report.agency ?? '没有找到'}　年度：${report.year ?? '没有找到'}　格式：${form === null ? '没有找到表格文字' : form.name}`,
    `  ${summary(findings)}`,
  ];
  return `${[...head, ...findings.flatMap(described)].join('\n')}\n\n`;
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有发现问题。';
  const counted = (Object.keys(SEVERITY_WORDS) as Severity[]).map(
    (severity) =>
      `${SEVERITY_WORDS[severity].name}${findings.filter((finding) => finding.severity === severity).length}处`,
  );
  return counted.join('，');
}

function described(finding: Finding): string[] {
  const place = finding.line === undefined ? '' : `第${finding.line}行　`;
  const quote = finding.quote === undefined || finding.quote === '' ? [] : [`      原文：${finding.quote}`];
  return [
    `  [${SEVERITY_WORDS[finding.severity].name}] ${place}${finding.message}`,
    ...quote,
    `      建议：${finding.fix}`,
  ];
}
