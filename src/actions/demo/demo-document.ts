import documentsFile from '../../../data/demo/documents.json' with { type: 'json' };

import type { DocumentFields, DocumentKind } from '#domain/disclosure/document.ts';
import { addDays, yearOf, type PlainDate } from '#domain/time/plain-date.ts';

/** A document of the demonstration as data; the prose is our own. */
export interface DemoDocument {
  readonly key: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly number: string | null;
  /** Slug of its column in the ready-made tree of a county. */
  readonly column: string;
  /** Its field and item in the catalog, as 义务教育/招生管理. */
  readonly item?: string | undefined;
  readonly genre: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  readonly summary: string;
  readonly daysAgo: number;
  readonly body: readonly string[];
  readonly validYears?: number | undefined;
  /** Key of the document that it repeals. */
  readonly replaces?: string | undefined;
  readonly exemption?: string | undefined;
  readonly withdrawn?: string | undefined;
  /** Where it is left for the staff to go on: `draft` or `in_review`. */
  readonly stopsAt?: string | undefined;
  /** Why a reviewer gave it back. */
  readonly returned?: string | undefined;
  readonly attachment?: { readonly name: string; readonly rows: readonly (readonly string[])[] } | undefined;
  readonly correction?: { readonly note: string; readonly from: string; readonly to: string } | undefined;
  readonly interpretation?:
    | { readonly key: string; readonly title: string; readonly body: readonly string[] }
    | undefined;
}

export const demoDocuments: readonly DemoDocument[] = documentsFile.documents.map((one) => ({
  ...one,
  kind: one.kind as DocumentKind,
}));

/** Where and when the demonstration shows a document. */
export interface DemoSetting {
  /** Name of the county, which stands in titles and numbers. */
  readonly county: string;
  readonly issuer: string;
  readonly day: PlainDate;
  readonly columnId: string | null;
  readonly itemIds: readonly string[];
}

/** The words of a document as a clerk of the county would fill them in. */
export function demoFields(
  document: DemoDocument,
  { county, issuer, day, columnId, itemIds }: DemoSetting,
): Omit<DocumentFields, 'bodyText'> {
  const madeOn = addDays(day, -4);
  const official = document.kind === 'normative' || document.kind === 'policy';
  return {
    title: placed(document.title, county, day),
    kind: document.kind,
    documentNumber: document.number === null ? null : placed(document.number, county, day),
    issuers: [issuer],
    origin: 'made',
    obtainedFrom: null,
    madeOn,
    changedOn: null,
    effectiveOn: official ? day : null,
    expiresOn: document.validYears === undefined ? null : addDays(day, 365 * document.validYears),
    genre: document.genre,
    subject: document.subject,
    keywords: [...document.keywords],
    summary: document.summary,
    opennessLabel: 'open',
    bodyHtml: demoBody(document.body),
    columnIds: columnId === null ? [] : [columnId],
    catalogItemIds: [...itemIds],
  };
}

export function demoBody(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
}

/** 县 and 年 put into a title or number. */
export function placed(text: string, county: string, day: PlainDate): string {
  return text
    .replaceAll('{县}', county)
    .replaceAll('{简}', county.slice(0, 1))
    .replaceAll('{年}', String(yearOf(day)));
}

/** A table as a file for a spreadsheet. */
export function demoTable(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
}
