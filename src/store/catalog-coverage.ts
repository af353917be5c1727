import { sql } from 'kysely';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';

/** What the public sees under an item, by its id. */
export interface ItemPublications {
  readonly documents: number;
  readonly lastPublishedOn: PlainDate | null;
  /** The shortest cadence of the columns that are there for the item; null where none has one. */
  readonly cadenceDays: number | null;
  readonly releases: readonly { readonly formedOn: PlainDate; readonly publishedOn: PlainDate }[];
}

const NOTHING: ItemPublications = { documents: 0, lastPublishedOn: null, cadenceDays: null, releases: [] };

/**
 * What is published under the items of a county's catalogs: one pass over the documents that the public sees, whatever
 * the number of catalogs. `since`: releases before it are counted, but not held against their term one by one.
 */
export async function publicationsOfItems(
  db: Db,
  tenantId: string,
  since: PlainDate,
): Promise<(itemId: string) => ItemPublications> {
  const [documents, releases, cadences] = await Promise.all([
    sql<{ item_id: string; documents: string; last: string }>`
      select published.item_id, count(*) as documents, max(published.published_on)::date as last
      from (select unnest(catalog_item_ids) as item_id, published_on from public_document where tenant_id = ${tenantId}) published
      group by published.item_id`.execute(db),
    sql<{ item_id: string; formed_on: string; published_on: string }>`
      select unnest(catalog_item_ids) as item_id, made_on as formed_on, published_on
      from public_document where tenant_id = ${tenantId} and made_on is not null and published_on >= ${since}`.execute(
      db,
    ),
    sql<{ item_id: string; days: number }>`
      select bound.catalog_item_id as item_id, min(portal_column.cadence_days) as days
      from column_catalog_item bound
      join portal_column on portal_column.tenant_id = bound.tenant_id and portal_column.id = bound.column_id
      where bound.tenant_id = ${tenantId} and portal_column.cadence_days is not null
      group by bound.catalog_item_id`.execute(db),
  ]);
  const counts = new Map(documents.rows.map((row) => [row.item_id, row]));
  const days = new Map(cadences.rows.map((row) => [row.item_id, row.days]));
  const released = Map.groupBy(releases.rows, (row) => row.item_id);
  return (itemId) => {
    const found = counts.get(itemId);
    const cadenceDays = days.get(itemId) ?? null;
    if (found === undefined) return { ...NOTHING, cadenceDays };
    return {
      documents: Number(found.documents),
      lastPublishedOn: parsePlainDate(found.last),
      cadenceDays,
      releases: (released.get(itemId) ?? []).map((row) => ({
        formedOn: parsePlainDate(row.formed_on),
        publishedOn: parsePlainDate(row.published_on),
      })),
    };
  };
}
