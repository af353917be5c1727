import { isReply } from '#domain/letter/letter-kind.ts';
import type { LetterKind } from '#domain/letter/letter-kind.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { insertLetter } from '#store/case-letter.ts';
import { lockCase } from '#store/request-case.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { draftLetter } from './draft-letter.ts';
import { issueLetter } from './issue-letter.ts';

/**
 * Writes a letter on the way of a case, numbers it and writes it out. Replies are not written here: they follow from the
 * decision and the signature.
 *
 * @returns id of the letter
 * @throws Problem case.not_found, letter.reply, letter.incomplete naming what it still lacks, letter.number
 */
export async function addLetter(
  services: ActServices & { readonly files: FileStore },
  by: By,
  about: { readonly caseId: string; readonly kind: LetterKind },
): Promise<string> {
  const { db, clock, secrets } = services;
  const { tenant } = by.staff;
  if (tenant === null) throw new Problem('permission.denied');
  const { caseId, kind } = about;
  if (isReply(kind)) throw new Problem('letter.reply');
  return db.transaction().execute(async (tx) => {
    const found = await lockCase(tx, tenant.id, caseId);
    if (found === null) throw new Problem('case.not_found');
    permit(by.staff, 'request.handle', await agencyLine(tx, tenant.id, found.agency_id));
    const on = clock.today();
    const at = clock.now();
    const actor = actorOf(by.staff);
    const { letter, faults } = await draftLetter(
      { db: tx, secrets },
      { tenantId: tenant.id, caseId, kind, on },
    );
    if (faults.length > 0) throw new Problem('letter.incomplete', { detail: faults.join('') });
    const letterId = await insertLetter(tx, secrets, {
      tenantId: tenant.id,
      caseId,
      letter,
      createdBy: actor.id,
      at,
    });
    await issueLetter(tx, services, found, { letterId, on, actor, at, requestId: by.requestId });
    return letterId;
  });
}
