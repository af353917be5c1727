import type { FoundItem, FoundPage } from '#actions/search/find-documents.ts';
import type { PublicSearchItem, SearchStanding } from '#contract/search.ts';
import type { ExcerptPart } from '#domain/disclosure/search/excerpt.ts';
import type { Facet } from '#domain/disclosure/search/search-filter.ts';
import { VALIDITIES } from '#domain/disclosure/validity.ts';
import type { SearchStanding as Standing } from '#store/search-rebuild.ts';

/** A page of results for programs. */
export function presentFound({ items, total, hasMore, facets, validities }: FoundPage, page: number) {
  const options = (kind: Facet) =>
    (facets.find((facet) => facet.kind === kind)?.options ?? []).map(({ code, name, count }) => ({
      code,
      name,
      count,
    }));
  return {
    items: items.map(presentItem),
    total,
    hasMore,
    page,
    facets: {
      agency: options('agency'),
      column: options('column'),
      genre: options('genre'),
      subject: options('subject'),
      year: options('year'),
      validity: validities.map(({ validity, count }) => ({
        code: validity,
        name: VALIDITIES[validity],
        count,
      })),
    },
  };
}

function presentItem(item: FoundItem): PublicSearchItem {
  const { documentId, indexNumber, agencyName, documentNumber, publishedOn, validity, attachment } = item;
  const words = { title: plain(item.title), excerpt: plain(item.excerpt) };
  return { documentId, indexNumber, agencyName, documentNumber, publishedOn, validity, attachment, ...words };
}

function plain(parts: readonly ExcerptPart[]): string {
  return parts.map(({ text }) => text).join('');
}

export function presentStanding({ documents, publicDocuments, builtAt, building }: Standing): SearchStanding {
  return {
    documents,
    publicDocuments,
    builtAt: builtAt?.toISOString() ?? null,
    building: building && { ...building, startedAt: building.startedAt.toISOString() },
  };
}
