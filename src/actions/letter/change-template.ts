import type { LetterKind } from '#domain/letter/letter-kind.ts';
import { templateFaults } from '#domain/letter/write-letter.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { insertTemplate } from '#store/letter-template.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * Makes the office's own wording of a kind of letter. Letters written before keep theirs.
 * @returns edition of the wording
 * @throws Problem request.invalid naming every word nobody knows
 */
export async function changeTemplate(
  { db, clock }: ActServices,
  by: By,
  about: { readonly kind: LetterKind; readonly text: string },
): Promise<number> {
  const tenant = permit(by.staff, 'letter.template');
  const faults = templateFaults(about.text);
  if (faults.length > 0)
    throw new Problem('request.invalid', {
      fields: faults.map(({ message }) => ({ field: 'text', message })),
    });
  return db.transaction().execute(async (tx) => {
    const edition = await insertTemplate(tx, {
      tenantId: tenant.id,
      ...about,
      changedBy: by.staff.id,
      at: clock.now(),
    });
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      act: 'letter.template',
      object: { kind: 'letter_template', id: about.kind },
      after: { edition, text: about.text },
      requestId: by.requestId,
    });
    return edition;
  });
}
