import { strToU8, zipSync } from 'fflate';
import type { GridRow } from '#domain/report/layout.ts';
import { gridWidth } from '#domain/report/layout.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

/** A DOCX around the XML of a body, as Word and WPS write it; `parts` adds or replaces parts of the package. */
export function simpleDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': document,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`;
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
}

/**
 * A statutory table as office programs leave it: text broken by `broken` into paragraphs, merged cells by gridSpan and
 * vMerge, and the table torn in two at row `cut`, its head rows repeated by hand.
 */
export function gridTable(
  grid: readonly GridRow[],
  valueAt: (path: string) => string,
  broken: (text: string) => readonly string[],
  cut = grid.length,
): string {
  const width = gridWidth(grid);
  const open: { left: number; width: number; rows: number }[] = [];
  const rows = grid.map((row) => {
    const cells: string[] = [];
    const waiting = [...row.cells];
    for (let column = 0; column < width;) {
      const over = open.find((one) => one.left === column && one.rows > 0);
      if (over) {
        cells.push(cell('', `<w:gridSpan w:val="${over.width}"/><w:vMerge/>`));
        over.rows -= 1;
        column += over.width;
        continue;
      }
      const next = waiting.shift();
      if (!next) break;
      const merge = next.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
      if (next.rowSpan > 1) open.push({ left: column, width: next.colSpan, rows: next.rowSpan - 1 });
      const text = next.kind === 'text' ? next.text : valueAt(next.path);
      const content =
        broken(text)
          .map((part) => paragraph(escaped(part)))
          .join('') || paragraph('');
      cells.push(cell(content, `<w:gridSpan w:val="${next.colSpan}"/>${merge}`));
      column += next.colSpan;
    }
    return cells.join('');
  });
  const heads = rows.filter((_, index) => grid[index]?.repeats);
  const rest = rows.slice(cut);
  return (
    table(...rows.slice(0, cut)) + (rest.length > 0 ? paragraph('- 3 -') + table(...heads, ...rest) : '')
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
