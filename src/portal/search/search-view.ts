import type { Advice, FoundPage } from '#actions/search/find-documents.ts';
import type { SearchAddress } from './search-address.ts';

/** What a search page shows. */
export interface SearchView {
  readonly address: SearchAddress;
  /** Null before anything has been asked. */
  readonly found: FoundPage | null;
  readonly advice: readonly Advice[];
}
