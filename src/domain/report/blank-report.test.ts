import { describe, expect, it } from 'vitest';
import { blankDraft, blankReport } from './blank-report.ts';
import { checkReport } from './check.ts';
import { eachCell } from './form.ts';
import { form2021 } from './forms/form-2021.ts';
import { formPre2019 } from './forms/form-pre2019.ts';
import { FORMS } from './forms/registry.ts';

describe('blankReport', () => {
  it.each(FORMS)('is the form $id with its title and sections, nothing filled in', (form) => {
    const year = form.years.from;
    const report = blankReport('安平县人民政府', year);
    expect(report).toMatchObject({ agency: '安平县人民政府', year, form: form.id });
    expect(report.title?.text).toBe(`安平县人民政府${year}年政府信息公开工作年度报告`);
    // Up to 2018 the six sections are the report's own.
    const ids = form.sections.length > 0 ? form.sections.map(({ id }) => id) : Array(6).fill(null);
    expect(report.sections.map(({ section }) => section)).toEqual(ids);
    expect(Object.values(report.cells).filter(({ value }) => value !== null)).toEqual([]);
    expect(report.statistics.filter(({ value }) => value !== null)).toEqual([]);
  });

  it('has every cell of the form', () => {
    const report = blankReport('安平县人民政府', 2023);
    expect(Object.keys(report.cells).sort()).toEqual([...eachCell(form2021)].map(({ path }) => path).sort());
  });

  it('has every row of the statistics table, recognised by its label', () => {
    const report = blankReport('安平县人民政府', 2018);
    const rows = formPre2019.tables.flatMap((table) => table.bands.flatMap((band) => band.rows));
    expect(report.statistics.map(({ row, unit }) => [row, unit])).toEqual(
      rows.map(({ id, unit }) => [id, unit ?? '']),
    );
    expect(report.sections).toHaveLength(6);
  });

  it('breaks no arithmetic of the form', () => {
    for (const form of FORMS)
      expect(
        checkReport(blankReport('安平县人民政府', form.years.from)).filter(({ rule }) =>
          /sum|balance/.test(rule),
        ),
      ).toEqual([]);
  });

  it('has no figure where a heading row stands', () => {
    const { rows, figures } = blankDraft('安平县人民政府', 2018);
    expect(
      rows.flatMap(({ header }, i) => (`statistics[${i}].value` in figures === header ? [i] : [])),
    ).toEqual([]);
  });
});
