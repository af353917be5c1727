import type { Column, ColumnFields, ColumnKind } from '#domain/disclosure/column/column.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

/** A column as it is kept. */
export interface ColumnRow extends Column {
  readonly isDemo: boolean;
  readonly createdAt: Date;
}

/** The columns of an agency, or of all agencies of the tenant, in the order of their places. */
export async function listColumns(
  db: Db | Tx,
  tenantId: string,
  agencyId: string | null = null,
): Promise<ColumnRow[]> {
  let query = selectColumns(db, tenantId).orderBy('agency_id').orderBy('sort_order').orderBy('id');
  if (agencyId !== null) query = query.where('agency_id', '=', agencyId);
  return (await query.execute()).map(columnOf);
}

/** One column, or null. */
export async function findColumn(db: Db | Tx, tenantId: string, id: string): Promise<ColumnRow | null> {
  const row = await selectColumns(db, tenantId).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : columnOf(row);
}

/** Holds the tree of an agency until the transaction ends: two acts on it come one after the other. */
export async function lockColumns(tx: Tx, tenantId: string, agencyId: string): Promise<ColumnRow[]> {
  await tx
    .selectFrom('agency')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', agencyId)
    .forUpdate()
    .execute();
  return listColumns(tx, tenantId, agencyId);
}

/** Enters a column. @returns its id */
export async function insertColumn(
  tx: Tx,
  place: { tenantId: string; agencyId: string; parentId: string | null; sortOrder: number; isDemo: boolean },
  fields: ColumnFields,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('portal_column')
    .values({
      tenant_id: place.tenantId,
      id,
      agency_id: place.agencyId,
      parent_id: place.parentId,
      sort_order: place.sortOrder,
      is_demo: place.isDemo,
      ...wordsOf(fields),
    })
    .execute();
  return id;
}

/** Writes the words of a column anew. */
export async function updateColumn(
  tx: Tx,
  { tenantId, id, at }: { tenantId: string; id: string; at: Date },
  fields: ColumnFields,
): Promise<void> {
  await tx
    .updateTable('portal_column')
    .set({ ...wordsOf(fields), updated_at: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Puts columns under a parent in this order. */
export async function orderColumns(
  tx: Tx,
  { tenantId, at }: { tenantId: string; at: Date },
  parentId: string | null,
  ids: readonly string[],
): Promise<void> {
  for (const [sortOrder, id] of ids.entries())
    await tx
      .updateTable('portal_column')
      .set({ parent_id: parentId, sort_order: sortOrder, updated_at: at })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where((where) =>
        where.or([
          where('sort_order', '<>', sortOrder),
          where('parent_id', parentId === null ? 'is not' : 'is distinct from', parentId),
        ]),
      )
      .execute();
}

/** Deletes a column; the caller has seen that nothing stands in it. */
export async function deleteColumn(tx: Tx, tenantId: string, id: string): Promise<void> {
  await tx.deleteFrom('portal_column').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
}

/** How many documents have the column among theirs, drafts and former editions included. */
export async function countUses(db: Db | Tx, tenantId: string, id: string): Promise<number> {
  const row = await db
    .selectFrom('document_edition')
    .select((select) => select.fn.count<string>('document_id').distinct().as('n'))
    .where('tenant_id', '=', tenantId)
    .where((where) => where(where.val(id), '=', where.fn.any('column_ids')))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** The items of the catalog that each column of the tenant is there for, by column. */
export async function listColumnItems(
  db: Db | Tx,
  tenantId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('column_catalog_item')
    .select(['column_id', 'catalog_item_id'])
    .where('tenant_id', '=', tenantId)
    .orderBy('catalog_item_id')
    .execute();
  const items = new Map<string, string[]>();
  for (const { column_id: columnId, catalog_item_id: itemId } of rows)
    items.set(columnId, [...(items.get(columnId) ?? []), itemId]);
  return items;
}

/** Binds a column to these items of the catalog and no others. */
export async function setColumnItems(
  tx: Tx,
  tenantId: string,
  columnId: string,
  itemIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('column_catalog_item')
    .where('tenant_id', '=', tenantId)
    .where('column_id', '=', columnId)
    .execute();
  if (itemIds.length === 0) return;
  await tx
    .insertInto('column_catalog_item')
    .values(
      [...new Set(itemIds)].map((itemId) => ({
        tenant_id: tenantId,
        column_id: columnId,
        catalog_item_id: itemId,
      })),
    )
    .execute();
}

function wordsOf(fields: ColumnFields) {
  return {
    slug: fields.slug,
    name: fields.name,
    kind: fields.kind,
    description: fields.description,
    keywords: fields.keywords,
    owner_agency_id: fields.ownerAgencyId,
    cadence_days: fields.cadenceDays,
    link_url: fields.linkUrl,
    is_hidden: fields.isHidden,
  };
}

function selectColumns(db: Db | Tx, tenantId: string) {
  return db.selectFrom('portal_column').selectAll().where('tenant_id', '=', tenantId);
}

type SelectedColumn = Awaited<ReturnType<ReturnType<typeof selectColumns>['execute']>>[number];

function columnOf(row: SelectedColumn): ColumnRow {
  return {
    id: row.id,
    agencyId: row.agency_id,
    parentId: row.parent_id,
    slug: row.slug,
    name: row.name,
    kind: row.kind as ColumnKind,
    description: row.description,
    keywords: row.keywords,
    ownerAgencyId: row.owner_agency_id,
    cadenceDays: row.cadence_days,
    linkUrl: row.link_url,
    sortOrder: row.sort_order,
    isHidden: row.is_hidden,
    isDemo: row.is_demo,
    createdAt: row.created_at,
  };
}
