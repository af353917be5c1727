import { FACETS, type Facet, type SearchOrder } from '#domain/disclosure/search/search-filter.ts';
import { VALIDITIES, type Validity } from '#domain/disclosure/validity.ts';
import { LAST_PAGE } from '#actions/search/find-documents.ts';

/** What stands in the address of a search, as it is written there. */
export type SearchAddress = { readonly [facet in Facet]?: string } & {
  readonly q: string;
  readonly validity?: Validity;
  readonly order: SearchOrder;
  readonly page: number;
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

const NARROWING = [...(Object.keys(FACETS) as Facet[]), 'validity'] as const;
export type Narrowing = (typeof NARROWING)[number];

/** Reads an address. What makes no sense in it is left out: whoever mistypes an address still gets an answer. */
export function readSearchAddress(query: Query): SearchAddress {
  const one = (name: string): string => {
    const value = query[name];
    return (Array.isArray(value) ? value[0] : value)?.slice(0, 10_000) ?? '';
  };
  const narrowed = Object.fromEntries(
    NARROWING.map((name) => [name, one(name)] as const).filter(([name, value]) => isSensible(name, value)),
  );
  const page = Number(one('page'));
  return {
    q: one('q'),
    ...narrowed,
    order: one('order') === 'date' ? 'date' : 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

function isSensible(name: Narrowing, value: string): boolean {
  if (value === '' || value.length > 100) return false;
  if (name === 'year') return /^\d{4}$/.test(value);
  if (name === 'validity') return Object.hasOwn(VALIDITIES, value);
  return true;
}

/** The query part of an address; a change of anything but the page leads to the first page. */
export function searchQuery(
  address: SearchAddress,
  change: Partial<Record<Narrowing | 'q' | 'order' | 'page', string | null>>,
): string {
  const parameters = new URLSearchParams();
  const put = (name: Narrowing | 'q' | 'order', plain: string): void => {
    const value = name in change ? change[name] : address[name];
    if (value !== undefined && value !== null && value !== plain) parameters.set(name, value);
  };
  put('q', '');
  for (const name of NARROWING) put(name, '');
  put('order', 'relevance');
  if (change.page && change.page !== '1') parameters.set('page', change.page);
  return `?${parameters.toString()}`;
}

/** Names of everything that the address narrows to. */
export function narrowings(address: SearchAddress): Narrowing[] {
  return NARROWING.filter((name) => address[name] !== undefined);
}
