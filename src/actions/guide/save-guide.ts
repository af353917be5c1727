import { guideFaults, type GuideText } from '#domain/disclosure/guide.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency } from '#store/agency.ts';
import { findGuide, putGuide } from '#store/agency-guide.ts';
import { recordAudit } from '#store/audit.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * Writes an agency's guide and brings it up to date as of today; saving it unchanged says that it was looked through
 * (条例第十二条第四款). @throws Problem guide.invalid with what is wrong, by field
 */
export async function saveGuide(
  { db, clock }: ActServices,
  by: By,
  agencyId: string,
  text: GuideText,
): Promise<void> {
  const { tenantId } = by.staff;
  if (tenantId === null) throw new Problem('permission.denied');
  await db.transaction().execute(async (tx) => {
    if ((await findAgency(tx, [tenantId], agencyId)) === null) throw new Problem('agency.not_found');
    permit(by.staff, 'guide.edit', await agencyLine(tx, tenantId, agencyId));
    const fields = guideFaults(text);
    if (fields.length > 0) throw new Problem('guide.invalid', { fields });
    const before = await findGuide(tx, tenantId, agencyId);
    const guide = { ...text, reviewedOn: clock.today() };
    await putGuide(tx, { tenantId, agencyId, by: by.staff.id, at: clock.now() }, guide);
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'guide.change',
      object: { kind: 'agency_guide', id: agencyId },
      before: before === null ? null : { ...before },
      after: { ...guide },
      requestId: by.requestId,
    });
  });
}
