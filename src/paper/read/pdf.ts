import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { PaperLimits } from './limits.ts';
import { PaperError } from './paper-error.ts';
import { refusePdfBomb } from './pdf-bomb.ts';
import { columnTexts } from './pdf-column.ts';
import { glyphRows, pageGlyphs } from './pdf-glyph.ts';
import { ruledTables } from './pdf-grid.ts';
import type { PrintedLine, TextEdges } from './pdf-line.ts';
import { continues, pageNumber, printedLine, textEdges } from './pdf-line.ts';
import { pageRules } from './pdf-rule.ts';
import { visibleGlyphs } from './pdf-visible.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What stands on a page, top to bottom. */
type Item = PrintedLine | Whole;

/** Lines that are never joined to others: rows of a table, a page number. */
interface Whole {
  readonly kind: 'table' | 'number';
  readonly lines: readonly string[];
  readonly base: number;
}

/**
 * The lines of a PDF: running text joined to paragraphs, tables row by row with TAB between cells. Cells come from the
 * ruling lines where there are any, else from the alignment of the figures, so that a blank cell stays blank.
 *
 * @throws PaperError
 */
export async function pdfLines(bytes: Uint8Array, limits: PaperLimits): Promise<string[]> {
  refuseTruncated(bytes);
  refusePdfBomb(bytes, limits);
  const document = await openPdf(bytes);
  try {
    if (document.numPages > limits.maxPages)
      throw new PaperError(
        'too-complex',
        `PDF有${document.numPages}页，超过${limits.maxPages}页的上限。请只上传年度报告本身。`,
      );
    const items: Item[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await pageItems(await document.getPage(number), number);
      characters += page.characters;
      if (characters > limits.maxCharacters)
        throw new PaperError('too-complex', 'PDF里的文字多得异常，已停止读取。请只上传年度报告本身。');
      items.push(...page.items);
    }
    if (characters === 0)
      throw new PaperError(
        'no-text',
        '这份PDF里没有文字，多半是扫描件或图片。请上传Word版，或由Word直接导出的PDF。',
      );
    return joinParagraphs(items);
  } catch (error) {
    if (error instanceof PaperError) throw error;
    throw new PaperError('damaged', 'PDF有一部分已损坏，读不完整。请重新导出PDF后再试。');
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A download that broke off lacks the end mark; pdf.js would mend the rest and silently lose pages. @throws PaperError */
export function refuseTruncated(bytes: Uint8Array): void {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-4096));
  if (!tail.includes('%%EOF'))
    throw new PaperError('damaged', 'PDF不完整，可能没有下载完。请重新下载或重新导出后再试。');
}

/**
 * Opens a PDF. Who closes it, destroys its loading task.
 * @param maxPicture pixels of a picture that is unpacked; none where words alone are read
 * @throws PaperError 'encrypted' or 'damaged'
 */
export async function openPdf(bytes: Uint8Array, maxPicture = 1): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // A copy, since pdf.js takes the bytes away, and of the plain class: it refuses a Buffer.
      data: new Uint8Array(bytes),
      cMapUrl: join(PACKAGE, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(PACKAGE, 'standard_fonts/'),
      wasmUrl: join(PACKAGE, 'wasm/'),
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: maxPicture,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new PaperError('encrypted', 'PDF设有打开密码，读不了。请去掉密码后再上传。');
    throw new PaperError('damaged', 'PDF已损坏，打不开。请重新下载或重新导出后再试。');
  }
}

async function pageItems(page: PDFPageProxy, number: number): Promise<{ items: Item[]; characters: number }> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  const texts = content.items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
  if (texts.length === 0) return { items: [], characters: 0 };
  const glyphs = visibleGlyphs(pageGlyphs(texts, viewport), viewport);
  const tables = ruledTables(pageRules(await page.getOperatorList(), viewport));
  const inside = tables.map(() => [] as typeof glyphs);
  const outside = glyphs.filter((glyph) => {
    const middle = glyph.base - glyph.size * 0.35;
    const centre = (glyph.left + glyph.right) / 2;
    const at = tables.findIndex(
      (one) => centre > one.left && centre < one.right && middle > one.top && middle < one.bottom,
    );
    inside[at]?.push(glyph);
    return at === -1;
  });
  const found = tables.map((table, index): Item => ({
    kind: 'table',
    lines: table.lines(inside[index] ?? []),
    base: table.bottom,
  }));
  const lines = glyphRows(outside).map((row) => printedLine(row, number));
  const items = [...lines.map((line) => numbered(line, viewport.height)), ...found].sort(
    (one, other) => one.base - other.base,
  );
  page.cleanup();
  return { items: aligned(items), characters: glyphs.length };
}

function numbered(line: PrintedLine, height: number): Item {
  const number = pageNumber(line, height);
  return number === undefined ? line : { kind: 'number', lines: [number], base: line.base };
}

/** Lines between two ruled tables that stand in columns become rows of a table of their own. */
function aligned(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  let run: PrintedLine[] = [];
  const flush = (): void => {
    const texts = columnTexts(run);
    for (const [index, line] of run.entries()) {
      const text = texts[index] ?? line.text;
      result.push(text.includes('\t') ? { kind: 'table', lines: [text], base: line.base } : line);
    }
    run = [];
  };
  for (const item of items) {
    if (item.kind === 'line') run.push(item);
    else {
      flush();
      result.push(item);
    }
  }
  flush();
  return result;
}

/** Lines of one paragraph become one line, also over the end of a page; the page number then follows. */
function joinParagraphs(items: readonly Item[]): string[] {
  const edges: TextEdges = textEdges(items.filter((item) => item.kind === 'line'));
  const lines: string[] = [];
  let before: PrintedLine | undefined;
  let numbers: string[] = [];
  let text = '';
  const flush = (): void => {
    if (before) lines.push(text);
    lines.push(...numbers);
    before = undefined;
    numbers = [];
  };
  for (const item of items) {
    if (item.kind !== 'line') {
      if (item.kind === 'table') flush();
      (item.kind === 'table' ? lines : numbers).push(...item.lines);
    } else if (before && continues(before, item, edges)) {
      text += (/\w$/.test(text) && /^\w/.test(item.text) && !/\d$/.test(text) ? ' ' : '') + item.text;
      before = item;
    } else {
      flush();
      before = item;
      text = item.text;
    }
  }
  flush();
  return lines;
}
