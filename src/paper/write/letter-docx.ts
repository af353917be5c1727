import { AlignmentType, BorderStyle, Document, LineRuleType, Packer, Paragraph, TextRun } from 'docx';
import type { Letter } from '#domain/letter/write-letter.ts';
import { longDate } from '#domain/time/long-date.ts';
import {
  CHARACTER_SPACING,
  FONTS,
  LINE_PITCH,
  OFFICIAL_PAGE,
  SIZE_2,
  bodyParagraph,
  officialStyles,
  pageNumbers,
  titleParagraphs,
} from './official-paper.ts';

const RED = 'C00000';
/** 发文机关标志 begins 35 mm below the upper edge of the type area (GB/T 9704-2012, 7.2.4); in twips. */
const ABOVE_HEADING = Math.round((35 * 1440) / 25.4);
/** 4 mm between the number and the red line (7.2.7), in points as borders want it. */
const ABOVE_LINE = 11;

/** A letter as DOCX in the layout of GB/T 9704: heading, number, red line, title, addressee, text, signature and date. */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    title: letter.title,
    creator: letter.signedBy,
    styles: officialStyles(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: OFFICIAL_PAGE,
        footers: pageNumbers(),
        children: [
          heading(letter.heading),
          number(letter.number),
          blank(),
          blank(),
          ...titleParagraphs([letter.title]),
          addressee(letter.addressee),
          ...letter.paragraphs.map((text) => bodyParagraph(text)),
          ...signature(letter),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function heading(name: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    // The name of an agency is set as large as the line takes it, smaller than the 22 mm of the emblem.
    spacing: { before: ABOVE_HEADING, line: 900, lineRule: LineRuleType.EXACT },
    children: [
      new TextRun({ text: name, font: FONTS.title, size: name.length > 14 ? SIZE_2 : 60, color: RED }),
    ],
  });
}

function number(text: string | null): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: LINE_PITCH * 2, line: LINE_PITCH, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: ABOVE_LINE } },
    children: [new TextRun({ text: text ?? ' ', characterSpacing: CHARACTER_SPACING })],
  });
}

/** 主送: flush left, a colon after it. */
function addressee(name: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: `${name}：`, characterSpacing: CHARACTER_SPACING })],
  });
}

/** 署名 and 成文日期 where a seal goes over them: the date four characters in from the right, the name over its middle. */
function signature({ signedBy, date }: Letter): Paragraph[] {
  const line = (text: string, room: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepLines: true,
      keepNext: true,
      indent: { right: room * 320 },
      children: [new TextRun({ text, characterSpacing: CHARACTER_SPACING })],
    });
  const day = longDate(date);
  const overhang = Math.max((day.length / 2 - signedBy.length) / 2, -2);
  return [blank(), blank(), line(signedBy, 4 + Math.floor(overhang)), line(day, 4)];
}

function blank(): Paragraph {
  return new Paragraph({ keepNext: true, children: [] });
}
