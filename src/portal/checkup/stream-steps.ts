import { checkPapers } from '#actions/check-papers.ts';
import type { PaperResult } from '#actions/check-papers.ts';
import type { Severity } from '#domain/report/finding.ts';
import type { Html } from '../html.ts';
import type { Site } from '../site.ts';
import { paperKey, resultView } from './checkup-page.ts';
import { overview, overviewRow, waitingRow } from './overview.ts';
import type { CheckupForm } from './read-upload.ts';

/** Whether a paper was read and how much is wrong with it, for the sum above all of them. */
interface Counted {
  readonly refused: boolean;
  readonly errors: number;
  readonly doubts: number;
}

/** One line a step: what the script in the browser puts on the page. HTML comes from the same views as the full page. */
type Line =
  | { kind: 'files'; names: readonly string[]; list: string }
  | { kind: 'begun'; index: number }
  | ({ kind: 'done'; index: number; key: string; row: string; paper: string } & Counted)
  | { kind: 'end' }
  | { kind: 'failed'; message: string };

/** The check-up of an upload as lines of JSON (NDJSON), each sent as soon as it is known. */
export async function* streamSteps(site: Site, form: CheckupForm): AsyncGenerator<string> {
  const write = (line: Line): string => `${JSON.stringify(line)}\n`;
  const done = (index: number, row: Html, paper: Html, counted: Counted): string =>
    write({ kind: 'done', index, key: paperKey(index), row: row.text, paper: paper.text, ...counted });
  let taken = 0;
  try {
    for await (const step of checkPapers(form.uploads, form.wholeCounty)) {
      if (step.kind === 'files') {
        taken = step.names.length;
        const names = [...step.names, ...form.refused.map(({ name }) => name)];
        const list = overview(names.map((name, index) => waitingRow(paperKey(index), name)));
        yield write({ kind: 'files', names, list: list.text });
      } else if (step.kind === 'begun') yield write(step);
      else {
        const single = taken + form.refused.length === 1;
        const { index, result } = step;
        yield done(
          index,
          overviewRow(paperKey(index), result),
          resultView(site, index, result, single),
          counted(result),
        );
      }
    }
    for (const [offset, result] of form.refused.entries()) {
      const index = taken + offset;
      yield done(
        index,
        overviewRow(paperKey(index), result),
        resultView(site, index, result, true),
        counted(result),
      );
    }
    yield write({ kind: 'end' });
  } catch {
    yield write({ kind: 'failed', message: '体检中途出了意外，没有做完。请再试一次，或者分几次上传。' });
  }
}

function counted(result: PaperResult): Counted {
  if ('error' in result) return { refused: true, errors: 0, doubts: 0 };
  const of = (wanted: Severity): number =>
    result.findings.filter(({ severity }) => severity === wanted).length;
  return { refused: false, errors: of('error'), doubts: of('warning') };
}
