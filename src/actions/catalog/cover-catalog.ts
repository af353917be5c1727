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

/**
 * The items of versions of one county with what is published under each, by the id of the version: what supervision and
 * the office look at.
 */
export async function coverCatalogs(
  db: Db,
  county: { readonly tenantId: string; readonly region: string },
  versions: readonly Pick<CatalogVersion, 'id'>[],
  today: PlainDate,
): Promise<ReadonlyMap<string, readonly CoveredItem[]>> {
  const { tenantId, region } = county;
  const [editions, publications] = await Promise.all([
    listEditions(db, tenantId),
    publicationsOfItems(db, tenantId, addDays(today, -DAYS_LOOKED_BACK)),
  ]);
  const calendar = statutoryCalendar(region, editions);
  const covered = new Map<string, readonly CoveredItem[]>();
  for (const { id } of versions) {
    const items = await listItems(db, tenantId, id);
    covered.set(
      id,
      items.map((item) => {
        const published = publications(item.id);
        const coverage = coverageOf({ item: item.item, ...published }, today, calendar);
        const { documents, lastPublishedOn } = published;
        return { ...item, documents, lastPublishedOn, coverage };
      }),
    );
  }
  return covered;
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
