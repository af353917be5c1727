import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** The term an agency has promised, shorter than the law's. */
export interface StoredTerm {
  readonly agencyId: string;
  readonly workingDays: number;
  readonly basis: string;
  readonly changedAt: Date;
}

/** The terms of the agencies of a county that have one of their own. */
export async function listTerms(db: Db | Tx, tenantId: string): Promise<StoredTerm[]> {
  const rows = await db
    .selectFrom('publication_term')
    .select(['agency_id', 'working_days', 'basis', 'changed_at'])
    .where('tenant_id', '=', tenantId)
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    workingDays: row.working_days,
    basis: row.basis,
    changedAt: row.changed_at,
  }));
}

/** Keeps the term of an agency, or takes it away (null): then the law's holds. */
export async function putTerm(
  tx: Tx,
  about: { tenantId: string; agencyId: string; changedBy: string | null; at: Date },
  term: { workingDays: number; basis: string } | null,
): Promise<void> {
  const { tenantId, agencyId } = about;
  if (term === null) {
    await tx
      .deleteFrom('publication_term')
      .where('tenant_id', '=', tenantId)
      .where('agency_id', '=', agencyId)
      .execute();
    return;
  }
  const change = {
    working_days: term.workingDays,
    basis: term.basis,
    changed_by: about.changedBy,
    changed_at: about.at,
  };
  await tx
    .insertInto('publication_term')
    .values({ tenant_id: tenantId, agency_id: agencyId, ...change })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'agency_id']).doUpdateSet(change))
    .execute();
}

/** What the catalogs in force say of the time limit of items, in their own words, by item. */
export async function listItemLimits(
  db: Db | Tx,
  tenantId: string,
  itemIds: readonly string[],
): Promise<Map<string, { name: string; words: string }>> {
  if (itemIds.length === 0) return new Map();
  const { rows } = await sql<{ item_id: string; name: string; time_limit: string }>`
    select entry.item_id, coalesce(nullif(entry.level2, ''), entry.level1) as name, entry.time_limit
    from catalog_entry entry
    join catalog_version version on version.tenant_id = entry.tenant_id and version.id = entry.version_id
    where entry.tenant_id = ${tenantId} and version.state = 'in_force'
      and entry.item_id = any(${itemIds}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.item_id, { name: row.name, words: row.time_limit }]));
}
