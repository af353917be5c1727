import { describe, expect, it } from 'vitest';
import { printed } from '#domain/report/cell.ts';
import { findForm } from '#domain/report/forms/registry.ts';
import { tableGrid } from '#domain/report/layout.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { readPaper } from '#paper/read/read-paper.ts';
import { gridTable, paragraph, simpleDocx } from './simple-docx.ts';
import { SYNTHETIC } from './synthetic-reports.ts';

const MESSES: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'one paragraph a cell': (text) => [text],
  'labels broken into pieces of four': (text) =>
    /^[\d.,-]/.test(text) ? [text] : (text.match(/.{1,4}/gu) ?? []),
  'labels set upright, one character a paragraph': (text) => (/^[\d.,-]/.test(text) ? [text] : [...text]),
  'no-break spaces around everything': (text) => ['\u00a0', `\u00a0${text}\u3000`],
};

function typed(report: ReadReport, broken: (text: string) => readonly string[]): Uint8Array {
  const tables = findForm(report.form)?.tables ?? [];
  const body = tables.map((table, index) => {
    const heading = paragraph(`${'二三四'.charAt(index)}、${table.title}`);
    return (
      heading +
      gridTable(
        tableGrid(table),
        (path) => printed(report.cells[path]),
        broken,
        table.id === 'requests' ? 14 : undefined,
      )
    );
  });
  const start = [report.title?.text ?? '', '一、总体情况', '概述。'].map((text) => paragraph(text)).join('');
  const end = ['五、存在的主要问题及改进情况', '六、其他需要报告的事项']
    .map((text) => paragraph(text))
    .join('');
  return simpleDocx(start + body.join('') + end);
}

const REPORTS = Object.entries(SYNTHETIC).filter(([, lines]) => readReport(lines).form !== 'pre2019');

describe.each(Object.entries(MESSES))('a DOCX with %s, its table torn by a page', (_, broken) => {
  it.each(REPORTS)('gives every cell: %s', async (__, lines) => {
    const report = readReport(lines);
    const back = readReport((await readPaper(typed(report, broken), '年报.docx')).lines);
    const values = (one: ReadReport): unknown =>
      Object.entries(one.cells).map(([path, cell]) => [path, cell.value]);
    expect(values(back)).toEqual(values(report));
    expect(back.sections).toHaveLength(report.sections.length);
  });
});
