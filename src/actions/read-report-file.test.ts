import { expect, it } from 'vitest';
import { readPaper } from '#paper/read/read-paper.ts';
import { demoReports, demoReportText } from './demo-report.ts';
import { readReportFile } from './read-report-file.ts';

function read(text: string): ReturnType<typeof readReportFile> {
  return readReportFile(new TextEncoder().encode(text), 'a.txt', readPaper);
}

it.each(demoReports.map((demo) => [demo.title, demo] as const))(
  'readReportFile() reads %s',
  async (_, demo) => {
    const report = await read(demoReportText(demo).join('\n'));
    expect([report.agency, report.year]).not.toContain(null);
  },
);

it.each([
  ['minutes of a meeting', '会议纪要\n今天讨论了三件事。\n'],
  ['settings', '{"port": 8080}'],
])('readReportFile() refuses %s as the wrong file', async (_, text) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'no-report' });
});

it('readReportFile() takes a report of which little is left', async () => {
  expect((await read('青山县人民政府2022年政府信息公开工作年度报告')).year).toBe(2022);
  expect((await read('一、总体情况\n无。')).sections).toHaveLength(1);
});
