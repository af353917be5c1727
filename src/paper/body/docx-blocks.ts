import { readNumbering } from '../read/docx-numbering.ts';
import { paragraphText } from '../read/docx-paragraph.ts';
import { PaperError } from '../read/paper-error.ts';
import type { XmlElement } from '../read/xml.ts';
import { descend, elements, parseXml, valueAt } from '../read/xml.ts';
import type { ZipEntry } from '../read/zip.ts';
import type { Align, Block, Inline, Paragraph, WordList } from './body-model.ts';
import { docxInlines } from './docx-inlines.ts';
import type { DocxReader } from './docx-reader.ts';
import { type DocxStyles, readStyles } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';
import { paragraphsOf } from './line-runs.ts';

/** What a Word file holds that a body takes. */
export interface DocxBody {
  readonly blocks: Block[];
  /** Pictures that were not brought along. */
  readonly pictures: number;
}

/**
 * The body of a Word or WPS file with its structure: headings by the outline of their styles, automatic numbers as they
 * are printed, tables with merged cells, alignment and marks; tracked changes accepted.
 *
 * @throws PaperError
 */
export function docxBody(entries: readonly ZipEntry[]): DocxBody {
  const part = (name: string): XmlElement | undefined => {
    const entry = entries.find((one) => one.name.replace(/^\//, '') === name);
    return entry && parseXml(entry.read());
  };
  const main = part('word/document.xml');
  if (!main) throw new PaperError('damaged', 'Word文件里没有正文。请用Word或WPS打开后另存为DOCX再试。');
  const stylesPart = part('word/styles.xml');
  const reader: DocxReader = {
    numbering: readNumbering(part('word/numbering.xml'), stylesPart),
    styles: readStyles(stylesPart),
    flow: (parent) => flowBlocks(parent, reader),
  };
  const blocks = reader.flow(descend(main, 'body'));
  return { blocks, pictures: countPictures(main) };
}

function flowBlocks(parent: XmlElement | undefined, reader: DocxReader): Block[] {
  const blocks: Block[] = [];
  let pending: Inline[] = [];
  for (const child of elements(parent)) {
    if (child.name === 'p') {
      const inlines = [...pending, ...docxInlines(child)];
      const list = listOf(child, reader);
      const joined = descend(child, 'pPr', 'rPr', 'del') !== undefined;
      pending = joined ? inlines : [];
      if (!joined) blocks.push(...paragraphs(child, inlines, list, reader.styles));
      for (const box of paragraphText(child).boxes) blocks.push(...reader.flow(box));
    } else if (child.name === 'tbl') blocks.push(docxTable(child, reader));
    else if (child.name === 'sdt') blocks.push(...reader.flow(descend(child, 'sdtContent')));
    else if (['ins', 'moveTo', 'customXml', 'smartTag'].includes(child.name))
      blocks.push(...reader.flow(child));
  }
  return blocks;
}

function paragraphs(
  paragraph: XmlElement,
  inlines: readonly Inline[],
  list: WordList | null,
  styles: DocxStyles,
): Paragraph[] {
  const { level, align } = styles.lookOf(paragraph);
  return paragraphsOf(inlines).map((settled, index) => ({
    kind: 'paragraph',
    level,
    align: list === null ? align : centred(align),
    inlines: settled,
    wordList: index === 0 ? list : null,
  }));
}

/** Counts the paragraph. Its label as printed; any bullet is a dot. */
function listOf(paragraph: XmlElement, { numbering }: DocxReader): WordList | null {
  const label = numbering.next(paragraph);
  const bullet = numbering.bulletLevel(paragraph);
  if (bullet !== null) return { level: bullet + 1, label: '•' };
  const level = Number(valueAt(paragraph, 'pPr', 'numPr', 'ilvl') ?? 0);
  return label === '' ? null : { level: level + 1, label };
}

function centred(align: Align): Align {
  return align === 'center' ? align : null;
}

function countPictures(element: XmlElement): number {
  let count = 0;
  const waiting: XmlElement[] = [element];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at.name === 'blip' || at.name === 'imagedata') count += 1;
    if (at.name !== 'Fallback') waiting.push(...elements(at));
  }
  return count;
}
