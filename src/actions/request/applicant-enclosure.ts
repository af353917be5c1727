import { foldCase } from '#domain/request/case-state.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { listCaseFiles, readCaseFile } from '#store/case-file.ts';
import type { Db } from '#store/database.ts';
import { listOutputs, listRedactions } from '#store/redaction.ts';
import { listCaseIds } from '#store/request-access.ts';
import { findCase, historyOf, listActs } from '#store/request-case.ts';
import type { RecordedAct } from '#store/request-case.ts';
import type { ActServices } from '../act.ts';
import type { Applying } from './applying.ts';
import { APPLICANT } from './submit-application.ts';

/**
 * What is given with a reply that was delivered online, by the ids of its case files: of each material the redacted file as it
 * was at the delivery; the material itself only where all was granted and nothing had to be redacted (条例第三十七条).
 */
export async function enclosuresOf(
  db: Db,
  tenantId: string,
  caseId: string,
  acts: readonly RecordedAct[],
): Promise<string[]> {
  const delivery = acts.findLast(({ act }) => act.act === 'delivered');
  if (delivery?.act.act !== 'delivered' || delivery.act.delivery !== 'web') return [];
  const { grounds } = foldCase(historyOf(acts));
  if (!grounds.includes('partial') && !grounds.includes('granted')) return [];
  const isWhole = grounds.every((ground) => ground === 'granted');
  const materials = await listRedactions(db, tenantId, caseId);
  const outputs = await listOutputs(
    db,
    tenantId,
    materials.map(({ id }) => id),
  );
  return materials.flatMap(({ id, materialFileId, marks }) => {
    const made = outputs.findLast(
      ({ redactionId, madeAt }) => redactionId === id && madeAt <= delivery.recordedAt,
    );
    if (made !== undefined) return [made.fileId];
    return isWhole && marks.length === 0 ? [materialFileId] : [];
  });
}

/** Names of materials whose marks were changed after their redacted file was made: such a case is not delivered. */
export async function staleRedactions(db: Db, tenantId: string, caseId: string): Promise<string[]> {
  const materials = (await listRedactions(db, tenantId, caseId)).filter(({ marks }) => marks.length > 0);
  const outputs = await listOutputs(
    db,
    tenantId,
    materials.map(({ id }) => id),
  );
  const stale = materials.filter(
    ({ id, revision }) => outputs.findLast(({ redactionId }) => redactionId === id)?.revision !== revision,
  );
  if (stale.length === 0) return [];
  const files = await listCaseFiles(db, tenantId, caseId);
  return stale.map(({ materialFileId }) => files.find(({ id }) => id === materialFileId)?.name ?? '材料');
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
    const acts = await listActs(db, tenant.id, caseId);
    if (!(await enclosuresOf(db, tenant.id, caseId, acts)).includes(fileId)) continue;
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
