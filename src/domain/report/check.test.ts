import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReport } from './check.ts';
import type { Finding } from './finding.ts';
import { readReport } from './read/read-report.ts';
import type { ReadReport } from './report.ts';

/**
 * Real reports with their defects, verified by hand, stand beside the project and are not part of it
 * (`../shared/reports`). Without them these tests say so and check nothing.
 */
const REPORTS = join(process.cwd(), '..', 'shared', 'reports');
const present = existsSync(REPORTS);
const NAMES = [
  'jingyuan-2020',
  'ningxian-2020',
  'pingtan-2018',
  'pingtan-2020',
  'pingtan-2022',
  'yiyang-2020',
  'yongning-2018',
  'zhongning-approval-2022',
];

interface Entry {
  readonly kind: string;
  readonly what: string;
  readonly line: number;
  readonly certainty: string;
  readonly cell?: string;
  readonly needs?: readonly string[];
}

interface Expected {
  readonly true_findings: readonly Entry[];
  readonly holds: readonly Entry[];
}

function checked(name: string): { report: ReadReport; findings: Finding[] } {
  const report = readReport(readFileSync(join(REPORTS, `${name}.txt`), 'utf8').split('\n'));
  return { report, findings: checkReport(report) };
}

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(REPORTS, 'expected', `${name}.json`), 'utf8')) as Expected;
}

/** Same kind, near the line, and at the cell where the entry names one. */
function answers(finding: Finding, entry: Entry): boolean {
  if (!finding.rule.startsWith(entry.kind) || Math.abs((finding.line ?? 0) - entry.line) > 3) return false;
  const { cell } = entry;
  return cell === undefined || finding.cells.some((path) => path.startsWith(cell));
}

it('finds the real reports, or says that they are absent', () => {
  if (!present) process.stderr.write(`${REPORTS} is absent: the checks on real reports check nothing.\n`);
  expect(NAMES.length).toBe(8);
});

describe.each(present ? NAMES : [])('%s', (name) => {
  const { findings } = checked(name);
  const { true_findings: wanted, holds } = expectedOf(name);

  it('has every contradiction that is proved from this report alone', () => {
    const proved = wanted.filter(
      (entry) => entry.certainty === 'proved' && !entry.needs && entry.kind !== 'other',
    );
    const missed = proved.filter((entry) => !findings.some((finding) => answers(finding, entry)));
    expect(missed.map((entry) => entry.what)).toEqual([]);
  });

  it('raises no error or warning where a relation holds', () => {
    const proved = wanted.filter((entry) => findings.some((finding) => answers(finding, entry)));
    const false_ = findings.filter(
      (finding) =>
        finding.severity !== 'notice' &&
        holds.some((entry) => finding.rule.startsWith(entry.kind) && finding.line === entry.line) &&
        !proved.some((entry) => answers(finding, entry)),
    );
    expect(false_.map((finding) => `${finding.rule} ${finding.line ?? ''}: ${finding.message}`)).toEqual([]);
  });

  it('says little: each finding is worth reading', () => {
    expect(findings.length).toBeLessThanOrEqual(14);
  });

  it('quotes words that stand in the source, in whole', () => {
    const { report } = checked(name);
    const source = report.source.join('').replaceAll(/[\s*]/g, '');
    const strange = findings.filter(
      (finding) => finding.quote !== undefined && !source.includes(finding.quote.replaceAll(/[\s*]/g, '')),
    );
    expect(strange.map((finding) => finding.quote)).toEqual([]);
  });
});

describe.runIf(present)('the errors of the eight', () => {
  it('are exactly those that break a sum of the form or leave out a section', () => {
    const errors = NAMES.flatMap((name) =>
      checked(name)
        .findings.filter((finding) => finding.severity === 'error')
        .map((finding) => `${name} ${finding.rule}`),
    );
    expect(errors).toEqual([
      'jingyuan-2020 section.missing',
      'pingtan-2020 requests.outcomes-sum',
      'pingtan-2020 requests.outcomes-sum',
    ]);
  });

  it('tells the hotline of 宁县 by all its splittings and the denominator that fits', () => {
    const told = checked('ningxian-2020').findings.filter((finding) => finding.rule.startsWith('narrative.'));
    expect(told.map((finding) => [finding.rule, finding.expected, finding.actual])).toEqual([
      ['narrative.parts-sum', 5385, 5450],
      ['narrative.ratio', '77.01%', '77.94%'],
      ['narrative.parts-sum', 5385, 5450],
    ]);
  });
});
