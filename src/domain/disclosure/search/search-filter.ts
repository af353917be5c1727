import type { Validity } from '../validity.ts';

/** By what results are narrowed and counted. */
export const FACETS = {
  agency: '发布单位',
  column: '栏目',
  genre: '体裁',
  subject: '主题',
  year: '发布年份',
} as const;
export type Facet = keyof typeof FACETS;

/** What results are narrowed to. Agencies and columns are ids; a column stands for those below it too. */
export type SearchFilter = { readonly [facet in Facet]?: string } & { readonly validity?: Validity };

/** The order of results. */
export type SearchOrder = 'relevance' | 'date';

/** Counted exactly up to here; beyond, there are “more than” so many. */
export const MOST_COUNTED = 10_000;
/** An exact phrase is looked up in the texts themselves, which takes longer: so many texts are read, so many hits counted. */
export const MOST_READ = 3000;
export const MOST_PHRASES = 2000;
