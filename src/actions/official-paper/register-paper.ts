import { labelFault, type PaperFields } from '#domain/disclosure/paper/official-paper.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { insertPaper } from '#store/official-paper.ts';
import { insertPaperReturn } from '#store/paper-record.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { paperState, refuseTaken } from './change-paper.ts';

/**
 * Enters a paper into the register. One without label or reason is entered as sent back, and counts as such
 * (国办发〔2016〕80号：没有明确公开属性的，予以退文).
 *
 * @throws Problem agency.not_found, permission.denied, official_paper.number_taken
 */
export async function registerPaper(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  agencyId: string,
  fields: PaperFields,
): Promise<string> {
  return services.db.transaction().execute((tx) => enterPaper(tx, services, by, { agencyId, fields }));
}

/** The same within a transaction that enters many. */
export async function enterPaper(
  tx: Tx,
  { clock }: Pick<ActServices, 'clock'>,
  by: By,
  { agencyId, fields }: { agencyId: string; fields: PaperFields },
): Promise<string> {
  const tenantId = by.staff.tenantId ?? '';
  permit(by.staff, 'official_paper.write', await agencyLine(tx, tenantId, agencyId));
  if ((await findAgency(tx, [tenantId], agencyId)) === null) throw new Problem('agency.not_found');
  const fault = labelFault(fields);
  const state = fault === null ? 'registered' : 'returned';
  const kept = state === 'returned' ? { ...fields, label: null } : fields;
  const today = clock.today();
  const createdBy = by.staff.id;
  const about = { tenantId, agencyId, registeredOn: today, state, createdBy } as const;
  const id = await insertPaper(tx, about, kept).catch(refuseTaken);
  if (fault !== null)
    await insertPaperReturn(tx, {
      tenantId,
      paperId: id,
      agencyId,
      returnedOn: today,
      reason: fault,
      createdBy,
    });
  await recordAudit(tx, {
    tenantId,
    actor: actorOf(by.staff),
    agencyId,
    act: 'official_paper.register',
    object: { kind: 'official_paper', id },
    after: { ...paperState(kept), state },
    requestId: by.requestId,
  });
  return id;
}
