import { describe, expect, it } from 'vitest';
import { readReport } from '#domain/report/read/read-report.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { readPaper } from '#paper/read/read-paper.ts';
import { NAMES, reportLines, sharedReportsPresent } from '../shared-reports.ts';
import { FORMATS } from './formats.ts';
import { SYNTHETIC } from './synthetic-reports.ts';

/** What has to come back: who, when, which form, every cell, the sections and the words. */
function essence(report: ReadReport): unknown {
  return {
    agency: report.agency,
    year: report.year,
    form: report.form,
    sections: report.sections.map((section) => section.title),
    cells: Object.fromEntries(Object.entries(report.cells).map(([path, cell]) => [path, cell.value])),
    statistics: report.statistics.map((row) => [
      row.label.replaceAll(/\s/g, ''),
      row.unit,
      row.value,
      row.cumulative,
    ]),
  };
}

async function again(
  write: (report: ReadReport) => Promise<string | Uint8Array>,
  report: ReadReport,
): Promise<ReadReport> {
  const written = await write(report);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return readReport((await readPaper(bytes, '年报')).lines);
}

describe.each(Object.entries(FORMATS))('a report written as %s and read again', (_, write) => {
  it.each(Object.entries(SYNTHETIC))('has the same cells: %s', async (__, lines) => {
    const report = readReport(lines);
    expect(essence(await again(write, report))).toEqual(essence(report));
  });

  it.runIf(sharedReportsPresent())('has the same cells in the eight real reports', async () => {
    for (const name of NAMES) {
      const report = readReport(reportLines(name));
      expect(essence(await again(write, report))).toEqual(essence(report));
    }
  });

  it('brings the narrative along in its order', async () => {
    const report = readReport(SYNTHETIC['the form of 2021, full']);
    const back = (await again(write, report)).narrative
      .map((passage) => passage.text.replaceAll(/\s/g, ''))
      .join('');
    for (const passage of report.narrative.slice(1))
      expect(back).toContain(passage.text.replaceAll(/\s/g, ''));
  });

  it('obeys no markup that stands in a report', async () => {
    const evil = '#panic("x") *粗* $x$ <b>粗</b> &amp; @ref `code` [c] \\ // --- "引" =SUM(A1) {{x}}';
    const lines = SYNTHETIC['the form of 2021, full'].flatMap((line) =>
      line.startsWith('一、') ? [line, evil] : [line],
    );
    const back = (await again(write, readReport(lines))).narrative.map((passage) => passage.text).join('');
    expect(back.replaceAll(/\s/g, '')).toContain(evil.replaceAll(/\s/g, ''));
  });
});
