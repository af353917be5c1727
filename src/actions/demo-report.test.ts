import { describe, expect, it } from 'vitest';

import { checkReport } from '#domain/report/check.ts';
import { figureAt } from '#domain/report/compare.ts';
import { cellPath } from '#domain/report/form.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import { reportLines } from '#domain/report/report-text.ts';
import { demoReports, demoReportText } from './demo-report.ts';

describe.each(demoReports)('the demonstration report of $agency $year', (demo) => {
  const report = readReport(demoReportText(demo));

  it('reads as the agency, year and form it was made for', () => {
    expect(report).toMatchObject({ agency: demo.agency, year: demo.year, form: demo.form });
  });

  it('gives back every cell as printed, blanks as blanks', () => {
    for (const table of findForm(demo.form)?.tables ?? []) {
      for (const band of table.bands) {
        for (const row of band.rows.filter(({ header }) => header !== true)) {
          const printed = demo.tables[table.id]?.[row.id];
          expect(printed, `${table.id}.${row.id}`).toHaveLength(band.columns.length);
          const read = band.columns.map((_, column) =>
            table.layout === 'list'
              ? report.statistics.find((line) => line.row === row.id)?.raw
              : report.cells[cellPath(table, band, row, column)]?.raw,
          );
          expect(read, `${table.id}.${row.id}`).toEqual(printed);
        }
      }
    }
  });

  it('comes back whole when it is written down as text', () => {
    const again = readReport(reportLines(report));
    const bare = ({ sections, cells, statistics }: typeof report): unknown => [
      sections.map(({ title, section }) => [title, section]),
      Object.entries(cells).map(([path, { value, raw }]) => [path, value, raw]),
      statistics.map(({ label, unit, value, raw, row }) => [label, unit, value, raw, row]),
    ];
    expect(again).toMatchObject({ agency: demo.agency, year: demo.year, form: demo.form });
    expect(bare(again)).toEqual(bare(report));
  });

  it('keeps its paragraphs in the narrative', () => {
    const narrative = report.narrative.map((passage) => passage.text).join('');
    for (const paragraph of demo.sections.flatMap((section) => section.paragraphs ?? [])) {
      expect(narrative).toContain(paragraph);
    }
  });
});

describe('the defects of the demonstration', () => {
  function reading(agency: string): ReturnType<typeof readReport> {
    const demo = demoReports.find((candidate) => candidate.agency === agency);
    return readReport(demo === undefined ? [] : demoReportText(demo));
  }

  it('宜阳 leaves five cells blank beside fourteen reconsiderations in its text', () => {
    const report = reading('宜阳县人民政府');
    expect(figureAt(report, 'remedies.reconsideration.total')).toBeNull();
    expect(figureAt(report, 'remedies.litigation_direct.total')).toBe(14);
    expect(report.narrative.some(({ text }) => text.includes('行政复议14起'))).toBe(true);
  });

  it('泾源 has no sixth section, and units inside cells', () => {
    const report = reading('泾源县人民政府');
    expect(report.sections).toHaveLength(5);
    expect(report.cells['disclosure.penalties.change']).toMatchObject({ value: -139, raw: '-139 条' });
    expect(report.cells['disclosure.procurement.amount_text']?.raw).toBe('960 万');
  });

  it.each([
    ['宁县人民政府', ['narrative.parts-sum', 'narrative.ratio', 'section.title-extra']],
    ['泾源县人民政府', ['disclosure.decisions-equal-items', 'section.missing', 'cell.text-in-number']],
    ['中宁县审批服务管理局', ['narrative.parts-sum']],
    ['宜阳县人民政府', ['narrative.vs-table', 'cell.blank']],
    ['永宁县人民政府', ['cell.text-in-number', 'narrative.vs-table']],
  ])('%s gives the console findings to show', (agency, rules) => {
    const found = new Set(checkReport(reading(agency)).map(({ rule }) => rule));
    for (const rule of rules) expect(found).toContain(rule);
  });

  it('宁县 has ten sections of its own', () => {
    expect(reading('宁县人民政府').sections).toHaveLength(10);
  });
});
