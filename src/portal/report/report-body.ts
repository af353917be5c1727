import { reportOutline, type Part } from '#domain/report/outline.ts';
import type { PrintedCell, PrintedTable } from '#domain/report/printed-table.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { html, type Html } from '../html.ts';

/** One section of a report as the public reads it, with the anchor by which the contents lead to it. */
export interface ReportSection {
  readonly id: string;
  /** Empty for what stands before the first heading. */
  readonly heading: string;
  readonly body: Html;
}

/** The report in the order of its source, divided at its first-level headings; the title is the page's own. */
export function reportSections(report: ReadReport): ReportSection[] {
  const sections: { heading: string; parts: Part[] }[] = [{ heading: '', parts: [] }];
  for (const part of reportOutline(report)) {
    if (part.kind === 'heading' && part.level === 1) sections.push({ heading: part.text, parts: [] });
    else if (part.kind !== 'title') sections.at(-1)?.parts.push(part);
  }
  return sections.map(({ heading, parts }, index) => ({
    id: `part-${index}`,
    heading,
    body: html`${parts.map(partView)}`,
  }));
}

function partView(part: Part): Html | '' {
  switch (part.kind) {
    case 'title':
      return '';
    case 'heading':
      return html`<h3>${part.text}</h3>`;
    case 'paragraph':
      return html`<p class="prose">${part.text}</p>`;
    case 'rows':
      return html`<div class="table-scroll" role="region" aria-label="报告内的表" tabindex="0">
        <table class="statutory">
          <tbody>
            ${part.rows.map(
              (cells) =>
                html`<tr>
                  ${cells.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
    case 'table':
      return tableView(part.table);
  }
}

function tableView(table: PrintedTable): Html {
  const rows = (repeats: boolean): Html[] =>
    table.rows
      .filter((row) => row.repeats === repeats)
      .map(
        ({ cells }) =>
          html`<tr>
            ${cells.map(cellView)}
          </tr>`,
      );
  const heads = rows(true);
  return html`<div class="table-scroll" role="region" aria-label="${table.title}" tabindex="0">
    <table class="statutory ${table.id}">
      <caption>
        ${table.title}
      </caption>
      ${
        heads.length > 0 &&
        html`<thead>
          ${heads}
        </thead>`
      }
      <tbody>
        ${rows(false)}
      </tbody>
    </table>
  </div>`;
}

function cellView({ text, role, scope, rowSpan, colSpan }: PrintedCell): Html {
  const spans = html`${rowSpan > 1 && html` rowspan="${rowSpan}"`}${colSpan > 1 && html` colspan="${colSpan}"`}`;
  if (scope !== undefined && text !== '') return html`<th${spans} scope="${scope}">${text}</th>`;
  return html`<td${spans}${role === 'figure' && html` class="figure"`}>${text}</td>`;
}
