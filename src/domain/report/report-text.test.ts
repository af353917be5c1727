import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AS_IS, chance, damagedText, knownReport } from '../../../test/damaged-report.ts';
import { NAMES, reportLines as sharedLines, sharedReportsPresent } from '../../../test/shared-reports.ts';
import { blankReport } from './blank-report.ts';
import { checkReport } from './check.ts';
import { form2019 } from './forms/form-2019.ts';
import { form2021 } from './forms/form-2021.ts';
import { readReport } from './read/read-report.ts';
import type { ReadReport } from './report.ts';
import { draftOf } from './report-draft.ts';
import { draftText, reportLines } from './report-text.ts';

/** Everything that has to come back, without the lines of the source. */
function substance(report: ReadReport): unknown {
  return {
    agency: report.agency,
    year: report.year,
    form: report.form,
    sections: report.sections.map(({ ordinal, title, section }) => [ordinal, title, section]),
    cells: Object.fromEntries(Object.entries(report.cells).map(([path, cell]) => [path, cell.value])),
    statistics: report.statistics.map(({ label, unit, value, cumulative, row }) => [
      label.replace(/\s/g, ''),
      unit,
      value,
      cumulative,
      row,
    ]),
  };
}

function writtenAgain(report: ReadReport): ReadReport {
  return readReport(reportLines(report));
}

describe('reportLines', () => {
  it('gives back reports of both forms with any figures and any blanks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(form2019, form2021),
        (seed, form) => {
          const random = chance(seed);
          const known = knownReport(form, form.years.to ?? 2023, random);
          const holes = { ...AS_IS, figure: (value: number) => (random() < 0.2 ? '' : String(value)) };
          const report = readReport(damagedText(known, holes));
          expect(substance(writtenAgain(report))).toEqual(substance(report));
        },
      ),
      { numRuns: 300, seed: 60 },
    );
  });

  it.each([2012, 2018, 2019, 2020, 2021, 2025])('gives back the blank report on %i', (year) => {
    const report = blankReport('安平县人民政府', year);
    expect(substance(writtenAgain(report))).toEqual(substance(report));
  });

  it('leaves a table out that was not found, rather than writing a blank one', () => {
    const known = knownReport(form2021, 2023, chance(5));
    const report = readReport(damagedText(known, AS_IS));
    const cells = Object.entries(report.cells).filter(([path]) => !path.startsWith('remedies.'));
    const lines = reportLines({ ...report, cells: Object.fromEntries(cells) });
    expect(lines.join('\n')).not.toContain('复议后起诉');
  });

  it('writes what can not be read as 无法识别, and reads it back as such', () => {
    const report = readReport(damagedText(knownReport(form2021, 2023, chance(5)), AS_IS));
    const unreadable = { value: 'unreadable', raw: '?7', line: 1 } as const;
    const changed = { ...report, cells: { ...report.cells, 'requests.new[3]': unreadable } };
    expect(writtenAgain(changed).cells['requests.new[3]']?.value).toBe('unreadable');
  });

  it('takes no row of unreadable cells for words', () => {
    const report = readReport(damagedText(knownReport(form2021, 2023, chance(5)), AS_IS));
    const cells = Object.entries(report.cells).map(([path, cell]) => {
      return [path, { ...cell, value: 'unreadable', raw: '' }] as const;
    });
    const again = writtenAgain({ ...report, cells: Object.fromEntries(cells) });
    expect(again.narrative.filter(({ text }) => text.includes('无法识别'))).toEqual([]);
  });

  it('keeps a text without a recognised form as it was', () => {
    expect(reportLines(readReport(['关于放假的通知', '10月1日起放假7天。']))).toEqual([
      '关于放假的通知',
      '10月1日起放假7天。',
    ]);
  });
});

describe('draftText', () => {
  it('says of every line of words where it was typed', () => {
    const draft = draftOf(blankReport('安平县人民政府', 2023));
    if (draft === null) throw new Error('no form');
    const sections = draft.sections.map((section, index) =>
      index === 0 ? { ...section, text: '第一段。\n\n第二段。' } : section,
    );
    const lines = draftText({ ...draft, sections });
    expect(lines.find(({ text }) => text === '第二段。')?.place).toEqual({
      kind: 'text',
      section: 0,
      offset: 6,
    });
    expect(lines[0]?.place).toEqual({ kind: 'title' });
    expect(lines.find(({ text }) => text === '一、总体情况')?.place).toEqual({ kind: 'heading', section: 0 });
  });
});

describe.runIf(sharedReportsPresent())('reportLines on the real reports', () => {
  it.each(NAMES)('%s: gives back agency, year, form, sections and every cell', (name) => {
    const report = readReport(sharedLines(name));
    expect(substance(writtenAgain(report))).toEqual(substance(report));
  });

  it.each(NAMES)('%s: the rules find the same errors', (name) => {
    const report = readReport(sharedLines(name));
    const errors = (one: ReadReport): string[] =>
      checkReport(one)
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, message }) => `${rule} ${message}`)
        .sort();
    expect(errors(writtenAgain(report))).toEqual(errors(report));
  });
});
