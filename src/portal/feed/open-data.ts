import { DOCUMENT_KINDS } from '#domain/disclosure/document.ts';
import { VALIDITIES, validityOn } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { ListedDocument } from '#store/public-list.ts';

/** What is said of a document in open data, with the head of its column. */
const FIELDS = [
  ['indexNumber', '索引号'],
  ['title', '标题'],
  ['agency', '发布机构'],
  ['documentNumber', '文号'],
  ['kind', '类别'],
  ['subject', '主题分类'],
  ['genre', '体裁'],
  ['madeOn', '成文日期'],
  ['publishedOn', '发布日期'],
  ['validity', '有效性'],
  ['summary', '内容概述'],
  ['url', '网址'],
] as const;
type Field = (typeof FIELDS)[number][0];

/** One document as open data; `url` is the whole address of its page. */
export type DataRow = Readonly<Record<Field, string | null>>;

export function dataRow(document: ListedDocument, url: string, today: PlainDate): DataRow {
  return {
    indexNumber: document.indexNumber,
    title: document.title,
    agency: document.agencyName,
    documentNumber: document.documentNumber,
    kind: DOCUMENT_KINDS[document.kind],
    subject: document.subject,
    genre: document.genre,
    madeOn: document.madeOn,
    publishedOn: document.publishedOn,
    validity: VALIDITIES[validityOn(document, today)],
    summary: document.summary,
    url,
  };
}

/** The first line of the CSV; the mark before it tells spreadsheets that the text is UTF-8. */
export function csvHead(): string {
  return `\u{FEFF}${FIELDS.map(([, head]) => head).join(',')}\r\n`;
}

export function csvLine(row: DataRow): string {
  return `${FIELDS.map(([field]) => csvCell(row[field] ?? '')).join(',')}\r\n`;
}

/** A cell that a spreadsheet would take for a formula is kept text by a quote before it. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
