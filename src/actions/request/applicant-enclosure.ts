import type { CaseHistory } from '#domain/request/case-clock.ts';
import { foldCase } from '#domain/request/case-state.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { readCaseFile } from '#store/case-file.ts';
import type { Db } from '#store/database.ts';
import { listOutputs, listRedactions } from '#store/redaction.ts';
import { listCaseIds } from '#store/request-access.ts';
import { findCase, historyOf, listActs } from '#store/request-case.ts';
import type { ActServices } from '../act.ts';
import type { Applying } from './applicant-case.ts';
import { APPLICANT } from './submit-application.ts';

/**
 * What is given with a reply that was delivered online, by the ids of its case files: of each material the redacted file
 * made last; the material itself only where all was granted and nothing had to be redacted (条例第三十七条).
 */
export async function enclosuresOf(
  db: Db,
  tenantId: string,
  caseId: string,
  history: CaseHistory,
): Promise<string[]> {
  const delivered = history.findLast(({ act }) => act === 'delivered');
  if (delivered?.act !== 'delivered' || delivered.delivery !== 'web') return [];
  const { grounds } = foldCase(history);
  const isWhole = grounds.length > 0 && grounds.every((ground) => ground === 'granted');
  if (!isWhole && !grounds.includes('partial') && !grounds.includes('granted')) return [];
  const materials = await listRedactions(db, tenantId, caseId);
  const outputs = await listOutputs(
    db,
    tenantId,
    materials.map(({ id }) => id),
  );
  return materials.flatMap(({ id, materialFileId, marks }) => {
    const made = outputs.findLast(({ redactionId }) => redactionId === id);
    if (made !== undefined) return [made.fileId];
    return isWhole && marks.length === 0 ? [materialFileId] : [];
  });
}

/**
 * A file given with the reply, for its applicant; that he took it is kept.
 * @throws Problem letter.not_found for whatever is not his or was not delivered this way
 */
export async function readOwnEnclosure(
  services: ActServices & { readonly files: FileStore },
  { tenant, requestId }: Applying,
  about: { readonly fileId: string; readonly httpRequestId: string | null },
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const { db } = services;
  const { fileId } = about;
  for (const caseId of await listCaseIds(db, tenant.id, requestId)) {
    const history = historyOf(await listActs(db, tenant.id, caseId));
    if (!(await enclosuresOf(db, tenant.id, caseId, history)).includes(fileId)) continue;
    const file = await readCaseFile(services, tenant.id, { caseId, fileId });
    if (file === null) continue;
    const found = await findCase(db, tenant.id, caseId);
    await db.transaction().execute((tx) =>
      recordAudit(tx, {
        tenantId: tenant.id,
        actor: APPLICANT,
        agencyId: found?.agency_id ?? null,
        act: 'redaction.download',
        object: { kind: 'case_file', id: fileId },
        after: { case: caseId },
        requestId: about.httpRequestId,
      }),
    );
    return { name: file.file.name, type: file.mediaType, bytes: file.bytes };
  }
  throw new Problem('letter.not_found');
}
