import type { RedactionMark, RedactionStyle } from '#domain/request/redaction.ts';
import { glyphRows, glyphText } from '../read/pdf-glyph.ts';
import type { FoundWord } from './find-words.ts';
import { findWords } from './find-words.ts';
import { imagePdf, type PicturePage } from './image-pdf.ts';
import type { PageSize } from './open-material.ts';
import { openMaterial } from './open-material.ts';
import { paintMarks } from './paint-marks.ts';

/** What may be asked of material, and what comes out. */
export interface MaterialResults {
  /** Its pages. */
  readonly look: readonly PageSize[];
  /** A page as PNG. */
  readonly picture: Uint8Array;
  /** The words of every page, a line a row; '' for a picture. */
  readonly text: readonly string[];
  readonly find: readonly FoundWord[];
  /** A new PDF of pictures with the marked areas painted over. */
  readonly redact: Uint8Array;
}

export type MaterialTask = { readonly bytes: Uint8Array; readonly name: string } & (
  | { readonly want: 'look' | 'text' }
  | { readonly want: 'picture'; readonly page: number }
  | { readonly want: 'find'; readonly words: readonly string[] }
  | { readonly want: 'redact'; readonly marks: readonly RedactionMark[]; readonly style: RedactionStyle }
);

/** On the screen a page of A4 is 1131 by 1600 pixels. */
const SCREEN_PIXELS = 1_810_000;
/** In what is given it has 200 dots an inch. */
const PRINT_PIXELS = 3_900_000;
const JPEG_QUALITY = 90;

/** In place: for files from outside use `askMaterial`. @throws PaperError */
export async function readMaterial(task: MaterialTask): Promise<MaterialResults[MaterialTask['want']]> {
  const material = await openMaterial(task.bytes, task.name);
  const { pages } = material;
  try {
    switch (task.want) {
      case 'look':
        return pages;
      case 'picture':
        return await (await material.draw(task.page, SCREEN_PIXELS)).encode('png');
      case 'text': {
        const texts: string[] = [];
        for (const number of pages.keys()) {
          const rows = glyphRows(await material.glyphs(number + 1));
          texts.push(rows.map(glyphText).join('\n'));
        }
        return texts;
      }
      case 'find': {
        const found: FoundWord[] = [];
        for (const [index, size] of pages.entries()) {
          const number = index + 1;
          found.push(...findWords(await material.glyphs(number), task.words, { number, size }));
        }
        return found;
      }
      case 'redact': {
        const drawn: PicturePage[] = [];
        for (const [index, { width, height }] of pages.entries()) {
          const canvas = await material.draw(index + 1, PRINT_PIXELS);
          const marks = task.marks.filter(({ page }) => page === index + 1);
          paintMarks(canvas, marks, task.style);
          const { width: pixelWidth, height: pixelHeight } = canvas;
          const jpeg = await canvas.encode('jpeg', JPEG_QUALITY);
          drawn.push({ width, height, jpeg, pixelWidth, pixelHeight });
        }
        return imagePdf(drawn);
      }
    }
  } finally {
    await material.close();
  }
}
