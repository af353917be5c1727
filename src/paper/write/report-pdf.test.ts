import { describe, expect, it } from 'vitest';
import { readReport } from '#domain/report/read/read-report.ts';
import { readPaper } from '#paper/read/read-paper.ts';
import { SYNTHETIC } from '../../../test/paper/synthetic-reports.ts';
import { reportPdf } from './report-pdf.ts';

const LINES = SYNTHETIC['the form of 2021, full'];

describe('reportPdf()', () => {
  it('gives the same bytes for the same report', async () => {
    const report = readReport(LINES);
    expect(Buffer.compare(await reportPdf(report), await reportPdf(report))).toBe(0);
  });

  it('numbers its pages and repeats the heads of section three where it goes over a page', async () => {
    const filler = Array.from({ length: 9 }, () => '青石县坚持以公开为常态、不公开为例外。'.repeat(6));
    const lines = LINES.flatMap((line) => (line.startsWith('三、收到') ? [...filler, line] : [line]));
    const read = (await readPaper(await reportPdf(readReport(lines)), 'a.pdf')).lines;
    expect(read.filter((line) => line.includes('申请人情况'))).toHaveLength(2);
    expect(read.filter((line) => /^- \d -$/.test(line)).length).toBeGreaterThan(2);
  });

  it('keeps the heading of a table with its table', async () => {
    for (let count = 1; count < 24; count += 4) {
      const lines = LINES.flatMap((line) =>
        line.startsWith('二、主动') ? [...Array.from({ length: count }, () => '公开。'), line] : [line],
      );
      const read = (await readPaper(await reportPdf(readReport(lines)), 'a.pdf')).lines;
      const after = read.slice(read.findIndex((line) => line.startsWith('四、政府信息')) + 1);
      expect(after[0]).not.toMatch(/^- \d -$/);
    }
  });
});
