import { recordAudit } from '#store/audit.ts';
import { deleteDictionaryEntry } from '#store/dictionary.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/** Takes an entry out of the office's dictionary; one that is gone already stays gone. @throws Problem permission.denied */
export async function removeEntry({ db }: Pick<ActServices, 'db'>, by: By, id: string): Promise<void> {
  const { id: tenantId } = permit(by.staff, 'dictionary.change');
  await db.transaction().execute(async (tx) => {
    const term = await deleteDictionaryEntry(tx, tenantId, id);
    if (term === null) return;
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      act: 'dictionary.remove',
      object: { kind: 'dictionary_entry', id },
      before: { term },
      requestId: by.requestId,
    });
  });
}
