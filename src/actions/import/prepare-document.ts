import { createHash } from 'node:crypto';
import { checkContent } from '#domain/disclosure/content/check-content.ts';
import type { DocumentFields } from '#domain/disclosure/document.ts';
import { normalDocumentNumber } from '#domain/disclosure/document-number.ts';
import { findDocumentNumber, guessKind, readValidityMark } from '#domain/disclosure/import/guess-kind.ts';
import type { ImportDoubt } from '#domain/disclosure/import/import-doubt.ts';
import { namesOf } from '#domain/disclosure/import/list-column.ts';
import { readDay, type WrittenDay } from '#domain/disclosure/import/read-day.ts';
import type { ValidityMark } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { bodyOfFile } from '#paper/body/body-of-file.ts';
import { cleanBody } from '#paper/body/clean-body.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import type { SourceFile } from '#paper/read/source/source-file.ts';
import type { Candidate, Refusal } from './candidate.ts';
import type { ImportPlace } from './import-place.ts';
import { stemOf } from './source-index.ts';

/** A document made of a candidate, not yet held against the others. */
export interface PreparedDocument {
  readonly key: string;
  readonly digest: string;
  /** Digest of the words; null where there are none to speak of. */
  readonly textDigest: string | null;
  readonly agencyId: string;
  readonly fields: DocumentFields;
  readonly indexNumber: string | null;
  /** Null: the source does not say when it was published. */
  readonly publishedAt: Date | null;
  readonly validityMark: ValidityMark | null;
  readonly link: string | null;
  readonly attachments: readonly { readonly file: SourceFile; readonly name: string }[];
  readonly doubts: readonly ImportDoubt[];
}

/** Shorter texts (请见附件。) are alike by nature. */
const LEAST_TEXT = 30;

/** Makes a document of what the list, the page and the file say, in this order. */
export async function prepareDocument(
  candidate: Candidate,
  place: ImportPlace,
  today: PlainDate,
): Promise<PreparedDocument | Refusal> {
  const { row, page, attachments } = candidate;
  const labels = page?.labels ?? {};
  const body = await bodyOf(candidate);
  if (body instanceof PaperError) return refuse(candidate, { code: 'unreadable', detail: body.message });
  if (body.text.trim() === '' && attachments.length === 0)
    return refuse(candidate, { code: 'no_content', detail: '' });
  const doubts: ImportDoubt[] = [...candidate.doubts];
  const given = row.title ?? page?.title ?? body.title;
  const title = (given ?? stemOf(candidate.file.path)).slice(0, 300);
  if (given === null) doubts.push({ code: 'no_title', detail: title });

  const named = row.agency ?? labels.agency ?? null;
  const issuers = named === null ? [place.agencyName] : namesOf(named).slice(0, 10);
  const found = issuers.map((name) => place.agencyOf(name)).find((id) => id !== null) ?? null;
  if (named !== null && found === null) doubts.push({ code: 'agency_unknown', detail: named });
  const agencyId = found ?? place.agencyId;

  const day = (text: string | undefined, what: string): PlainDate | null => {
    const read = text === undefined ? null : readDay(text);
    if (text !== undefined && read === null && row.validity !== text)
      doubts.push({ code: 'unclear_value', detail: `${what}“${text.slice(0, 40)}”` });
    return read?.day ?? null;
  };
  const publishedText = row.publishedOn ?? page?.published ?? null;
  const published = publishedText === null ? null : readDay(publishedText);
  if (published === null) doubts.push({ code: 'no_date', detail: publishedText?.slice(0, 40) ?? '' });
  else if (published.day > today) doubts.push({ code: 'future_date', detail: published.day });

  const columnName = row.column ?? page?.column ?? null;
  const columnId = columnName === null ? null : place.columnOf(columnName, agencyId);
  if (columnName !== null && columnId === null) doubts.push({ code: 'column_unknown', detail: columnName });

  const documentNumber = numberOf(row.documentNumber ?? labels.documentNumber ?? null, body.text);
  const validity = row.validity ?? labels.validity;
  const mark = validity === undefined ? null : readValidityMark(validity);
  if (mark === undefined) doubts.push({ code: 'unclear_value', detail: `有效性“${validity}”` });

  const fields: DocumentFields = {
    title,
    kind: guessKind({ title, column: columnName, documentNumber }),
    documentNumber,
    issuers,
    origin: 'made',
    obtainedFrom: null,
    madeOn: day(row.madeOn ?? labels.madeOn, '成文日期'),
    changedOn: null,
    effectiveOn: day(row.effectiveOn, '施行日期'),
    expiresOn: day(row.expiresOn, '有效期'),
    genre: row.genre ?? labels.genre ?? null,
    subject: row.subject ?? labels.subject ?? null,
    keywords: namesOf(row.keywords ?? labels.keywords).slice(0, 20),
    summary: (row.summary ?? '').slice(0, 1000),
    opennessLabel: 'open',
    bodyHtml: body.html,
    bodyText: body.text,
    columnIds: columnId === null ? [] : [columnId],
    catalogItemIds: [],
  };
  const personal = checkContent({ fields, attachments: [] }).filter(
    ({ rule, severity }) => rule.startsWith('personal') && severity === 'block',
  );
  for (const { message } of personal.slice(0, 3)) doubts.push({ code: 'personal_data', detail: message });
  const indexNumber = (row.indexNumber ?? labels.indexNumber ?? '').trim().slice(0, 100);
  return {
    key: candidate.key,
    digest: candidate.digest,
    textDigest: textDigestOf(body.text),
    agencyId,
    fields,
    indexNumber: indexNumber === '' ? null : indexNumber,
    publishedAt: published === null ? null : instantOf(published),
    validityMark: mark ?? null,
    link: /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\//.test(candidate.key) ? `http://${candidate.key}` : null,
    attachments,
    doubts,
  };
}

/** The body of a page by its structure, of a paper by its reader. */
async function bodyOf({
  page,
  bytes,
  file,
}: Candidate): Promise<{ html: string; text: string; title: string | null } | PaperError> {
  try {
    if (page === null) return await bodyOfFile(bytes, file.path);
    const { html, text } = cleanBody(page.bodyHtml);
    return { html, text, title: page.title };
  } catch (error) {
    if (error instanceof PaperError) return error;
    throw error;
  }
}

/** What the list says; else a number that stands alone in one of the first lines, as official papers print it. */
function numberOf(given: string | null, text: string): string | null {
  if (given !== null && /\d/.test(given)) return given.slice(0, 100);
  const line = text
    .split('\n', 6)
    .map((one) => one.trim())
    .find((one) => one.length < 40 && findDocumentNumber(one) === one.replaceAll(/\s/g, ''));
  return line === undefined ? null : findDocumentNumber(line);
}

function textDigestOf(text: string): string | null {
  const plain = text.replaceAll(/\s/g, '');
  return plain.length < LEAST_TEXT ? null : createHash('sha256').update(plain).digest('base64url');
}

/** The hour is kept where the source gives one; by the clock of China. */
function instantOf({ day, time }: WrittenDay): Date {
  return new Date(`${day}T${time ?? '00:00'}:00+08:00`);
}

function refuse(candidate: Candidate, doubt: ImportDoubt): Refusal {
  const title = candidate.row.title ?? candidate.page?.title ?? stemOf(candidate.file.path);
  return { key: candidate.key, digest: candidate.digest, title, doubts: [...candidate.doubts, doubt] };
}

/** Numbers that differ only in how they are typed are the same. */
export function numberKey(documentNumber: string): string {
  return normalDocumentNumber(documentNumber);
}
