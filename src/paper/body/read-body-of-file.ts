import { decodeText } from '../read/decode-text.ts';
import { isHtml } from '../read/html-kind.ts';
import { refuseBySize, type PaperLimits } from '../read/limits.ts';
import { PaperError } from '../read/paper-error.ts';
import { signatureOf, zipKind } from '../read/paper-kind.ts';
import { pageContent } from '../read/source/page-content.ts';
import { xlsxLines } from '../read/xlsx.ts';
import { openZip } from '../read/zip.ts';
import type { Block } from './body-model.ts';
import { cleanBody } from './clean-body.ts';
import { docxBody } from './docx-blocks.ts';
import { guessHead, type GuessedHead } from './guess-head.ts';
import { linesBlocks } from './lines-blocks.ts';
import { settleBlocks } from './settle-blocks.ts';
import { writeBody } from './write-body.ts';

/** A file read as the body of a document, with what it seems to say of itself. */
export interface FileBody extends GuessedHead {
  /** As `cleanBody` writes it. */
  readonly html: string;
  readonly text: string;
  /** What was not brought along, in Chinese sentences. */
  readonly dropped: readonly string[];
}

/**
 * Reads a file (HTML, DOCX, PDF, XLSX or text, by its content) as the body of a document. In place: for files of
 * strangers use `bodyOfFile`.
 *
 * @throws PaperError whose message tells in Chinese what to do instead
 */
export async function readBodyOfFile(
  bytes: Uint8Array,
  name: string,
  limits: PaperLimits,
): Promise<FileBody> {
  refuseBySize(bytes, limits);
  const { html, title, dropped } = await raw(bytes, name, limits);
  const clean = cleanBody(html);
  if (clean.text.trim() === '')
    throw new PaperError(
      'no-text',
      '文件里没有文字，内容可能全是图片。请上传带文字的Word版或由Word导出的PDF。',
    );
  const head = guessHead(clean.text);
  return {
    html: clean.html,
    text: clean.text,
    dropped: [...clean.dropped, ...dropped],
    ...head,
    title: title ?? head.title,
  };
}

interface Raw {
  readonly html: string;
  readonly title: string | null;
  readonly dropped: readonly string[];
}

async function raw(bytes: Uint8Array, name: string, limits: PaperLimits): Promise<Raw> {
  const signature = signatureOf(bytes);
  if (signature === 'pdf') {
    const { pdfLines } = await import('../read/pdf.ts');
    return ofBlocks(linesBlocks(await pdfLines(bytes, limits)));
  }
  if (signature === 'zip') {
    const entries = openZip(bytes, limits);
    const kind = zipKind(entries);
    if (kind === 'xlsx') return ofBlocks(linesBlocks(xlsxLines(entries)));
    if (kind !== 'docx')
      throw new PaperError('archive', `“${name}”是压缩包，不是一份文件。请解压后逐份上传里面的文件。`);
    const { blocks, pictures } = docxBody(entries);
    const lost = `文件里有 ${pictures} 张图片没有带入正文。请把图片作为附件上传后，再插入正文。`;
    return ofBlocks(blocks, pictures === 0 ? [] : [lost]);
  }
  const text = decodeText(bytes);
  if (!isHtml(text)) return ofBlocks(linesBlocks(text.split(/\r\n|\r|\n/)));
  const page = pageContent(bytes);
  return { html: page.bodyHtml === '' ? text : page.bodyHtml, title: page.title, dropped: [] };
}

function ofBlocks(blocks: readonly Block[], dropped: readonly string[] = []): Raw {
  return { html: writeBody(settleBlocks(blocks)), title: null, dropped };
}
