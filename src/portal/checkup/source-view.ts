import type { ReadReport } from '#domain/report/report.ts';
import { html, type Html } from '../html.ts';
import { SEVERITY_WORDS } from '#domain/report/severity-words.ts';
import { cutLine, type PlacedFinding, type Stretch } from '#domain/report/place-findings.ts';

/**
 * The source text line by line with the findings' words marked where they stand. Each mark carries the number of its
 * finding as a link back, so that it can be followed on paper, by keyboard and by a screen reader.
 * @param key prefix that keeps the anchors of several reports on one page apart
 */
export function sourceView(key: string, report: ReadReport, placed: readonly PlacedFinding[]): Html {
  const byLine = Map.groupBy(placed, ({ line }) => line ?? 0);
  return html`<ol class="source-lines">
    ${report.source.map((text, index) => {
      const here = byLine.get(index + 1) ?? [];
      if (text.trim() === '' && here.length === 0) return '';
      return html`<li
        value="${index + 1}"
        id="${key}-line-${index + 1}"
        ${here.length > 0 && html` class="concerned"`}
      >
        ${here.length === 0 ? tabbed(text) : cutLine(text, here).map((stretch) => marked(key, stretch))}
      </li>`;
    })}
  </ol>`;
}

/** Cells of a table row stand between tabs: shown as a thin rule, so that a blank cell is seen to be one. */
function tabbed(text: string): Html[] {
  return text
    .split('\t')
    .map(
      (cell, index) => html`${index > 0 && html`<span class="tab" aria-hidden="true"></span>&#9;`}${cell}`,
    );
}

function marked(key: string, { text, findings, begin }: Stretch): Html {
  const anchors = begin.map(
    ({ number, finding }) =>
      html`<a
        class="ref ${finding.severity}"
        id="${key}-mark-${number}"
        href="#${key}-finding-${number}"
        aria-label="${SEVERITY_WORDS[finding.severity].name}${number}，回到说明"
        >${number}</a
      >`,
  );
  const [first] = findings;
  if (!first) return html`${tabbed(text)}`;
  const numbers = findings.map(({ number }) => `${key}-${number}`).join(' ');
  return html`${anchors}<mark class="${first.finding.severity}" data-findings="${numbers}"
      >${tabbed(text)}</mark
    >`;
}
