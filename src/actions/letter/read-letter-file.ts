import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { readCaseFile } from '#store/case-file.ts';
import { listLetters } from '#store/case-letter.ts';
import { findCase } from '#store/request-case.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * A letter as a file, for those who handle the case; that it was taken out is kept.
 * @throws Problem case.not_found, permission.denied, letter.not_found
 */
export async function readLetterFile(
  services: ActServices & { readonly files: FileStore },
  by: By,
  about: {
    readonly caseId: string;
    readonly letterId: string;
    readonly format: 'docx' | 'pdf' | 'sealed';
  },
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const { db } = services;
  const { tenant } = by.staff;
  const found = tenant === null ? null : await findCase(db, tenant.id, about.caseId);
  if (tenant === null || found === null) throw new Problem('case.not_found');
  permit(by.staff, 'request.personal', await agencyLine(db, tenant.id, found.agency_id));
  const letters = await listLetters(db, tenant.id, found.id);
  const letter = letters.find(({ id }) => id === about.letterId);
  const fileId = letter?.[`${about.format}_file_id`] ?? null;
  const file = fileId === null ? null : await readCaseFile(services, tenant.id, { caseId: found.id, fileId });
  if (letter === undefined || file === null) throw new Problem('letter.not_found');
  await db.transaction().execute((tx) =>
    recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId: found.agency_id,
      act: 'letter.download',
      object: { kind: 'case_letter', id: letter.id },
      after: { case: found.id, format: about.format },
      requestId: by.requestId,
    }),
  );
  return { name: file.file.name, type: file.mediaType, bytes: file.bytes };
}
