import { describe, expect, it } from 'vitest';
import { printed } from '#domain/report/cell.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import { tableGrid } from '#domain/report/layout.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { readPaper } from '#paper/read/read-paper.ts';
import type { Drawing, GridStyle } from './simple-pdf.ts';
import { drawGrid, simplePdf } from './simple-pdf.ts';
import { SYNTHETIC } from './synthetic-reports.ts';

const COLUMNS: Readonly<Record<string, readonly number[]>> = {
  disclosure: [130, 100, 100, 100],
  requests: [40, 60, 120, 40, 40, 40, 40, 40, 40, 40],
  remedies: Array.from({ length: 15 }, () => 34),
};

/** A report as another program prints it: a page a table, borders of its own kind, page numbers below. */
function drawn(report: ReadReport, border: GridStyle['border']): Uint8Array {
  const form = findForm(report.form);
  const line = (text: string, y: number, size = 14): Drawing => ({ text, x: 70, y, size });
  const cover = [line(report.title?.text ?? '', 60, 18), line('一、总体情况', 90), line('概述。', 120)];
  const tables = (form?.tables ?? []).map((table, index) => [
    line(`${'二三四'.charAt(index)}、${table.title}`, 40),
    ...drawGrid(tableGrid(table), (path) => printed(report.cells[path]), {
      left: 40,
      top: 50,
      columns: COLUMNS[table.id] ?? [],
      rowHeight: table.id === 'remedies' ? 40 : 24,
      size: 7,
      border,
    }),
    { text: `- ${index + 2} -`, x: 280, y: 815, size: 12 },
  ]);
  return simplePdf([
    cover,
    ...tables,
    [line('五、存在的主要问题及改进情况', 60), line('六、其他需要报告的事项', 90)],
  ]);
}

const REPORTS = Object.entries(SYNTHETIC).filter(([, lines]) => readReport(lines).form !== 'pre2019');

describe.each(['stroke', 'area', 'none'] as const)('a PDF with borders drawn as %s', (border) => {
  it.each(REPORTS)('gives every cell: %s', async (_, lines) => {
    const report = readReport(lines);
    const back = readReport((await readPaper(drawn(report, border), '年报.pdf')).lines);
    expect(back.sections.map((section) => section.title)).toEqual(
      report.sections.map((section) => section.title),
    );
    // Without borders a single blank cell leaves no trace: unreadable is right, zero would not be.
    const lenient = border === 'none' ? 'unreadable' : null;
    const seen = (path: string): unknown => {
      const value = back.cells[path]?.value;
      return value === lenient && report.cells[path]?.value === null ? null : value;
    };
    const expected = Object.entries(report.cells).map(([path, cell]) => [path, cell.value]);
    expect(Object.keys(report.cells).map((path) => [path, seen(path)])).toEqual(expected);
  });
});
