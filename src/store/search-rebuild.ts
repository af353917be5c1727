import { sql } from 'kysely';
import { CUTTING_RULES } from '#domain/disclosure/search/index-terms.ts';
import type { Db, Tx } from './database.ts';
import { writeEntries } from './search-index.ts';
import { readSearchable } from './search-source.ts';

// The index is built anew beside the one that is searched, and takes its place when it is whole. What is released
// meanwhile goes into both; what is withdrawn leaves both with its public document.

/** Where the index of a tenant stands. */
export interface SearchStanding {
  /** When the index that is searched was last built whole; null: it has grown with the releases. */
  readonly builtAt: Date | null;
  /** Documents that can be found. */
  readonly documents: number;
  /** Documents that the public may see. */
  readonly publicDocuments: number;
  /** The rebuild that is under way; null: none. */
  readonly building: { readonly startedAt: Date; readonly done: number; readonly total: number } | null;
}

/** Begins a rebuild, or leaves the one that is under way as it is. Waits for the releases that are being written. */
export async function beginRebuild(tx: Tx, tenantId: string, at: Date): Promise<void> {
  await tx
    .insertInto('search_state')
    .values({ tenant_id: tenantId, rules: CUTTING_RULES })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const state = await tx
    .selectFrom('search_state')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (state.building !== null && state.building_rules === CUTTING_RULES) return;
  await tx
    .updateTable('search_state')
    .set({
      building: (state.building ?? state.generation) + 1,
      building_rules: CUTTING_RULES,
      build_after: null,
      build_done: 0,
      build_total: await countPublic(tx, tenantId),
      build_started_at: at,
    })
    .where('tenant_id', '=', tenantId)
    .execute();
}

/**
 * Does the next part of a rebuild. Killed between two parts, it goes on with the next; several servers take turns.
 * @returns false when nothing is left to do
 */
export function rebuildPart(db: Db, tenantId: string, at: Date, size = 200): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const state = await tx
      .selectFrom('search_state')
      .select(['building', 'build_after'])
      .where('tenant_id', '=', tenantId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    const building = state?.building ?? null;
    if (state === undefined || building === null) return false;
    // Locked: a document that is shown anew meanwhile waits, so that its old words are not written over the new ones.
    const part = await tx
      .selectFrom('public_document')
      .select('document_id')
      .where('tenant_id', '=', tenantId)
      .$if(state.build_after !== null, (query) => query.where('document_id', '>', state.build_after ?? ''))
      .orderBy('document_id')
      .limit(size)
      .forShare()
      .execute();
    const ids = part.map((row) => row.document_id);
    const last = ids.at(-1);
    if (last === undefined) {
      await takeOver(tx, tenantId, building, at);
      return true;
    }
    await writeEntries(tx, tenantId, await readSearchable(tx, tenantId, ids), [building]);
    await tx
      .updateTable('search_state')
      .set({ build_after: last, build_done: sql`build_done + ${ids.length}` })
      .where('tenant_id', '=', tenantId)
      .execute();
    return true;
  });
}

/** From here on the new index is searched; a release that is being written knew of it and has written into it. */
async function takeOver(tx: Tx, tenantId: string, building: number, at: Date): Promise<void> {
  await tx
    .updateTable('search_state')
    .set({
      generation: building,
      rules: sql`building_rules`,
      building: null,
      build_after: null,
      built_at: at,
    })
    .where('tenant_id', '=', tenantId)
    .execute();
}

/**
 * Takes a part of what earlier generations left away.
 * @returns false when nothing is left to do
 */
export async function sweepPart(db: Db, tenantId: string, size = 1000): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from search_entry entry using (
      select old.tenant_id, old.document_id, old.generation from search_entry old
      join search_state state on state.tenant_id = old.tenant_id
      where old.tenant_id = ${tenantId} and old.generation <> state.generation
        and old.generation is distinct from state.building
      limit ${size}
    ) old
    where entry.tenant_id = old.tenant_id and entry.document_id = old.document_id and entry.generation = old.generation`.execute(
    db,
  );
  if (numAffectedRows !== undefined && numAffectedRows > 0n) return true;
  await sql`
    delete from search_segment segment using search_state state
    where segment.tenant_id = ${tenantId} and state.tenant_id = segment.tenant_id
      and segment.generation <> state.generation and segment.generation is distinct from state.building`.execute(
    db,
  );
  return false;
}

/** Tenants whose index is being rebuilt, or has to be: cut by other rules, or not there although documents are. */
export async function listTenantsToRebuild(db: Db): Promise<{ tenantId: string; isBegun: boolean }[]> {
  const { rows } = await sql<{ id: string; begun: boolean }>`
    select tenant.id, state.building is not null and state.building_rules = ${CUTTING_RULES} as begun
    from tenant left join search_state state on state.tenant_id = tenant.id
    where state.building is not null or state.rules <> ${CUTTING_RULES}
      or (state.tenant_id is null and exists (select from public_document where public_document.tenant_id = tenant.id))`.execute(
    db,
  );
  return rows.map(({ id, begun }) => ({ tenantId: id, isBegun: begun }));
}

/** Where the index of a tenant stands. */
export async function findSearchStanding(db: Db, tenantId: string): Promise<SearchStanding> {
  const state = await db
    .selectFrom('search_state')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  const { rows } = await sql<{ count: string }>`
    select count(*) from search_entry where tenant_id = ${tenantId} and generation = ${state?.generation ?? 0}`.execute(
    db,
  );
  const begun = state === undefined || state.building === null ? null : state.build_started_at;
  return {
    builtAt: state?.built_at ?? null,
    documents: Number(rows[0]?.count ?? 0),
    publicDocuments: await countPublic(db, tenantId),
    building:
      begun === null
        ? null
        : { startedAt: begun, done: state?.build_done ?? 0, total: state?.build_total ?? 0 },
  };
}

async function countPublic(db: Db, tenantId: string): Promise<number> {
  const { count } = await db
    .selectFrom('public_document')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
