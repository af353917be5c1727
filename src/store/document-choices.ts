import { sql } from 'kysely';
import { type ColumnKind, takesDocuments } from '#domain/disclosure/column/column.ts';
import type { Db } from './database.ts';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Columns in which documents may stand and that an agency keeps, or that stand in its own portal, with those above them. */
export async function listColumnChoices(db: Db, tenantId: string, agencyId: string): Promise<Choice[]> {
  const { rows } = await sql<Choice & { kind: ColumnKind }>`
    with recursive tree (id, name, kind, is_kept, sort) as (
      select id, name, kind, owner_agency_id = ${agencyId} or agency_id = ${agencyId}, array[sort_order]
      from portal_column where tenant_id = ${tenantId} and parent_id is null and not is_hidden
      union all
      select child.id, tree.name || ' › ' || child.name, child.kind,
        child.owner_agency_id = ${agencyId} or child.agency_id = ${agencyId}, tree.sort || child.sort_order
      from portal_column child join tree on child.parent_id = tree.id
      where child.tenant_id = ${tenantId} and not child.is_hidden and cardinality(tree.sort) < 8
    )
    select id, name, kind from tree where is_kept order by sort, name limit 500`.execute(db);
  return rows.filter(({ kind }) => takesDocuments(kind)).map(({ id, name }) => ({ id, name }));
}

const MOST_ITEMS = 50;

/** Items of the catalogs in force: those chosen, and those in whose words the text stands. */
export async function listItemChoices(
  db: Db,
  tenantId: string,
  wanted: { readonly chosen: readonly string[]; readonly text: string },
): Promise<Choice[]> {
  const part = `%${wanted.text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const { rows } = await sql<Choice>`
    select entry.item_id as id,
      field.name || ' › ' || concat_ws(' › ', nullif(entry.level1, ''), nullif(entry.level2, '')) as name
    from catalog_entry entry
    join catalog_version version on version.tenant_id = entry.tenant_id and version.id = entry.version_id
      and version.state = 'in_force'
    join catalog_field field on field.tenant_id = entry.tenant_id and field.version_id = entry.version_id
      and field.position = entry.field_position
    where entry.tenant_id = ${tenantId} and (entry.item_id = any(${wanted.chosen}::uuid[])
      or field.name || entry.level1 || entry.level2 || entry.content ilike ${part})
    order by entry.item_id = any(${wanted.chosen}::uuid[]) desc, entry.field_position, entry.position
    limit ${MOST_ITEMS}`.execute(db);
  return rows;
}
