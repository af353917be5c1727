import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { CatalogChannel, CatalogField, CatalogItem } from '#domain/disclosure/catalog/catalog.ts';
import { orderTicks } from '#domain/disclosure/catalog/catalog.ts';
import type { IdentifiedItem } from '#domain/disclosure/catalog/compare-catalogs.ts';
import type { Db, Tx } from './database.ts';
import type { CatalogEntryTable } from './table/catalog-tables.ts';

/** A field of a version without its items. */
export interface StoredField extends Omit<CatalogField, 'items'> {
  readonly position: number;
  readonly items: number;
}

/** An item of a version in its place. */
export interface StoredItem extends IdentifiedItem {
  readonly fieldPosition: number;
  readonly position: number;
}

/** PostgreSQL takes 65,535 values a statement; a row has 17. */
const ROWS_AT_ONCE = 1000;

/** The fields of a version in their order. */
export async function listFields(db: Db | Tx, tenantId: string, versionId: string): Promise<StoredField[]> {
  const rows = await db
    .selectFrom('catalog_field')
    .selectAll()
    .select((select) =>
      select
        .selectFrom('catalog_entry')
        .select((count) => count.fn.countAll<string>().as('n'))
        .whereRef('catalog_entry.tenant_id', '=', 'catalog_field.tenant_id')
        .whereRef('catalog_entry.version_id', '=', 'catalog_field.version_id')
        .whereRef('catalog_entry.field_position', '=', 'catalog_field.position')
        .as('items'),
    )
    .where('tenant_id', '=', tenantId)
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute();
  return rows.map(({ position, name, title, notes, items }) => ({
    position,
    name,
    title,
    notes,
    items: Number(items ?? 0),
  }));
}

/** The items of a version in their order; narrowed to a field, or to those whose words contain a text. */
export async function listItems(
  db: Db | Tx,
  tenantId: string,
  versionId: string,
  narrow: { readonly fieldPosition?: number; readonly search?: string } = {},
): Promise<StoredItem[]> {
  let query = db
    .selectFrom('catalog_entry')
    .innerJoin('catalog_field', (join) =>
      join
        .onRef('catalog_field.tenant_id', '=', 'catalog_entry.tenant_id')
        .onRef('catalog_field.version_id', '=', 'catalog_entry.version_id')
        .onRef('catalog_field.position', '=', 'catalog_entry.field_position'),
    )
    .selectAll('catalog_entry')
    .select('catalog_field.name as field')
    .where('catalog_entry.tenant_id', '=', tenantId)
    .where('catalog_entry.version_id', '=', versionId);
  if (narrow.fieldPosition !== undefined) query = query.where('field_position', '=', narrow.fieldPosition);
  if (narrow.search !== undefined && narrow.search !== '')
    query = query.where(
      sql<boolean>`position(${narrow.search} in concat_ws(' ', serial, level1, level2, content, agency)) > 0`,
    );
  const rows = await query.orderBy('field_position').orderBy('catalog_entry.position').execute();
  return rows.map((row) => ({
    id: row.item_id,
    field: row.field,
    fieldPosition: row.field_position,
    position: row.position,
    item: itemOf(row),
  }));
}

/** Makes the identities of items that are new; those that there are stay. */
export async function insertIdentities(
  tx: Tx,
  about: { tenantId: string; agencyId: string; at: Date },
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into catalog_item (tenant_id, id, agency_id, created_at)
    select ${about.tenantId}, id, ${about.agencyId}, ${about.at} from unnest(${ids}::uuid[]) as new (id)
    on conflict on constraint catalog_item_pkey do nothing`.execute(tx);
}

/** Makes these the fields and items of a draft, in this order, in place of all that was there. */
export async function replaceContent(
  tx: Tx,
  version: { tenantId: string; id: string },
  fields: readonly Omit<CatalogField, 'items'>[],
  items: readonly IdentifiedItem[],
): Promise<void> {
  const key = { tenant_id: version.tenantId, version_id: version.id };
  await tx
    .deleteFrom('catalog_field')
    .where('tenant_id', '=', key.tenant_id)
    .where('version_id', '=', key.version_id)
    .execute();
  if (fields.length === 0) return;
  await tx
    .insertInto('catalog_field')
    .values(
      fields.map(({ name, title, notes }, place) => ({
        ...key,
        position: place + 1,
        name,
        title,
        notes: [...notes],
      })),
    )
    .execute();
  const places = new Map(fields.map(({ name }, place) => [name, place + 1]));
  const rows = items.map(({ id, field, item }, place) => ({
    ...key,
    item_id: id,
    field_position: places.get(field) ?? 0,
    position: place + 1,
    ...rowOf(item),
  }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await tx
      .insertInto('catalog_entry')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
}

function rowOf(item: CatalogItem) {
  return {
    serial: item.serial,
    level1: item.level1,
    level2: item.level2,
    process: item.process,
    content: item.content,
    basis: item.basis,
    time_limit: item.timeLimit,
    agency: item.agency,
    channels: JSON.stringify(item.channels),
    ticks: [...item.ticks],
    group_words: item.groupWords,
    column_words: item.column,
  } satisfies Partial<Insertable<CatalogEntryTable>>;
}

function itemOf(row: Selectable<CatalogEntryTable>): CatalogItem {
  return {
    serial: row.serial,
    level1: row.level1,
    level2: row.level2,
    process: row.process,
    content: row.content,
    basis: row.basis,
    timeLimit: row.time_limit,
    agency: row.agency,
    channels: row.channels as CatalogChannel[],
    ticks: orderTicks(row.ticks),
    groupWords: row.group_words,
    column: row.column_words,
  };
}
