import type { GridRow } from '#domain/report/layout.ts';

/** What can be drawn on a page, in points from the upper left corner. */
export type Drawing =
  | {
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly turn?: 0 | 45 | 90;
    }
  | {
      readonly line: readonly [x0: number, y0: number, x1: number, y1: number];
      readonly as?: 'stroke' | 'area';
    };

const HEIGHT = 842;

/** A PDF written by hand, page by page: the fonts are the unembedded ones that older office programs refer to. */
export function simplePdf(pages: readonly (readonly Drawing[])[]): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  );
  const kids = pages.map((drawings) => {
    const stream = drawings.map(operators).join('\n');
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return new TextEncoder().encode(assemble(objects));
}

function assemble(objects: readonly string[]): string {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

function operators(drawing: Drawing): string {
  if ('text' in drawing) {
    const hex = [...drawing.text]
      .map((one) => (one.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
      .join('');
    const turn = { 0: '1 0 0 1', 45: '0.7 0.7 -0.7 0.7', 90: '0 1 -1 0' }[drawing.turn ?? 0];
    return `BT /F1 ${drawing.size} Tf ${turn} ${drawing.x} ${HEIGHT - drawing.y} Tm <${hex}> Tj ET`;
  }
  const [x0, y0, x1, y1] = drawing.line;
  if (drawing.as !== 'area') return `0.5 w ${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`;
  return `${x0} ${HEIGHT - Math.max(y0, y1)} ${Math.max(0.48, x1 - x0)} ${Math.max(0.48, Math.abs(y1 - y0))} re f`;
}

export interface GridStyle {
  readonly left: number;
  readonly top: number;
  readonly columns: readonly number[];
  readonly rowHeight: number;
  readonly size: number;
  /** How Word (strokes) or WPS (areas half a point thick) draw a border, or none at all. */
  readonly border: 'stroke' | 'area' | 'none';
}

/** Draws a statutory table as office programs do: text broken to the width of its cell, borders cell by cell. */
export function drawGrid(
  grid: readonly GridRow[],
  textAt: (path: string) => string,
  style: GridStyle,
): Drawing[] {
  const drawings: Drawing[] = [];
  const taken = grid.map(() => style.columns.map(() => false));
  const edge = (column: number): number =>
    style.left + style.columns.slice(0, column).reduce((sum, width) => sum + width, 0);
  for (const [index, row] of grid.entries())
    for (const cell of row.cells) {
      const column = taken[index]?.indexOf(false) ?? 0;
      for (let y = index; y < index + cell.rowSpan; y++) taken[y]?.fill(true, column, column + cell.colSpan);
      const [x0, x1] = [edge(column), edge(column + cell.colSpan)];
      const [y0, y1] = [
        style.top + index * style.rowHeight,
        style.top + (index + cell.rowSpan) * style.rowHeight,
      ];
      drawings.push(...borders(x0, y0, x1, y1, style.border));
      drawings.push(
        ...cellText(cell.kind === 'text' ? cell.text : textAt(cell.path), x0, y0, x1 - x0, style.size),
      );
    }
  return drawings;
}

function borders(x0: number, y0: number, x1: number, y1: number, border: GridStyle['border']): Drawing[] {
  if (border === 'none') return [];
  const lines: (readonly [number, number, number, number])[] = [
    [x0, y0, x1, y0],
    [x0, y1, x1, y1],
    [x0, y0, x0, y1],
    [x1, y0, x1, y1],
  ];
  return lines.map((line) => ({ line, as: border }));
}

function cellText(text: string, x: number, y: number, width: number, size: number): Drawing[] {
  const perLine = Math.max(1, Math.floor((width - 4) / size));
  const lines = text.match(new RegExp(`.{1,${/^[\d.,+-]*$/.test(text) ? 40 : perLine}}`, 'gu')) ?? [];
  return lines.map((line, index) => ({ text: line, x: x + 2, y: y + (index + 1) * size * 1.1, size }));
}
