import type { GridCell, GridRow } from '#domain/report/layout.ts';
import { html, type Html } from '../html.ts';

/** What stands in the place of a cell: its figure, and what is to be said about it. */
export interface ShownCell {
  readonly content: Html | string;
  /** Classes of the cell, such as `blank` or `unreadable`. */
  readonly marks?: string;
  readonly id?: string;
}

/** A statutory table as the official form prints it. */
export function gridTable(
  id: string,
  caption: string,
  grid: readonly GridRow[],
  show: (path: string) => ShownCell,
): Html {
  const heads = grid.findIndex((row) => !row.repeats);
  const split = heads === -1 ? 0 : heads;
  const rows = (part: readonly GridRow[]): Html[] =>
    part.map(
      (row) =>
        html`<tr>
          ${row.cells.map((cell) => gridCell(cell, show))}
        </tr>`,
    );
  return html`<div class="table-scroll" role="region" aria-label="${caption}" tabindex="0">
    <table class="statutory ${id}">
      <caption>
        ${caption}
      </caption>
      ${
        split > 0 &&
        html`<thead>
          ${rows(grid.slice(0, split))}
        </thead>`
      }
      <tbody>
        ${rows(grid.slice(split))}
      </tbody>
    </table>
  </div>`;
}

function gridCell(cell: GridCell, show: (path: string) => ShownCell): Html {
  const spans = html`${cell.rowSpan > 1 && html` rowspan="${cell.rowSpan}"`}${cell.colSpan > 1 && html` colspan="${cell.colSpan}"`}`;
  if (cell.kind === 'text') {
    if (!cell.isHeader || cell.text === '') return html`<td${spans}>${cell.text}</td>`;
    return html`<th${spans}${cell.scope && html` scope="${cell.scope}"`}>${cell.text}</th>`;
  }
  const shown = show(cell.path);
  return html`<td${spans} class="figure ${shown.marks ?? ''}"${shown.id && html` id="${shown.id}"`}>${shown.content}</td>`;
}
