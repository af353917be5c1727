import type { IParagraphOptions, ISectionOptions, IStylesOptions } from 'docx';
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  HeightRule,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';

/**
 * The page of an official paper, GB/T 9704-2012: A4 with 37 mm above, 28 mm at the binding edge and a type area of
 * 156 × 225 mm; 22 lines of 28 characters in size 3 (16 pt); page numbers in size 4 between dashes, outside.
 */
const TWIPS_PER_MM = 1440 / 25.4;

/** 225 mm in 22 lines, in twips. */
export const LINE_PITCH = 579;
/**
 * 156 mm hold 28 characters of 16 pt only when each is set a quarter point closer; in twentieths of a point. A character
 * grid would say the same, but office programs differ widely in what they make of one.
 */
export const CHARACTER_SPACING = -5;
/** Size 3, size 2 and size 4 of type, in half points. */
export const SIZE_3 = 32;
export const SIZE_2 = 44;
export const SIZE_4 = 28;

export const FONTS = {
  body: '仿宋',
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体',
  table: '宋体',
  number: '宋体',
} as const;

/** Width of the type area, in twips. */
export const TEXT_WIDTH = Math.round(156 * TWIPS_PER_MM);

export function officialStyles(): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONTS.body, size: SIZE_3, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
      },
      heading1: { run: { font: FONTS.heading, size: SIZE_3, bold: false, color: '000000' } },
      heading2: { run: { font: FONTS.subheading, size: SIZE_3, bold: false, color: '000000' } },
    },
  };
}

type SectionProperties = NonNullable<ISectionOptions['properties']>;

export const OFFICIAL_PAGE: SectionProperties = {
  page: {
    size: { width: Math.round(210 * TWIPS_PER_MM), height: Math.round(297 * TWIPS_PER_MM) },
    margin: {
      top: Math.round(37 * TWIPS_PER_MM),
      bottom: Math.round(35 * TWIPS_PER_MM),
      left: Math.round(28 * TWIPS_PER_MM),
      right: Math.round(26 * TWIPS_PER_MM),
      footer: Math.round(25 * TWIPS_PER_MM),
    },
  },
  // The lines are set by exact spacing; a grid that snaps would stretch every row of a table to 29 pt.
  grid: { type: DocumentGridType.DEFAULT, linePitch: LINE_PITCH },
};

/** Odd pages at the right, even ones at the left, one character in from the edge. */
export function pageNumbers(): { default: Footer; even: Footer } {
  return {
    default: new Footer({ children: [pageNumber(AlignmentType.RIGHT)] }),
    even: new Footer({ children: [pageNumber(AlignmentType.LEFT)] }),
  };
}

function pageNumber(alignment: IParagraphOptions['alignment'] & string): Paragraph {
  return new Paragraph({
    alignment,
    indent: { left: 280, right: 280 },
    children: [new TextRun({ font: FONTS.number, size: SIZE_4, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}

/** Running text: two characters of indent; `heads` keeps it with what follows. */
export function bodyParagraph(text: string, font: string = FONTS.body, heads = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    keepNext: heads,
    indent: { firstLine: 640 },
    children: [new TextRun({ text, font, characterSpacing: CHARACTER_SPACING })],
  });
}

/** Title in size 2, set in the middle, an empty line below. */
export function titleParagraphs(lines: readonly string[]): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 640, lineRule: LineRuleType.EXACT },
      keepNext: true,
      children: lines.map(
        (text, index) =>
          new TextRun({ text, font: FONTS.title, size: SIZE_2, ...(index > 0 ? { break: 1 } : {}) }),
      ),
    }),
    new Paragraph({ children: [] }),
  ];
}

export const ROW_HEIGHT = { value: 400, rule: HeightRule.ATLEAST } as const;
