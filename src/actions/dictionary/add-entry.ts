import type { DictionaryEntry } from '#domain/disclosure/content/dictionary.ts';
import { entryFault } from '#domain/disclosure/content/read-entries.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { insertDictionaryEntry } from '#store/dictionary.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * Adds a wrong form or a leader to the office's dictionary.
 * @throws Problem permission.denied, request.invalid, dictionary.taken
 */
export async function addEntry(
  { db }: Pick<ActServices, 'db'>,
  by: By,
  entry: DictionaryEntry,
): Promise<void> {
  const { id: tenantId } = permit(by.staff, 'dictionary.change');
  const fault = entryFault(entry);
  if (fault !== null) throw new Problem('request.invalid', { fields: [{ field: 'term', message: fault }] });
  await db.transaction().execute(async (tx) => {
    const id = await insertDictionaryEntry(tx, { tenantId, createdBy: by.staff.id }, entry);
    if (id === null) throw new Problem('dictionary.taken');
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      act: 'dictionary.add',
      object: { kind: 'dictionary_entry', id },
      after: stateOf(entry),
      requestId: by.requestId,
    });
  });
}

function stateOf(entry: DictionaryEntry): { kind: string; term: string; replacement: string } {
  return entry.kind === 'leader'
    ? { kind: entry.kind, term: entry.name, replacement: entry.titles }
    : { kind: entry.kind, term: entry.wrong, replacement: entry.right };
}
