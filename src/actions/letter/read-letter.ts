import type { Letter } from '#domain/letter/write-letter.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { listLetters, wordsOf } from '#store/case-letter.ts';
import { findCase } from '#store/request-case.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * The words of a letter as it was drafted or issued, for those who handle the case. It names the applicant: that it was
 * looked at is kept before anything is shown.
 * @throws Problem case.not_found, permission.denied, letter.not_found
 */
export async function readLetter(
  { db, secrets }: ActServices,
  by: By,
  about: { readonly caseId: string; readonly letterId: string },
): Promise<Letter> {
  const { tenant } = by.staff;
  const found = tenant === null ? null : await findCase(db, tenant.id, about.caseId);
  if (tenant === null || found === null) throw new Problem('case.not_found');
  permit(by.staff, 'request.personal', await agencyLine(db, tenant.id, found.agency_id));
  const letter = (await listLetters(db, tenant.id, found.id)).find(({ id }) => id === about.letterId);
  if (letter === undefined) throw new Problem('letter.not_found');
  await db.transaction().execute((tx) =>
    recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId: found.agency_id,
      act: 'letter.view',
      object: { kind: 'case_letter', id: letter.id },
      after: { case: found.id },
      requestId: by.requestId,
    }),
  );
  return wordsOf(secrets, letter);
}
