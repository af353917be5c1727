import { describe, expect, it } from 'vitest';
import { checkReport } from '#domain/report/check.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { readPaper } from '#paper/read/read-paper.ts';
import { SYNTHETIC } from '../../../test/paper/synthetic-reports.ts';
import { reviewOpinionDocx } from './review-opinion.ts';

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  return (await readPaper(bytes, '审核意见.docx')).lines;
}

describe('reviewOpinionDocx()', () => {
  const report = readReport(SYNTHETIC['the form of 2021, full']);
  const findings = checkReport(report);

  it('lists every finding, the gravest first, with place, way to mend and source', async () => {
    const lines = await linesOf(await reviewOpinionDocx(report, findings));
    const errors = findings.filter((finding) => finding.severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(lines.slice(0, 3)).toEqual([
      '青石县人民政府2022年政府信息公开工作年度报告',
      '审核意见',
      '青石县人民政府：',
    ]);
    expect(lines.find((line) => line.startsWith('一、'))).toBe('一、必须更正的问题');
    for (const finding of findings)
      expect(
        lines.some((line) => /^\d+\. /.test(line) && line.includes(finding.message.replaceAll(/\s+/g, ' '))),
      ).toBe(true);
    expect(lines.filter((line) => line.startsWith('依据：'))).toHaveLength(findings.length);
    expect(lines.filter((line) => line.startsWith('处理：')).length).toBeGreaterThan(0);
  });

  it('ends with who signs and when, or with room for it', async () => {
    const signed = await linesOf(
      await reviewOpinionDocx(report, findings, {
        reviewer: '青石县政务公开办公室',
        date: parsePlainDate('2023-02-08'),
      }),
    );
    expect(signed.slice(-2)).toEqual(['青石县政务公开办公室', '2023年2月8日']);
    expect((await linesOf(await reviewOpinionDocx(report, findings))).slice(-2)).toEqual([
      '（审核单位盖章）',
      '年 月 日',
    ]);
  });

  it('says so when nothing was found', async () => {
    expect((await linesOf(await reviewOpinionDocx(report, []))).join('')).toContain('未发现问题');
  });
});
