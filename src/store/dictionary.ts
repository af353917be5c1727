import type { DictionaryEntry } from '#domain/disclosure/content/dictionary.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

export interface StoredEntry {
  readonly id: string;
  readonly entry: DictionaryEntry;
  readonly createdAt: Date;
}

/** What the office has added to the dictionary, leaders first, then by term. */
export async function listDictionary(db: Db | Tx, tenantId: string): Promise<StoredEntry[]> {
  const rows = await db
    .selectFrom('dictionary_entry')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('kind')
    .orderBy('term')
    .execute();
  return rows.map(({ id, kind, term, replacement, unless, severity, created_at }) => ({
    id,
    createdAt: created_at,
    entry:
      kind === 'leader'
        ? { kind, name: term, titles: replacement }
        : { kind, wrong: term, right: replacement, unless, severity },
  }));
}

/** Adds an entry. Returns its id; null when the same term is there already, which then stays as it is. */
export async function insertDictionaryEntry(
  tx: Tx,
  about: { tenantId: string; createdBy: string | null },
  entry: DictionaryEntry,
): Promise<string | null> {
  const id = newId();
  const columns =
    entry.kind === 'leader'
      ? { term: entry.name, replacement: entry.titles }
      : {
          term: entry.wrong,
          replacement: entry.right,
          unless: [...(entry.unless ?? [])],
          severity: entry.severity,
        };
  const row = await tx
    .insertInto('dictionary_entry')
    .values({ tenant_id: about.tenantId, id, kind: entry.kind, created_by: about.createdBy, ...columns })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'kind', 'term']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Takes an entry out. Returns its term; null when it was gone. */
export async function deleteDictionaryEntry(tx: Tx, tenantId: string, id: string): Promise<string | null> {
  const row = await tx
    .deleteFrom('dictionary_entry')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returning('term')
    .executeTakeFirst();
  return row?.term ?? null;
}
