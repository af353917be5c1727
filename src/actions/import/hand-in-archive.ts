import { createReadStream } from 'node:fs';
import type { FileStore } from '#platform/files.ts';
import { insertStoredFile } from '#store/stored-file.ts';
import { actorOf, permit, type ActServices, type By } from '../act.ts';
import { beginImport } from './begin-import.ts';
import { findImportPlace } from './import-place.ts';
import { openImportSource } from './open-source.ts';
import { Problem } from '#platform/problem.ts';

/**
 * Takes an archive that was handed in, as a file on this machine, and has it looked through. Nothing is kept of one that
 * can't be opened. Returns the id of the batch.
 *
 * @throws Problem import.source, permission.denied, agency.not_found
 */
export async function handInArchive(
  services: ActServices & { readonly files: FileStore },
  by: By,
  archive: { place: string; name: string; agencyId: string },
): Promise<string> {
  const { db, files, clock } = services;
  const tenant = permit(by.staff, 'document.import');
  const { place, name, agencyId } = archive;
  const where = await findImportPlace(db, tenant.id, agencyId);
  if (where === null) throw new Problem('agency.not_found');
  const source = await openImportSource(place, name);
  await source.close();
  const bytes = await files.put(createReadStream(place));
  const actor = actorOf(by.staff);
  const fileId = await db.transaction().execute((tx) =>
    insertStoredFile(tx, {
      tenantId: tenant.id,
      bytes,
      mediaType: 'application/zip',
      fileName: name,
      isDemo: where.isDemo,
      createdBy: actor.id,
    }),
  );
  return beginImport(db, {
    tenantId: tenant.id,
    agencyId,
    sourceName: name,
    mode: 'certain',
    state: 'planning',
    fileId,
    actor,
    requestId: by.requestId,
    at: clock.now(),
  });
}
