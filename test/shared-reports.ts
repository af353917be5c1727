import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Real annual reports with their figures verified by hand, kept beside the project and not part of it. */
export const SHARED_REPORTS = resolve(import.meta.dirname, '../../shared/reports');

export const NAMES = [
  'jingyuan-2020',
  'ningxian-2020',
  'pingtan-2018',
  'pingtan-2020',
  'pingtan-2022',
  'yiyang-2020',
  'yongning-2018',
  'zhongning-approval-2022',
] as const;

export interface KnownFinding {
  readonly kind: string;
  readonly what: string;
  readonly line: number;
  readonly certainty: 'proved' | 'likely';
  readonly needs?: readonly string[];
  readonly cell?: string;
}

export interface UnreadableCell {
  readonly cell: string;
  readonly best?: unknown;
  readonly accept?: readonly unknown[];
}

export interface ExpectedReport {
  readonly agency: string;
  readonly year: number;
  readonly form: string;
  readonly requests: Readonly<Record<string, unknown>>;
  readonly remedies: Readonly<Record<string, unknown>>;
  readonly disclosure: Readonly<Record<string, unknown>>;
  readonly statistics: readonly {
    readonly label: string;
    readonly unit: string;
    readonly value: unknown;
    readonly cumulative: unknown;
    readonly raw: string;
  }[];
  readonly true_findings: readonly KnownFinding[];
  readonly holds: readonly KnownFinding[];
  readonly unreadable: readonly UnreadableCell[];
  readonly text: string;
}

/** Says plainly what is missing, instead of passing without having looked. */
export function sharedReportsPresent(): boolean {
  if (existsSync(SHARED_REPORTS)) return true;
  process.stderr.write(
    `Tests on the original reports need ${SHARED_REPORTS}, which is absent: they did not run.\n`,
  );
  return false;
}

export function expectedReport(name: string): ExpectedReport {
  return JSON.parse(
    readFileSync(resolve(SHARED_REPORTS, 'expected', `${name}.json`), 'utf8'),
  ) as ExpectedReport;
}

export function reportLines(name: string): string[] {
  return readFileSync(resolve(SHARED_REPORTS, `${name}.txt`), 'utf8').split('\n');
}
