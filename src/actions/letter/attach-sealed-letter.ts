import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { insertCaseFile, readCaseFile, sealFile } from '#store/case-file.ts';
import { lockLetter, updateLetter } from '#store/case-letter.ts';
import { findCase } from '#store/request-case.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/** A PDF begins so; what a scanner gives is one. */
const PDF_HEAD = '%PDF-';

/**
 * Takes the stamped letter back in: the scan of the paper with its seal, or the file an e-seal service has stamped. Only
 * this file is delivered and shown to the applicant.
 *
 * @throws Problem letter.not_found, letter.not_issued, letter.no_pdf
 */
export async function attachSealedLetter(
  services: ActServices & { readonly files: FileStore },
  by: By,
  about: { caseId: string; letterId: string },
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const { db, clock } = services;
  const { tenant } = by.staff;
  const found = tenant === null ? null : await findCase(db, tenant.id, about.caseId);
  if (tenant === null || found === null) throw new Problem('case.not_found');
  permit(by.staff, 'request.handle', await agencyLine(db, tenant.id, found.agency_id));
  if (Buffer.from(file.bytes.subarray(0, PDF_HEAD.length)).toString('latin1') !== PDF_HEAD)
    throw new Problem('letter.no_pdf');
  const sealed = await sealFile(services, { ...file, mediaType: 'application/pdf' });
  const at = clock.now();
  await db.transaction().execute(async (tx) => {
    const letter = await lockLetter(tx, tenant.id, about);
    if (letter === null || letter.status === 'void') throw new Problem('letter.not_found');
    if (letter.status === 'draft') throw new Problem('letter.not_issued');
    if (letter.sealed_file_id !== null) {
      // The same scan sent again: it is in the file already.
      const present = { caseId: found.id, fileId: letter.sealed_file_id };
      const kept = await readCaseFile({ ...services, db: tx }, tenant.id, present);
      if (kept !== null && Buffer.compare(kept.bytes, file.bytes) === 0) return;
    }
    const fileId = await insertCaseFile(
      tx,
      {
        tenantId: tenant.id,
        caseId: found.id,
        kind: 'sealed_letter',
        actor: actorOf(by.staff),
        isDemo: found.is_demo,
        at,
      },
      sealed,
    );
    await updateLetter(
      tx,
      { tenantId: tenant.id, id: letter.id, at },
      { status: 'sealed', sealed_file_id: fileId },
    );
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId: found.agency_id,
      act: 'letter.seal',
      object: { kind: 'case_letter', id: letter.id },
      before: { status: letter.status },
      after: { status: 'sealed', file: fileId },
      requestId: by.requestId,
    });
  });
}
