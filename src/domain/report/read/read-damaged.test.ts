import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, damagedText, knownReport } from '../../../../test/damaged-report.ts';
import type { KnownReport } from '../../../../test/damaged-report.ts';
import { DAMAGES } from '../../../../test/damages.ts';
import { form2019 } from '../forms/form-2019.ts';
import { form2021 } from '../forms/form-2021.ts';
import type { ReadReport } from '../report.ts';
import { readReport } from './read-report.ts';

const forms = [form2019, form2021] as const;

/** Figures that were read, but not as they are. A blank stands for zero where the damage writes zero as a blank. */
function misread(known: KnownReport, report: ReadReport, noTotals: boolean): string[] {
  return Object.entries(known.figures).flatMap(([path, figure]) => {
    const got = report.cells[path]?.value;
    const value = noTotals && path.endsWith('[6]') ? 0 : figure;
    const read = typeof got === 'string' && got !== 'unreadable' ? Number(got.replace(/,/g, '')) : (got ?? 0);
    return got === undefined || got === 'unreadable' || read === value
      ? []
      : [`${path}: is ${value}, was read as ${String(got)}`];
  });
}

function shareRead(known: KnownReport, report: ReadReport): number {
  const paths = Object.keys(known.figures);
  const open = paths.filter(
    (path) => report.cells[path] === undefined || report.cells[path]?.value === 'unreadable',
  );
  return 1 - open.length / paths.length;
}

const readable = DAMAGES.filter((damage) => damage.mostlyOpen !== true);

describe.each(readable)('readReport on damaged text: $name', (damage) => {
  it('reads nine figures in ten', () => {
    const known = knownReport(form2021, 2023, chance(42));
    expect(shareRead(known, readReport(damagedText(known, damage)))).toBeGreaterThan(0.9);
  });
});

describe.each(DAMAGES)('readReport on damaged text: $name', (damage) => {
  it('reads a figure right or says that it is unreadable', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...forms), (seed, form) => {
        const known = knownReport(form, form.years.to ?? 2023, chance(seed));
        const report = readReport(damagedText(known, damage));
        expect(report.form).toBe(form.id);
        expect(report.agency).toBe('安平县人民政府');
        expect(report.sections.map((section) => section.section)).toEqual(
          form.sections.map((section) => section.id),
        );
        expect(misread(known, report, damage.noTotals === true)).toEqual([]);
      }),
      { numRuns: 12, seed: 711 },
    );
  });
});
