import type { Form } from '#domain/report/form.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { html, type Html } from '../html.ts';
import { cellLabel } from '#domain/report/cell-label.ts';
import { SEVERITY_WORDS } from '#domain/report/severity-words.ts';
import { cellKey, SEVERITIES, type PlacedFinding } from '#domain/report/place-findings.ts';

const CELLS_SHOWN = 8;
const LONGEST_LINE = 160;

/** The findings by severity, each leading to its words and to its cells. */
export function findingList(
  key: string,
  report: ReadReport,
  form: Form | null,
  placed: readonly PlacedFinding[],
): Html {
  return html`${SEVERITIES.map((severity) => {
    const group = placed.filter(({ finding }) => finding.severity === severity);
    if (group.length === 0) return '';
    const { name, meaning } = SEVERITY_WORDS[severity];
    return html`<section
      class="finding-group"
      data-severity="${severity}"
      aria-labelledby="${key}-${severity}"
    >
      <h3 id="${key}-${severity}" class="${severity}">
        <span class="badge">${name} ${group.length}</span> <small>${meaning}</small>
      </h3>
      <ol class="findings">
        ${group.map((one) => findingItem(key, report, form, one))}
      </ol>
    </section>`;
  })}`;
}

function findingItem(
  key: string,
  report: ReadReport,
  form: Form | null,
  { number, finding, line, from, to }: PlacedFinding,
): Html {
  const target = line === null ? firstCell(key, finding.cells) : `${key}-mark-${number}`;
  const quote =
    line === null ? '' : (report.source[line - 1] ?? '').slice(from, to).replaceAll('\t', ' ｜ ').trim();
  // A whole line is quoted only where it is a row of a table or a sentence, not a page that lost its line breaks.
  const shown = finding.quote ?? (quote.length > LONGEST_LINE ? '' : quote);
  return html`<li value="${number}" class="finding ${finding.severity}" id="${key}-finding-${number}">
    <p class="finding-message">
      <span class="number" aria-hidden="true">${number}</span>
      ${target === null ? finding.message : html`<a class="go" href="#${target}">${finding.message}</a>`}
    </p>
    ${shown !== '' && html`<blockquote>${shortened(shown)}</blockquote>`}
    ${expectation(finding.expected, finding.actual)}
    ${finding.fix !== '' && html`<p class="fix"><b>怎么改</b>${finding.fix}</p>`}
    <p class="where">
      ${line !== null && html`<a href="#${target}">原文第${line}行</a>`}
      ${finding.cells
        .slice(0, CELLS_SHOWN)
        .map(
          (path) =>
            html`<a href="#${key}-cell-${cellKey(path)}">${cellLabel(form, report.statistics, path)}</a>`,
        )}
      ${finding.cells.length > CELLS_SHOWN && html`<span>等${finding.cells.length}格</span>`}
    </p>
  </li>`;
}

function firstCell(key: string, cells: readonly string[]): string | null {
  const [first] = cells;
  return first === undefined ? null : `${key}-cell-${cellKey(first)}`;
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 118)}……` : text;
}

function expectation(
  expected: number | string | null | undefined,
  actual: number | string | null | undefined,
): Html | '' {
  if (expected === undefined || actual === undefined) return '';
  const nothing = typeof expected === 'string' ? '没有' : '空白';
  return html`<p class="figures">
    <span>应为 <b>${expected ?? '空白'}</b></span
    ><span>写的是 <b>${actual ?? nothing}</b></span>
  </p>`;
}
