import { readFileSync } from 'node:fs';
import { printedBody } from './printed-body.ts';
import { typstPdf } from './typst-pdf.ts';

const TEMPLATE = readFileSync(new URL('./gazette.typ', import.meta.url), 'utf8');

/** An issue as it is printed. */
export interface PrintedIssue {
  /** Title on the front page, such as 清水县人民政府公报. */
  readonly title: string;
  /** 2024年第3号（总第12号）. */
  readonly name: string;
  readonly publisher: string;
  /** 2024年3月8日; '' for a proof. */
  readonly date: string;
  readonly draft: boolean;
  readonly entries: readonly {
    readonly section: string;
    readonly title: string;
    readonly documentNumber: string | null;
    readonly issuers: readonly string[];
    readonly date: string;
    /** null: withdrawn since; the notice says so. */
    readonly bodyHtml: string | null;
    readonly notice: string;
  }[];
}

/** An issue of the gazette as a PDF: front page, contents with page numbers, the documents with their tables. */
export function gazettePdf(issue: PrintedIssue): Uint8Array {
  const entries = issue.entries.map((entry) => ({
    section: entry.section,
    title: entry.title,
    number: entry.documentNumber ?? '',
    issuers: entry.issuers.join('　'),
    date: entry.bodyHtml === null ? '' : entry.date,
    notice: entry.notice,
    blocks: entry.bodyHtml === null ? [] : printedBody(entry.bodyHtml),
  }));
  return typstPdf(TEMPLATE, { ...issue, entries });
}
