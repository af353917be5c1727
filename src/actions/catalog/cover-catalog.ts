import { countCoverage, coverageOf } from '#domain/disclosure/catalog/coverage.ts';
import type { CoverageCounts, ItemCoverage } from '#domain/disclosure/catalog/coverage.ts';
import { addDays } from '#domain/time/plain-date.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { listEditions } from '#store/calendar.ts';
import { publicationsOfItems } from '#store/catalog-coverage.ts';
import type { StoredItem } from '#store/catalog-entry.ts';
import { listItems } from '#store/catalog-entry.ts';
import type { CatalogVersion } from '#store/catalog-version.ts';
import type { Db } from '#store/database.ts';

/** A year of releases is held against its terms. */
const DAYS_LOOKED_BACK = 365;

export interface CoveredItem extends StoredItem {
  readonly documents: number;
  readonly lastPublishedOn: PlainDate | null;
  readonly coverage: ItemCoverage;
}

/** The items of a version with what is published under each: what supervision and the office look at. */
export async function coverCatalog(
  db: Db,
  version: Pick<CatalogVersion, 'tenantId' | 'id'>,
  region: string,
  today: PlainDate,
): Promise<CoveredItem[]> {
  const { tenantId, id } = version;
  const [items, editions, publications] = await Promise.all([
    listItems(db, tenantId, id),
    listEditions(db, tenantId),
    publicationsOfItems(db, tenantId, id, addDays(today, -DAYS_LOOKED_BACK)),
  ]);
  const calendar = statutoryCalendar(region, editions);
  return items.map((item) => {
    const published = publications(item.id);
    const coverage = coverageOf({ item: item.item, ...published }, today, calendar);
    return { ...item, documents: published.documents, lastPublishedOn: published.lastPublishedOn, coverage };
  });
}

/** Counts of a covered catalog by key field, in its order. */
export function countByField(
  items: readonly CoveredItem[],
): { readonly field: string; readonly counts: CoverageCounts }[] {
  return [...Map.groupBy(items, ({ field }) => field)].map(([field, own]) => ({
    field,
    counts: countCoverage(own),
  }));
}
