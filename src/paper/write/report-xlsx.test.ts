import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReport } from '#domain/report/read/read-report.ts';
import { readPaper } from '#paper/read/read-paper.ts';
import { SYNTHETIC } from '../../../test/paper/synthetic-reports.ts';
import { reportXlsx } from './report-xlsx.ts';

describe('reportXlsx()', () => {
  it('has the text, one sheet a table and an explanation', async () => {
    const parts = unzipSync(await reportXlsx(readReport(SYNTHETIC['the form of 2021, full'])));
    const names = [
      ...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]*)"/g),
    ].map((found) => found[1]);
    expect(names).toEqual([
      '正文',
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
      '说明',
    ]);
  });

  it('stores figures as numbers, leaves blanks blank and keeps words as they are', async () => {
    const report = readReport(SYNTHETIC['the form of 2019, signs and units']);
    const bytes = await reportXlsx(report);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<c [^>]*(?:t="n")?[^>]*><v>\d+<\/v>/);
    expect((await readPaper(bytes, 'a.xlsx')).lines).toContainEqual(
      expect.stringMatching(/^政府集中采购\t\d+\t20339\.35 万元$/),
    );
  });
});
