import { type ReadEntry, readEntries } from '#domain/disclosure/content/read-entries.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { insertDictionaryEntry } from '#store/dictionary.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { type ListFile, readListFile } from '../read-list-file.ts';

/** What a dictionary file holds, row by row; nothing is kept. @throws Problem dictionary.unreadable */
export async function previewEntries(file: ListFile): Promise<ReadEntry[]> {
  const rows = readEntries(await readListFile(file, 'dictionary.unreadable'));
  if (rows === null) throw new Problem('dictionary.unreadable');
  return rows;
}

/**
 * Adds the good rows of a file; bad ones and those that are there already are left out.
 * @throws Problem permission.denied, dictionary.unreadable
 */
export async function importEntries(
  { db }: Pick<ActServices, 'db'>,
  by: By,
  file: ListFile,
): Promise<{ added: number; known: number; bad: number }> {
  const { id: tenantId } = permit(by.staff, 'dictionary.change');
  const rows = await previewEntries(file);
  const good = rows.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  return db.transaction().execute(async (tx) => {
    let added = 0;
    for (const entry of good)
      if ((await insertDictionaryEntry(tx, { tenantId, createdBy: by.staff.id }, entry)) !== null) added += 1;
    const counts = { added, known: good.length - added, bad: rows.length - good.length };
    if (added > 0)
      await recordAudit(tx, {
        tenantId,
        actor: actorOf(by.staff),
        act: 'dictionary.import',
        object: { kind: 'dictionary', id: tenantId },
        after: { file: file.name, ...counts },
        requestId: by.requestId,
      });
    return counts;
  });
}
