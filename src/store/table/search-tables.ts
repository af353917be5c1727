import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Facet } from '#domain/disclosure/search/search-filter.ts';
import type { ValidityMark } from '#domain/disclosure/validity.ts';

// The index of the full-text search.

export interface SearchStateTable {
  tenant_id: string;
  generation: Generated<number>;
  rules: number;
  building: number | null;
  building_rules: number | null;
  build_after: string | null;
  build_done: Generated<number>;
  build_total: Generated<number>;
  build_started_at: Date | null;
  built_at: Date | null;
}

export interface SearchSegmentTable {
  tenant_id: string;
  generation: number;
  quarter: number;
  id: GeneratedAlways<number>;
}

export interface SearchFacetTable {
  tenant_id: string;
  kind: Facet;
  value: string;
  id: GeneratedAlways<number>;
}

export interface SearchEntryTable {
  tenant_id: string;
  document_id: string;
  generation: number;
  published_at: Date;
  /** Numbers of search_facet, four bytes each. */
  facets: Buffer;
  effective_on: string | null;
  expires_on: string | null;
  validity_mark: ValidityMark | null;
  validity_marked_on: string | null;
  /** tsvector: written as text, never read. */
  terms: ColumnType<never, string, string>;
  plain_text: string;
}

export interface SearchTables {
  search_state: SearchStateTable;
  search_segment: SearchSegmentTable;
  search_facet: SearchFacetTable;
  search_entry: SearchEntryTable;
}
