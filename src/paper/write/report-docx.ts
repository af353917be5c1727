import {
  AlignmentType,
  Document,
  HeadingLevel,
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
import type { ReadReport } from '#domain/report/report.ts';
import {
  FONTS,
  OFFICIAL_PAGE,
  ROW_HEIGHT,
  TEXT_WIDTH,
  bodyParagraph,
  officialStyles,
  pageNumbers,
  titleParagraphs,
} from './official-paper.ts';
import type { Part } from '#domain/report/outline.ts';
import { documentTitle, reportOutline } from '#domain/report/outline.ts';
import type { PrintedCell, PrintedTable } from '#domain/report/printed-table.ts';
import { ownTable } from '#domain/report/printed-table.ts';

/** Size of the letters in tables, in half points: small 4 where there is room, smaller where fifteen columns stand. */
const TABLE_SIZE: Readonly<Record<string, number>> = {
  disclosure: 24,
  requests: 18,
  remedies: 18,
  statistics: 21,
};

/** A report as a Word document after GB/T 9704: opens without repair, heads of tables repeat, rows are not torn. */
export async function reportDocx(report: ReadReport): Promise<Uint8Array> {
  const document = new Document({
    title: documentTitle(report),
    creator: report.agency ?? '',
    styles: officialStyles(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: OFFICIAL_PAGE,
        footers: pageNumbers(),
        children: reportOutline(report).flatMap(partBlocks),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function partBlocks(part: Part): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'title':
      return titleParagraphs(part.lines);
    case 'heading':
      return [headingParagraph(part.text, part.level)];
    case 'paragraph':
      return [bodyParagraph(part.text)];
    case 'rows':
      return [wordTable(ownTable(part.rows)), gap()];
    case 'table':
      return [wordTable(part.table), gap()];
  }
}

function headingParagraph(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    indent: { firstLine: 640 },
    keepNext: true,
    children: [new TextRun({ text, font: level === 1 ? FONTS.heading : FONTS.subheading })],
  });
}

/** Two tables must not touch, and text must not stick to a table. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.EXACT }, children: [] });
}

function wordTable(table: PrintedTable): Table {
  const widths = table.shares.map((share) => Math.round(share * TEXT_WIDTH));
  const size = TABLE_SIZE[table.id] ?? 21;
  const last = table.rows.length - 1;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: row.repeats,
          cantSplit: true,
          height: ROW_HEIGHT,
          children: row.cells.map((cell) =>
            wordCell(
              cell,
              size,
              index < last && (row.keepWithNext || table.id === 'disclosure' || table.id === 'remedies'),
            ),
          ),
        }),
    ),
  });
}

function wordCell(cell: PrintedCell, size: number, keepNext: boolean): TableCell {
  const isLeft = cell.role === 'label' && cell.scope === 'row' && size < 24;
  return new TableCell({
    rowSpan: cell.rowSpan,
    columnSpan: cell.colSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 40, right: 40, top: 20, bottom: 20 },
    children: [
      new Paragraph({
        alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: size * 13, lineRule: LineRuleType.EXACT },
        keepNext,
        children: [new TextRun({ text: cell.text, size, font: FONTS.table, bold: cell.role === 'head' })],
      }),
    ],
  });
}
