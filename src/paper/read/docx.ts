import type { Block, TableCell } from './blocks.ts';
import { blockLines } from './blocks.ts';
import type { Numbering } from './docx-numbering.ts';
import { readNumbering } from './docx-numbering.ts';
import { paragraphText } from './docx-paragraph.ts';
import { PaperError } from './paper-error.ts';
import type { XmlElement } from './xml.ts';
import { descend, elements, parseXml, valueAt } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/**
 * The lines of a Word or WPS document as printed: with automatic numbers, with tracked insertions and without tracked
 * deletions, with text boxes after the paragraph they are anchored to; headers and footers left out.
 *
 * @throws PaperError
 */
export function docxLines(entries: readonly ZipEntry[]): string[] {
  const main = partNamed(entries, 'word/document.xml') ?? partNamed(entries, mainPart(entries));
  if (!main) throw new PaperError('damaged', 'Word文件里没有正文。请用Word或WPS打开后另存为DOCX再试。');
  const numbering = readNumbering(
    partNamed(entries, 'word/numbering.xml'),
    partNamed(entries, 'word/styles.xml'),
  );
  return blockLines(flowBlocks(descend(main, 'body'), numbering));
}

function partNamed(entries: readonly ZipEntry[], name: string | undefined): XmlElement | undefined {
  const entry = entries.find((one) => one.name.replace(/^\//, '') === name);
  return entry && parseXml(entry.read());
}

/** Where the main part has another name, the package says which it is. */
function mainPart(entries: readonly ZipEntry[]): string | undefined {
  const relations = partNamed(entries, '_rels/.rels');
  const main = elements(relations).find((one) => one.attributes['Type']?.endsWith('/officeDocument'));
  return main?.attributes['Target']?.replace(/^\//, '');
}

/** Paragraphs and tables of a body, a cell or a text box. */
function flowBlocks(parent: XmlElement | undefined, numbering: Numbering): Block[] {
  const blocks: Block[] = [];
  let pending = '';
  for (const child of elements(parent)) {
    if (child.name === 'p') {
      const { text, boxes } = paragraphText(child);
      const label = numbering.next(child);
      const whole = pending + (text.trim() === '' ? text : label + text);
      // A tracked deletion of the paragraph mark joins the paragraph to the next one.
      const joined = descend(child, 'pPr', 'rPr', 'del') !== undefined;
      pending = joined ? whole : '';
      if (!joined) blocks.push({ kind: 'paragraph', text: whole });
      for (const box of boxes) blocks.push(...flowBlocks(box, numbering));
    } else if (child.name === 'tbl') blocks.push({ kind: 'table', rows: tableRows(child, numbering) });
    else if (child.name === 'sdt') blocks.push(...flowBlocks(descend(child, 'sdtContent'), numbering));
    else if (['ins', 'moveTo', 'customXml', 'smartTag'].includes(child.name))
      blocks.push(...flowBlocks(child, numbering));
  }
  if (pending !== '') blocks.push({ kind: 'paragraph', text: pending });
  return blocks;
}

function tableRows(table: XmlElement, numbering: Numbering): TableCell[][] {
  return unwrapped(table, 'tr')
    .filter((row) => descend(row, 'trPr', 'del') === undefined)
    .map((row) => [
      ...indent(row),
      ...unwrapped(row, 'tc')
        .filter((cell) => descend(cell, 'tcPr', 'cellDel') === undefined)
        .flatMap((cell) => tableCell(cell, numbering)),
    ]);
}

/** Rows and cells may stand inside content controls and tracked insertions. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'sdt') return unwrapped(descend(child, 'sdtContent') ?? child, name);
    return ['ins', 'moveTo', 'customXml', 'sdtContent'].includes(child.name) ? unwrapped(child, name) : [];
  });
}

/** A row that begins further right leaves blank columns before it. */
function indent(row: XmlElement): TableCell[] {
  const width = Number(valueAt(row, 'trPr', 'gridBefore') ?? 0);
  return width > 0 && width < 1000 ? [{ blocks: [], colSpan: width, rowSpan: 1 }] : [];
}

function tableCell(cell: XmlElement, numbering: Numbering): TableCell[] {
  const horizontal = descend(cell, 'tcPr', 'hMerge');
  if (horizontal && horizontal.attributes['val'] !== 'restart') return [];
  const vertical = descend(cell, 'tcPr', 'vMerge');
  // What goes on from the row above is a blank cell, whatever Word keeps in it.
  const continues = vertical !== undefined && vertical.attributes['val'] !== 'restart';
  const colSpan = Math.min(Math.max(Number(valueAt(cell, 'tcPr', 'gridSpan') ?? 1) || 1, 1), 1000);
  return [{ blocks: continues ? [] : flowBlocks(cell, numbering), colSpan, rowSpan: 1 }];
}
