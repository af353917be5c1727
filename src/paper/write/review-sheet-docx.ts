import {
  AlignmentType,
  Document,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ReviewSheet } from '#domain/disclosure/review/review-sheet.ts';
import {
  bodyParagraph,
  FONTS,
  OFFICIAL_PAGE,
  officialStyles,
  pageNumbers,
  ROW_HEIGHT,
  TEXT_WIDTH,
  titleParagraphs,
} from './official-paper.ts';

/** Half points: size 5, as tables of the office are set. */
const SIZE_5 = 21;
const HEADS = ['步骤', '办理人、时间', '核对事项', '意见'];

/** The review sheet as a Word document: opens without repair, the head of the table repeats, rows are not torn. */
export async function reviewSheetDocx(sheet: ReviewSheet): Promise<Uint8Array> {
  const rows = sheet.rows.map(({ step, by, at, checked, comment }) => [
    [step],
    [by, at].filter((text) => text !== ''),
    checked.map((item) => `✓ ${item}`),
    [comment],
  ]);
  const document = new Document({
    title: sheet.title,
    styles: officialStyles(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: OFFICIAL_PAGE,
        footers: pageNumbers(),
        children: [
          ...titleParagraphs([sheet.title]),
          tableOf(
            [0.2, 0.8],
            sheet.facts.map(([name, value]) => [[name], [value]]),
          ),
          gap(),
          tableOf([0.17, 0.27, 0.3, 0.26], rows, HEADS),
          ...section('退回和其他情况', sheet.events),
          ...section('送审时确认过的提示', sheet.warnings),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A table of cells, each of them some lines. */
function tableOf(
  shares: readonly number[],
  rows: readonly (readonly (readonly string[])[])[],
  heads: readonly string[] = [],
): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: ROW_HEIGHT,
    children: heads.map((text) => cell([text], true)),
  });
  const body = rows.map(
    (cells) =>
      new TableRow({ cantSplit: true, height: ROW_HEIGHT, children: cells.map((lines) => cell(lines)) }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round(share * TEXT_WIDTH)),
    rows: heads.length === 0 ? body : [head, ...body],
  });
}

function cell(lines: readonly string[], isHead = false): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: (lines.length === 0 ? [''] : lines).map(
      (text) =>
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: 300, lineRule: LineRuleType.AT_LEAST },
          children: [new TextRun({ text, size: SIZE_5, font: FONTS.table, bold: isHead })],
        }),
    ),
  });
}

function section(title: string, lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  return [gap(), bodyParagraph(title, FONTS.heading, true), ...lines.map((line) => bodyParagraph(line))];
}

/** Two tables must not touch. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.EXACT }, children: [] });
}
