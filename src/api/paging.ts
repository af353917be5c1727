import type { PageQuery } from '#contract/page.ts';

/** What the store needs to cut out a page. */
export function cutOf({ page, pageSize }: PageQuery): { limit: number; offset: number } {
  return { limit: pageSize, offset: (page - 1) * pageSize };
}
