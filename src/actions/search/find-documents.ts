import { beginning, excerpt, markedText, type ExcerptPart } from '#domain/disclosure/search/excerpt.ts';
import { parseQuery, type SearchQuery } from '#domain/disclosure/search/parse-query.ts';
import type { SearchFilter, SearchOrder } from '#domain/disclosure/search/search-filter.ts';
import { type Validity, validityOn } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { wordCutter } from '#platform/word-cutter.ts';
import type { Db } from '#store/database.ts';
import { countFound, searchDocuments, suggestTitles, type FoundDocument } from '#store/search.ts';
import { nameFacets, type NamedFacet } from '#store/search-facet-names.ts';

export const RESULTS_A_PAGE = 20;
/** Ten thousand results; nobody reads on from there. */
export const LAST_PAGE = 500;

/** What a visitor asks: his words as typed, and what he narrowed them to. */
export interface Asked {
  readonly typed: string;
  /** Agency and column by id. */
  readonly filter: SearchFilter;
  readonly order: SearchOrder;
  /** From 1. */
  readonly page: number;
}

/** A document among the results. */
export interface FoundItem {
  readonly documentId: string;
  readonly title: readonly ExcerptPart[];
  readonly agencyName: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string;
  readonly publishedOn: PlainDate;
  readonly validity: Validity;
  readonly excerpt: readonly ExcerptPart[];
  /** The attachment in which the words stand, where title and body do not have them. */
  readonly attachment: string | null;
}

export interface FoundPage {
  readonly query: SearchQuery;
  readonly total: number;
  /** There are more than `total`, which is as far as was counted. */
  readonly hasMore: boolean;
  readonly lastPage: number;
  readonly items: readonly FoundItem[];
  readonly facets: readonly NamedFacet[];
  readonly validities: readonly { readonly validity: Validity; readonly count: number }[];
}

/** Searches what the public may see of a county. */
export async function findDocuments(
  db: Db,
  tenantId: string,
  asked: Asked,
  today: PlainDate,
): Promise<FoundPage> {
  const query = parseQuery(asked.typed, wordCutter());
  const isWordless = query.groups.length === 0 && asked.typed.trim() !== '';
  const result = await searchDocuments(db, tenantId, {
    query,
    // Words of which nothing can be searched for find nothing, rather than everything.
    filter: isWordless ? { ...asked.filter, year: '0' } : asked.filter,
    order: asked.order,
    limit: RESULTS_A_PAGE,
    offset: (asked.page - 1) * RESULTS_A_PAGE,
    today,
  });
  const facets = await nameFacets(db, tenantId, result.facets, result.items);
  return {
    query,
    total: result.total,
    hasMore: result.hasMore,
    lastPage: Math.min(LAST_PAGE, Math.max(1, Math.ceil(result.total / RESULTS_A_PAGE))),
    items: result.items.map((found) => present(found, query, facets.agencyNames, today)),
    facets: facets.named,
    validities: result.validities,
  };
}

/** Titles for what was typed so far, eight at most. */
export async function suggest(
  db: Db,
  tenantId: string,
  asked: Pick<Asked, 'typed' | 'filter'>,
  today: PlainDate,
): Promise<string[]> {
  const query = parseQuery(asked.typed, wordCutter());
  const found = await suggestTitles(db, tenantId, { query, filter: asked.filter, today, limit: 8 });
  return found.map(({ title }) => title);
}

/** Another question that finds something. */
export interface Advice {
  readonly kind: 'without_filters' | 'without_quotes' | 'without_piece';
  readonly typed: string;
  readonly count: number;
}

/** What to ask instead where nothing was found; only what really finds something. */
export async function adviseOn(db: Db, tenantId: string, asked: Asked, today: PlainDate): Promise<Advice[]> {
  const { pieces } = parseQuery(asked.typed, wordCutter());
  const bare = asked.typed.replaceAll(/["“”「」『』]/g, ' ').trim();
  const tries: { kind: Advice['kind']; typed: string; filter: SearchFilter }[] = [];
  if (Object.keys(asked.filter).length > 0)
    tries.push({ kind: 'without_filters', typed: asked.typed, filter: {} });
  if (bare !== asked.typed.trim()) tries.push({ kind: 'without_quotes', typed: bare, filter: asked.filter });
  if (pieces.length > 1)
    for (const left of pieces.slice(0, 4)) {
      const typed = pieces.filter((piece) => piece !== left).join(' ');
      tries.push({ kind: 'without_piece', typed, filter: asked.filter });
    }
  const advice: Advice[] = [];
  for (const { kind, typed, filter } of tries) {
    const count = await countFound(db, tenantId, { query: parseQuery(typed, wordCutter()), filter, today });
    if (count > 0) advice.push({ kind, typed, count });
  }
  return advice;
}

function present(
  found: FoundDocument,
  { marks }: SearchQuery,
  agencyNames: ReadonlyMap<string, string>,
  today: PlainDate,
): FoundItem {
  const inBody = excerpt(found.bodyText, marks) ?? excerpt(found.summary, marks);
  const attached = inBody === null ? passageInAttachment(found, marks) : null;
  return {
    documentId: found.documentId,
    title: markedText(found.title, marks),
    agencyName: agencyNames.get(found.agencyId) ?? '',
    documentNumber: found.documentNumber,
    indexNumber: found.indexNumber,
    publishedOn: found.publishedOn,
    validity: validityOn(found, today),
    excerpt: inBody ?? attached?.passage ?? beginning(found.summary === '' ? found.bodyText : found.summary),
    attachment: attached?.name ?? null,
  };
}

function passageInAttachment(
  found: FoundDocument,
  marks: readonly string[],
): { name: string; passage: ExcerptPart[] } | null {
  for (const { name, text } of found.attachments) {
    const passage = excerpt(text, marks) ?? excerpt(name, marks);
    if (passage !== null) return { name, passage };
  }
  return null;
}
