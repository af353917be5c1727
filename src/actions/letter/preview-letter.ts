import type { LetterKind } from '#domain/letter/letter-kind.ts';
import { templateFaults } from '#domain/letter/write-letter.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { findCase } from '#store/request-case.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { draftLetter } from './draft-letter.ts';
import type { DraftedLetter } from './draft-letter.ts';

/**
 * Shows a letter as it would be written now, with the wording in use or one that is being tried. Nothing is kept but that
 * it was looked at: it names the applicant.
 * @throws Problem case.not_found, permission.denied, request.invalid naming every word nobody knows
 */
export async function previewLetter(
  services: ActServices,
  by: By,
  about: { readonly caseId: string; readonly kind: LetterKind; readonly template?: string },
): Promise<DraftedLetter> {
  const { db, clock } = services;
  const { tenant } = by.staff;
  const { caseId, kind, template } = about;
  const found = tenant === null ? null : await findCase(db, tenant.id, caseId);
  if (tenant === null || found === null) throw new Problem('case.not_found');
  permit(by.staff, 'request.personal', await agencyLine(db, tenant.id, found.agency_id));
  const faults = template === undefined ? [] : templateFaults(template);
  if (faults.length > 0)
    throw new Problem('request.invalid', {
      fields: faults.map(({ message }) => ({ field: 'template', message })),
    });
  await db.transaction().execute((tx) =>
    recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId: found.agency_id,
      act: 'letter.preview',
      object: { kind: 'request_case', id: found.id },
      after: { letterKind: kind },
      requestId: by.requestId,
    }),
  );
  return draftLetter(services, {
    tenantId: tenant.id,
    caseId,
    kind,
    on: clock.today(),
    ...(template === undefined ? {} : { template }),
  });
}
