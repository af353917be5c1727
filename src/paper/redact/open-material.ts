import type { Canvas } from '@napi-rs/canvas';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { fileKind } from '../attachment/file-kind.ts';
import { DEFAULT_LIMITS, type PaperLimits, refuseBySize } from '../read/limits.ts';
import { PaperError } from '../read/paper-error.ts';
import { openPdf, refuseTruncated } from '../read/pdf.ts';
import { refusePdfBomb } from '../read/pdf-bomb.ts';
import type { Glyph } from '../read/pdf-glyph.ts';
import { pageGlyphs } from '../read/pdf-glyph.ts';
import { lendFonts } from './page-fonts.ts';
import { pictureSize } from './picture-size.ts';

const MB = 1024 * 1024;

/** Bounds for material that is looked at page by page. */
export const MATERIAL_LIMITS: PaperLimits = {
  ...DEFAULT_LIMITS,
  maxInflatedBytes: 400 * MB,
  maxPartBytes: 200 * MB,
  maxPages: 300,
  milliseconds: 120_000,
};
/** Pixels of a picture, alone or in a PDF: A4 at 600 dpi has 35 million. */
const MAX_PICTURE = 40_000_000;

/** A page as it is seen, upright, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A PDF or picture, opened: pages to be drawn and read. */
export interface Material {
  readonly pages: readonly PageSize[];
  /** Draws a page, from 1, so many pixels wide and high at most together. */
  draw(page: number, pixels: number): Promise<Canvas>;
  /** The characters of a page with their places in points; none in a picture. */
  glyphs(page: number): Promise<Glyph[]>;
  close(): Promise<void>;
}

/**
 * Opens material of a case by its content.
 * @throws PaperError 'unsupported', 'encrypted', 'damaged', 'too-complex', 'too-large', 'bomb'
 */
export async function openMaterial(bytes: Uint8Array, name: string): Promise<Material> {
  refuseBySize(bytes, MATERIAL_LIMITS);
  lendFonts();
  const kind = fileKind(bytes, name, MATERIAL_LIMITS);
  if (kind === 'pdf') return openPdfMaterial(bytes);
  if (kind === 'jpg' || kind === 'png') return openPicture(bytes);
  throw new PaperError(
    'unsupported',
    '只能遮盖PDF、JPG、PNG文件。Word、Excel等文件请先导出为PDF，纸质文件请扫描后再上传。',
  );
}

async function openPdfMaterial(bytes: Uint8Array): Promise<Material> {
  refuseTruncated(bytes);
  refusePdfBomb(bytes, MATERIAL_LIMITS);
  const document = await openPdf(bytes, MAX_PICTURE);
  if (document.numPages > MATERIAL_LIMITS.maxPages) {
    await document.loadingTask.destroy();
    throw new PaperError(
      'too-complex',
      `PDF有${document.numPages}页，超过${MATERIAL_LIMITS.maxPages}页的上限。请拆分后分别上传。`,
    );
  }
  const pages: PageSize[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    pages.push({ width, height });
  }
  return {
    pages,
    async draw(number, pixels) {
      const page = await document.getPage(number);
      const plain = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: scaleFor(plain, pixels) });
      const canvas = whiteCanvas(viewport);
      // pdf.js names the canvas of browsers; ours has the methods that it calls.
      const canvasContext = canvas.getContext('2d') as never;
      await page.render({ canvas: null, canvasContext, viewport }).promise;
      page.cleanup();
      return canvas;
    },
    async glyphs(number) {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
      const texts = content.items.filter((item): item is TextItem => 'str' in item && item.str !== '');
      return pageGlyphs(texts, page.getViewport({ scale: 1 }));
    },
    close: () => document.loadingTask.destroy(),
  };
}

/** On paper a picture is as long as A4. */
const LONG_SIDE = 842;

async function openPicture(bytes: Uint8Array): Promise<Material> {
  const told = pictureSize(bytes);
  if (told.width * told.height > MAX_PICTURE)
    throw new PaperError('too-complex', '图片的像素太多。请用300dpi重新扫描，或缩小后再上传。');
  const picture = await loadImage(bytes).catch(() => {
    throw new PaperError('damaged', '图片已损坏，打不开。请重新扫描或另存后再上传。');
  });
  const toPoints = LONG_SIDE / Math.max(picture.width, picture.height);
  const size = { width: picture.width * toPoints, height: picture.height * toPoints };
  return {
    pages: [size],
    async draw(_page, pixels) {
      const scale = Math.min(1, scaleFor(picture, pixels));
      const canvas = whiteCanvas({ width: picture.width * scale, height: picture.height * scale });
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      return canvas;
    },
    glyphs: async () => [],
    close: async () => {},
  };
}

function scaleFor({ width, height }: PageSize, pixels: number): number {
  return Math.sqrt(pixels / Math.max(1, width * height));
}

function whiteCanvas({ width, height }: PageSize): Canvas {
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}
