import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph } from 'docx';
import { readReport } from '#domain/report/read/read-report.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { reportDocx } from '#paper/write/report-docx.ts';
import { reportPdf } from '#paper/write/report-pdf.ts';
import { SYNTHETIC } from '../test/paper/synthetic-reports.ts';
import type { Benchmark } from './benchmark.ts';

/** Documents of each kind at full size. */
const ROUNDS = 200;
/** Paragraphs of narrative, so that the report has the dozen pages of a real one. */
const PARAGRAPHS = 40;

/**
 * Milliseconds for one report as PDF and as DOCX, the first one with all that is loaded for it and the following ones.
 * The ratios say how much longer it takes than a document of one line from the same library in the same run.
 */
export const benchmark: Benchmark = {
  name: 'paper',
  async run(scale) {
    const rounds = Math.max(3, Math.round(ROUNDS * scale));
    // Another report each time: Typst remembers what it has set.
    const reports = Array.from({ length: rounds }, (_, number) => longReport(number));
    const first = longReport(rounds);
    const firstPdf = await milliseconds(1, () => reportPdf(first));
    const firstDocx = await milliseconds(1, () => reportDocx(first));
    const pdf = await milliseconds(rounds, (round) => reportPdf(reports[round] ?? first));
    const docx = await milliseconds(rounds, (round) => reportDocx(reports[round] ?? first));
    const typst = NodeCompiler.create();
    const pdfLine = await milliseconds(rounds, async (round) =>
      typst.pdf({ mainFileContent: `line ${round}` }),
    );
    const docxLine = await milliseconds(rounds, () =>
      Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('line')] }] })),
    );
    return {
      pdf_first_ms: firstPdf,
      pdf_ms: pdf,
      pdf_ratio_to_one_line: pdf / pdfLine,
      pdf_kib: (await reportPdf(first)).byteLength / 1024,
      docx_first_ms: firstDocx,
      docx_ms: docx,
      docx_ratio_to_one_line: docx / docxLine,
      docx_kib: (await reportDocx(first)).byteLength / 1024,
    };
  },
};

function longReport(number: number): ReadReport {
  const lines = SYNTHETIC['the form of 2021, full'].flatMap((line) =>
    line.startsWith('一、') ? [line, ...narrative(number)] : [line],
  );
  return readReport(lines);
}

function narrative(number: number): string[] {
  const sentence =
    '青石县坚持以公开为常态、不公开为例外，及时公布与群众利益密切相关的信息，回应社会关切，接受群众监督。';
  return Array.from(
    { length: PARAGRAPHS },
    (_, index) => `第${number}年第${index + 1}项工作：${sentence.repeat(3)}`,
  );
}

async function milliseconds(rounds: number, work: (round: number) => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  for (let round = 0; round < rounds; round++) await work(round);
  return (performance.now() - begin) / rounds;
}
