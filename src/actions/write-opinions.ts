import { zipSync } from 'fflate';
import { toReportJson } from '#domain/report/json.ts';
import { reviewOpinionDocx } from '#paper/write/review-opinion.ts';
import type { CheckedPaper, PaperResult } from './check-papers.ts';
import type { Document } from './write-report-document.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 审核意见: a DOCX for one report, a ZIP of them for several; null where no file could be read. */
export async function writeOpinions(results: readonly PaperResult[]): Promise<Document | null> {
  const papers = results.filter((result): result is CheckedPaper => !('error' in result));
  const [only] = papers;
  if (!only) return null;
  if (papers.length === 1) return writeOpinion(only);
  const files: Record<string, Uint8Array> = {};
  for (const [index, paper] of papers.entries())
    files[`${String(index + 1).padStart(2, '0')}-${opinionName(paper)}`] = await reviewOpinionDocx(
      paper.report,
      paper.findings,
    );
  return { name: '年报审核意见.zip', type: 'application/zip', bytes: zipSync(files, { level: 0 }) };
}

/** 审核意见 on one report, to be sent back to whoever handed it in. */
export async function writeOpinion(
  paper: Pick<CheckedPaper, 'name' | 'report' | 'findings'>,
): Promise<Document> {
  return {
    name: opinionName(paper),
    type: DOCX,
    bytes: await reviewOpinionDocx(paper.report, paper.findings),
  };
}

/** The results as `gongkai report check --json` prints them, one line a file. */
export function writeResults(results: readonly PaperResult[]): Document {
  const lines = results.map((result) =>
    JSON.stringify(
      'error' in result
        ? { file: result.name, error: result.error }
        : { file: result.name, report: toReportJson(result.report), findings: result.findings },
    ),
  );
  const single = lines.length === 1;
  return {
    name: single ? '年报体检结果.json' : '年报体检结果.ndjson',
    type: single ? 'application/json; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
    bytes: Buffer.from(`${lines.join('\n')}\n`),
  };
}

function opinionName({ report, name }: Pick<CheckedPaper, 'name' | 'report'>): string {
  const subject =
    report.agency === null
      ? name.replace(/^.*\//, '').replace(/\.\w+$/, '')
      : `${report.agency}${report.year ?? ''}`;
  return `审核意见-${subject.replaceAll(/[\\/:*?"<>|\s]/g, '')}.docx`;
}
