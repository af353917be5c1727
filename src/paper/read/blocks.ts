import { PaperError } from './paper-error.ts';

/** No table of a report has a tenth of it; merged cells beyond cost time without end. */
const MAX_COLUMNS = 1000;

/** What HTML, DOCX and XLSX have in common: paragraphs and tables, one after the other. */
export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** May hold line breaks of its own. */
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly blocks: readonly Block[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

/**
 * The lines of a document: a paragraph is a line, a table row is a line with its cells separated by TAB. What a colspan
 * covers is left out, what a rowspan covers is a blank cell, so that figures stay in their columns.
 */
export function blockLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? paragraphLines(block.text) : tableLines(block),
  );
}

function paragraphLines(text: string): string[] {
  return text
    .split('\n')
    .map(oneSpace)
    .filter((line) => line !== '');
}

/** No-break and ideographic spaces count as spaces; zero-width ones as nothing. */
function oneSpace(text: string): string {
  return text
    .replaceAll(/[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

interface Carried {
  readonly left: number;
  readonly width: number;
  rows: number;
}

function tableLines(table: Table): string[] {
  const lines: string[] = [];
  let carried: Carried[] = [];
  for (const row of table.rows) {
    if (row.length === 0 && carried.length === 0) continue;
    if (isLayout(row)) {
      lines.push(...row.flatMap((cell) => blockLines(cell.blocks)));
      continue;
    }
    const texts: string[] = [];
    const begun: Carried[] = [];
    let left = 0;
    const skipCarried = (): void => {
      for (let over = cover(carried, left); over; over = cover(carried, left)) {
        texts.push('');
        left = over.left + over.width;
      }
    };
    for (const cell of row) {
      skipCarried();
      texts.push(cellText(cell));
      if (cell.rowSpan > 1) begun.push({ left, width: cell.colSpan, rows: cell.rowSpan });
      left += cell.colSpan;
      if (left > MAX_COLUMNS) throw tooWide();
    }
    skipCarried();
    for (const one of [...carried, ...begun]) one.rows -= 1;
    carried = [...carried, ...begun].filter((one) => one.rows > 0);
    if (row.length > 1 || texts.some((text) => text !== '')) lines.push(texts.join('\t'));
  }
  return lines;
}

function tooWide(): PaperError {
  return new PaperError(
    'too-complex',
    '文件里有一张表格宽得异常，已停止读取。请只保留年度报告的内容后另存再试。',
  );
}

function cover(carried: readonly Carried[], column: number): Carried | undefined {
  return carried.find((one) => column >= one.left && column < one.left + one.width);
}

function cellText(cell: TableCell): string {
  return oneSpace(
    cell.blocks
      .map((block) => (block.kind === 'paragraph' ? block.text : tableLines(block).join(' ')))
      .join(' '),
  );
}

/** Web pages and some templates put the whole article into a table: such a row is no row of figures. */
function isLayout(row: readonly TableCell[]): boolean {
  if (row.some((cell) => cell.blocks.some((block) => block.kind === 'table'))) return true;
  return row.some((cell) => {
    const lines = cell.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? paragraphLines(block.text) : [],
    );
    return (
      lines.length > 1 && lines.reduce((sum, line) => sum + line.length, 0) > (row.length === 1 ? 120 : 400)
    );
  });
}
