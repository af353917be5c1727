import { reasonLines } from '#domain/request/redaction.ts';
import { askMaterial } from '#paper/redact/ask-material.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { insertCaseFile, readCaseFile, sealFile } from '#store/case-file.ts';
import { insertOutput, listOutputs, lockRedaction } from '#store/redaction.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { readable } from './add-material.ts';
import { findMaterial, type MaterialPlace, reachOpenCase, recordMaterialAct } from './reach-material.ts';

/**
 * Makes the file that is given: the pages of a material as pictures, its marked areas painted over. The original stays
 * in the case. The same marks are made into a file once.
 *
 * @param revision that the officer has before them
 * @returns place of the file among those made of the material, from 1
 * @throws Problem redaction.not_found, redaction.archived, redaction.unmarked, redaction.file, conflict.changed
 */
export async function makeRedacted(
  services: ActServices & { readonly files: FileStore },
  by: By,
  place: MaterialPlace,
  revision: number,
): Promise<number> {
  const { db, clock } = services;
  const found = await reachOpenCase(db, by, place.caseId);
  const { tenant_id: tenantId, id: caseId } = found;
  const { materialFileId, marks, style, ...seen } = await findMaterial(db, found, place.redactionId);
  if (seen.revision !== revision) throw new Problem('conflict.changed');
  if (marks.length === 0) throw new Problem('redaction.unmarked');
  const made = (await listOutputs(db, tenantId, [seen.id])).at(-1);
  if (made?.revision === revision) return made.position;
  const material = await readCaseFile(services, tenantId, { caseId, fileId: materialFileId });
  if (material === null) throw new Problem('redaction.not_found');
  const { file, bytes } = material;
  const pdf = await readable(askMaterial({ want: 'redact', bytes, name: file.name, marks, style }));
  const name = `${file.name.replace(/\.[^.]*$/, '')}（遮盖件）.pdf`;
  const sealed = await sealFile(services, { name, mediaType: 'application/pdf', bytes: pdf });
  return db.transaction().execute(async (tx) => {
    const held = await lockRedaction(tx, tenantId, place);
    if (held === null) throw new Problem('redaction.not_found');
    if (held.revision !== revision) throw new Problem('conflict.changed');
    const last = (await listOutputs(tx, tenantId, [held.id])).at(-1);
    if (last?.revision === revision) return last.position;
    const position = (last?.position ?? 0) + 1;
    const actor = actorOf(by.staff);
    const at = clock.now();
    const about = { tenantId, caseId, kind: 'redacted' as const, actor, isDemo: found.is_demo, at };
    const fileId = await insertCaseFile(tx, about, sealed);
    const output = { redactionId: held.id, position, revision, fileId, marks, style, madeAt: at, actor };
    await insertOutput(tx, tenantId, output);
    await recordMaterialAct(tx, by, found, {
      act: 'redaction.make',
      redactionId: held.id,
      after: { position, revision, file: fileId, marks: reasonLines(marks) },
    });
    return position;
  });
}
