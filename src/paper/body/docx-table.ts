import type { XmlElement } from '../read/xml.ts';
import { descend, elements, valueAt } from '../read/xml.ts';
import type { BodyTable, Cell, Row } from './body-model.ts';
import type { DocxReader } from './docx-reader.ts';

interface OpenCell extends Cell {
  rowSpan: number;
}

/** A table of Word: cells that go on downwards become one cell over several rows, repeated head rows the head. */
export function docxTable(table: XmlElement, reader: DocxReader): BodyTable {
  const rows: Row[] = [];
  // Cells that may go on downwards, by the column they begin in.
  let above = new Map<number, OpenCell>();
  for (const row of unwrapped(table, 'tr')) {
    if (descend(row, 'trPr', 'del') !== undefined) continue;
    const cells: OpenCell[] = [];
    const here = new Map<number, OpenCell>();
    let column = Number(valueAt(row, 'trPr', 'gridBefore') ?? 0) || 0;
    const head = descend(row, 'trPr', 'tblHeader') !== undefined;
    for (const element of unwrapped(row, 'tc')) {
      if (descend(element, 'tcPr', 'cellDel') !== undefined) continue;
      const horizontal = descend(element, 'tcPr', 'hMerge');
      if (horizontal && horizontal.attributes['val'] !== 'restart') continue;
      const colSpan = Math.min(Math.max(Number(valueAt(element, 'tcPr', 'gridSpan') ?? 1) || 1, 1), 200);
      const vertical = descend(element, 'tcPr', 'vMerge');
      const upper = above.get(column);
      if (vertical !== undefined && vertical.attributes['val'] !== 'restart' && upper?.colSpan === colSpan) {
        upper.rowSpan += 1;
        here.set(column, upper);
      } else {
        const cell = { head, scope: head ? 'col' : null, colSpan, rowSpan: 1, blocks: reader.flow(element) };
        cells.push(cell);
        here.set(column, cell);
      }
      column += colSpan;
    }
    above = here;
    rows.push({ head, cells });
  }
  return { kind: 'table', caption: [], rows };
}

/** Rows and cells may stand inside content controls and tracked insertions. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return ['sdt', 'ins', 'moveTo', 'customXml', 'sdtContent'].includes(child.name)
      ? unwrapped(child, name)
      : [];
  });
}
