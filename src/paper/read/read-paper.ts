import { decodeText } from './decode-text.ts';
import { docxLines } from './docx.ts';
import { htmlCharset, isHtml } from './html-kind.ts';
import { htmlLines } from './html.ts';
import type { PaperLimits } from './limits.ts';
import { DEFAULT_LIMITS, refuseBySize } from './limits.ts';
import { PaperError } from './paper-error.ts';
import { signatureOf, zipKind } from './paper-kind.ts';
import { xlsxLines } from './xlsx.ts';
import { openZip } from './zip.ts';

/**
 * The text of a document: paragraphs one a line; table rows one a line, cells separated by TAB. A blank cell is nothing
 * between two TABs; what a colspan covers is left out, what a rowspan covers is blank.
 */
export interface PaperText {
  readonly kind: 'text' | 'html' | 'docx' | 'pdf' | 'xlsx';
  readonly lines: string[];
}

/** Characters that no XML may hold: let through, they would make every DOCX and XLSX written from the text unreadable. */
const UNWRITABLE = /(?!\t)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * Reads a document of the outside world by its content; the name says nothing certain and is only used in errors.
 *
 * @throws PaperError whose message tells in Chinese what to do instead
 */
export async function readPaper(
  bytes: Uint8Array,
  name: string,
  limits: PaperLimits = DEFAULT_LIMITS,
): Promise<PaperText> {
  refuseBySize(bytes, limits);
  const paper = await readBySignature(bytes, name, limits);
  const characters = paper.lines.reduce((sum, line) => sum + line.length + 1, 0);
  if (characters > limits.maxCharacters)
    throw new PaperError('too-complex', '文件里的文字多得异常，已停止读取。请只上传年度报告本身。');
  if (paper.lines.every((line) => line.trim() === ''))
    throw new PaperError(
      'no-text',
      '文件里没有文字，内容可能全是图片。请上传带文字的Word版或由Word导出的PDF。',
    );
  return { ...paper, lines: paper.lines.map((line) => line.replaceAll(UNWRITABLE, ' ')) };
}

async function readBySignature(bytes: Uint8Array, name: string, limits: PaperLimits): Promise<PaperText> {
  const signature = signatureOf(bytes);
  if (signature === 'pdf') {
    // The PDF library takes longer to load than all other files to read.
    const { pdfLines } = await import('./pdf.ts');
    return { kind: 'pdf', lines: await pdfLines(bytes, limits) };
  }
  if (signature === 'zip') {
    const entries = openZip(bytes, limits);
    const kind = zipKind(entries);
    if (kind === 'docx') return { kind, lines: docxLines(entries) };
    if (kind === 'xlsx') return { kind, lines: xlsxLines(entries) };
    throw new PaperError('archive', `“${name}”是压缩包，不是一份文件。请解压后逐份上传里面的文件。`);
  }
  const text = decodeText(bytes, htmlCharset(bytes));
  if (isHtml(text)) return { kind: 'html', lines: htmlLines(text) };
  return { kind: 'text', lines: text.split(/\r\n|[\r\n\f\u2028\u2029]/) };
}
