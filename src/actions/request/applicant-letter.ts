import { isForApplicant } from '#domain/letter/for-applicant.ts';
import { wasDeliveredByWeb } from '#domain/request/applicant-view.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { readCaseFile } from '#store/case-file.ts';
import { listLetters } from '#store/case-letter.ts';
import { listCaseIds } from '#store/request-access.ts';
import { findCase, historyOf, listActs } from '#store/request-case.ts';
import type { ActServices } from '../act.ts';
import type { Applying } from './applying.ts';
import { APPLICANT } from './submit-application.ts';

/**
 * The stamped file of a letter for its applicant; that he took it is kept, which proves that it reached him.
 * @throws Problem letter.not_found for whatever is not his, not stamped, or not delivered this way
 */
export async function readOwnLetter(
  services: ActServices & { readonly files: FileStore },
  { tenant, requestId }: Applying,
  about: { readonly letterId: string; readonly httpRequestId: string | null },
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const { db } = services;
  for (const caseId of await listCaseIds(db, tenant.id, requestId)) {
    const letter = (await listLetters(db, tenant.id, caseId)).find(({ id }) => id === about.letterId);
    const fileId = letter?.status === 'sealed' ? letter.sealed_file_id : null;
    if (letter === undefined || fileId === null) continue;
    const history = historyOf(await listActs(db, tenant.id, caseId));
    if (!isForApplicant(letter.kind, wasDeliveredByWeb(history))) continue;
    const file = await readCaseFile(services, tenant.id, { caseId, fileId });
    if (file === null) continue;
    const found = await findCase(db, tenant.id, caseId);
    await db.transaction().execute((tx) =>
      recordAudit(tx, {
        tenantId: tenant.id,
        actor: APPLICANT,
        agencyId: found?.agency_id ?? null,
        act: 'letter.download',
        object: { kind: 'case_letter', id: letter.id },
        after: { case: caseId, format: 'sealed' },
        requestId: about.httpRequestId,
      }),
    );
    return { name: file.file.name, type: file.mediaType, bytes: file.bytes };
  }
  throw new Problem('letter.not_found');
}
