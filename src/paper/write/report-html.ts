import type { ReadReport } from '#domain/report/report.ts';
import type { Part } from '#domain/report/outline.ts';
import { documentTitle, reportOutline } from '#domain/report/outline.ts';
import type { PrintedCell, PrintedRow, PrintedTable } from '#domain/report/printed-table.ts';

const STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, serif; } }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.8 FangSong, "FangSong_GB2312", "Songti SC", serif; color: #111; background: #fff; }
h1 { font: 700 1.6rem/1.5 "FZXiaoBiaoSong-B05S", SimSun, "Songti SC", serif; text-align: center; margin: 0 0 2rem; }
h2 { font: 700 1.15rem/1.8 SimHei, "Heiti SC", sans-serif; margin: 1.5rem 0 .5rem; }
h3 { font: 700 1.1rem/1.8 KaiTi, "Kaiti SC", serif; margin: 1rem 0 .25rem; }
h2, h3, p { text-indent: 2em; }
p { margin: 0; text-align: justify; }
.table { overflow-x: auto; margin: .75rem 0 1.25rem; }
table { width: 100%; min-width: 34rem; border-collapse: collapse; table-layout: fixed; font-size: .875rem; line-height: 1.4; }
th, td { border: 1px solid #333; padding: .3em .25em; text-align: center; vertical-align: middle; overflow-wrap: anywhere; font-weight: 400; }
thead th, th[scope^="col"] { font-weight: 700; }
table.requests th[scope="row"], table.statistics th[scope="row"] { text-align: left; }
td { font-variant-numeric: tabular-nums; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 16pt; line-height: 28.95pt; }
  h1 { font-size: 22pt; } h2, h3 { font-size: 16pt; break-after: avoid; }
  .table { overflow: visible; } table { min-width: 0; font-size: 10.5pt; line-height: 1.3; }
  thead { display: table-header-group; } tr { break-inside: avoid; } tr.head { break-after: avoid; }
}`;

/**
 * A report as one HTML document that needs nothing else: the statutory tables as the official form has them, headers
 * marked for screen readers, set for A4 when printed.
 */
export function reportHtml(report: ReadReport): string {
  const title = escapeHtml(documentTitle(report));
  const body = reportOutline(report).map(partHtml).join('\n');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'title':
      return `<h1>${part.lines.map(escapeHtml).join('<br>')}</h1>`;
    case 'heading':
      return part.level === 1 ? `<h2>${escapeHtml(part.text)}</h2>` : `<h3>${escapeHtml(part.text)}</h3>`;
    case 'paragraph':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'rows':
      return `<div class="table"><table>\n${part.rows.map(rowHtml).join('\n')}\n</table></div>`;
    case 'table':
      return tableHtml(part.table);
  }
}

function rowHtml(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

function tableHtml(table: PrintedTable): string {
  const columns = table.shares.map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`).join('');
  const head = table.rows.filter((row) => row.repeats);
  const body = table.rows.filter((row) => !row.repeats);
  return [
    `<div class="table" role="region" aria-label="${escapeHtml(table.title)}" tabindex="0"><table class="${escapeHtml(table.id)}">`,
    `<colgroup>${columns}</colgroup>`,
    ...(head.length > 0 ? [`<thead>\n${head.map(printedRowHtml).join('\n')}\n</thead>`] : []),
    `<tbody>\n${body.map(printedRowHtml).join('\n')}\n</tbody>`,
    '</table></div>',
  ].join('\n');
}

function printedRowHtml(row: PrintedRow): string {
  return `<tr${row.keepWithNext ? ' class="head"' : ''}>${row.cells.map(cellHtml).join('')}</tr>`;
}

function cellHtml(cell: PrintedCell): string {
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '');
  const text = escapeHtml(cell.text);
  return cell.scope ? `<th scope="${cell.scope}"${spans}>${text}</th>` : `<td${spans}>${text}</td>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
