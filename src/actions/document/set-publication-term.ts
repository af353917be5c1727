import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { listTerms, putTerm } from '#store/publication-term.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * Keeps the term within which an agency has promised to publish, 1 to 20 working days; null goes back to the law's 20.
 * Clocks that are running follow at once.
 * @throws Problem agency.not_found, permission.denied
 */
export async function setPublicationTerm(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  agencyId: string,
  term: { readonly workingDays: number; readonly basis: string } | null,
): Promise<void> {
  const tenantId = by.staff.tenantId ?? '';
  await db.transaction().execute(async (tx) => {
    permit(by.staff, 'document.term', await agencyLine(tx, tenantId, agencyId));
    if ((await findAgency(tx, [tenantId], agencyId)) === null) throw new Problem('agency.not_found');
    const before = (await listTerms(tx, tenantId)).find((one) => one.agencyId === agencyId);
    await putTerm(tx, { tenantId, agencyId, changedBy: by.staff.id, at: clock.now() }, term);
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'document.set_term',
      object: { kind: 'agency', id: agencyId },
      before: { workingDays: before?.workingDays ?? null },
      after: { workingDays: term?.workingDays ?? null, basis: term?.basis ?? null },
      requestId: by.requestId,
    });
  });
}
