import type { EditionComparison } from '#actions/document/compare-editions.ts';
import type { PublicationClock as DomainClock } from '#domain/disclosure/publication-clock.ts';
import type { DocumentFields } from '#domain/disclosure/document.ts';
import { validityOn } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { DocumentRow, EditionFields, PublicationClock } from '#contract/document.ts';
import type { EditionDifference, EditionList } from '#contract/edition.ts';
import type { EditionSummary } from '#store/document-edition.ts';
import type { DocumentSummary } from '#store/document-list.ts';
import type { StoredDocument } from '#store/document.ts';

export function presentDocumentRow(
  document: DocumentSummary,
  clock: DomainClock | undefined,
  today: PlainDate,
): DocumentRow {
  return {
    id: document.id,
    agencyId: document.agencyId,
    agencyName: document.agencyName,
    standing: document.standing,
    work: document.work,
    isReturned: document.isReturned,
    isEmergency: document.isEmergency,
    indexNumber: document.indexNumber,
    edition: document.edition,
    title: document.title,
    kind: document.kind,
    documentNumber: document.documentNumber,
    madeOn: document.madeOn,
    validity: validityOn(document, today),
    firstReleasedAt: document.firstReleasedAt?.toISOString() ?? null,
    updatedAt: document.updatedAt.toISOString(),
    clock: clock === undefined ? null : presentClock(clock),
    demonstration: document.isDemo,
  };
}

function presentClock({
  start,
  due,
  daysLeft,
  state,
  explanation,
  provisional,
}: DomainClock): PublicationClock {
  return { start, due, daysLeft, state, explanation, provisional };
}

export function presentFields(fields: DocumentFields): EditionFields {
  return {
    ...fields,
    issuers: [...fields.issuers],
    keywords: [...fields.keywords],
    columnIds: [...fields.columnIds],
    catalogItemIds: [...fields.catalogItemIds],
  };
}

/** What became of each edition follows from the document: one is public, one is at work, the others were or never were. */
export function presentEditions(
  document: StoredDocument,
  editions: readonly EditionSummary[],
): EditionList['items'] {
  return editions.map((edition) => ({
    number: edition.number,
    title: edition.title,
    changeNote: edition.changeNote,
    createdBy: edition.createdByName,
    createdAt: edition.createdAt.toISOString(),
    updatedAt: edition.updatedAt.toISOString(),
    releasedAt: edition.releasedAt?.toISOString() ?? null,
    state: stateOf(document, edition),
  }));
}

function stateOf(document: StoredDocument, { number, releasedAt }: EditionSummary) {
  if (number === document.draftEdition) return 'at_work';
  if (releasedAt === null) return 'given_up';
  return number === document.releasedEdition && document.standing === 'released' ? 'public' : 'former';
}

export function presentDifference(
  from: number,
  to: number,
  { fields, paragraphs, isLayoutOnly }: EditionComparison,
): EditionDifference {
  return {
    from,
    to,
    fields: fields.map((one) => ({ ...one })),
    paragraphs: paragraphs.map(({ kind, words }) => ({ kind, words: words.map((run) => ({ ...run })) })),
    isLayoutOnly,
  };
}
