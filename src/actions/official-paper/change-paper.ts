import type { Action } from '#domain/identity/permission.ts';
import { labelFault, type PaperFields } from '#domain/disclosure/paper/official-paper.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import { type AuditState, recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { insertPaperReturn } from '#store/paper-record.ts';
import { lockPaper, type StoredPaper, updatePaper } from '#store/official-paper.ts';
import { isUniqueViolation } from '#store/unique-violation.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

type Services = Pick<ActServices, 'db' | 'clock'>;

interface PaperAct {
  readonly action: Action;
  readonly record: string;
  /** What is done; null where nothing changes. */
  readonly change: (
    tx: Tx,
    paper: StoredPaper,
    tenantId: string,
  ) => Promise<{ readonly before: AuditState; readonly after: AuditState } | null>;
}

/** The frame of every act on a paper: found, permitted, held, one transaction with the audit record. */
export async function actOnPaper(
  { db }: Services,
  by: By,
  paperId: string,
  { action, record, change }: PaperAct,
): Promise<void> {
  const tenantId = by.staff.tenantId ?? '';
  await db.transaction().execute(async (tx) => {
    const paper = await lockPaper(tx, tenantId, paperId);
    if (paper === null) throw new Problem('official_paper.not_found');
    permit(by.staff, action, await agencyLine(tx, tenantId, paper.agencyId));
    const changed = await change(tx, paper, tenantId);
    if (changed === null) return;
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId: paper.agencyId,
      act: record,
      object: { kind: 'official_paper', id: paperId },
      ...changed,
      requestId: by.requestId,
    });
  });
}

/**
 * Writes what is registered of a paper. One that was sent back is in again once label and reason are there.
 * @throws Problem official_paper.not_found, official_paper.label, official_paper.state, official_paper.number_taken
 */
export async function changePaper(
  services: Services,
  by: By,
  paperId: string,
  fields: PaperFields,
): Promise<void> {
  await actOnPaper(services, by, paperId, {
    action: 'official_paper.write',
    record: 'official_paper.change',
    change: async (tx, paper, tenantId) => {
      const fault = labelFault(fields);
      if (fault !== null) throw new Problem('official_paper.label', { detail: fault });
      // The label of a paper that went out stands: what follows is a matter of the document.
      if (paper.documentId !== null && fields.label !== paper.label)
        throw new Problem('official_paper.state', {
          detail: '这件公文已转为公开稿件，公开属性不能再改。请在稿件里更正或撤回。',
        });
      const about = { tenantId, id: paperId, at: services.clock.now() };
      await updatePaper(tx, about, { fields, state: 'registered' }).catch(refuseTaken);
      return { before: paperState(paper), after: { ...paperState(fields), state: 'registered' } };
    },
  });
}

/** Sends a paper back to who drafted it. Sent back already: nothing changes. @throws Problem official_paper.state */
export async function returnPaper(
  services: Services,
  by: By,
  paperId: string,
  reason: string,
): Promise<void> {
  await actOnPaper(services, by, paperId, {
    action: 'official_paper.return',
    record: 'official_paper.return',
    change: async (tx, paper, tenantId) => {
      if (paper.state === 'returned') return null;
      if (paper.documentId !== null)
        throw new Problem('official_paper.state', { detail: '这件公文已转为公开稿件，不能再退回。' });
      const { agencyId } = paper;
      const returnedOn = services.clock.today();
      await insertPaperReturn(tx, {
        tenantId,
        paperId,
        agencyId,
        returnedOn,
        reason,
        createdBy: by.staff.id,
      });
      await updatePaper(tx, { tenantId, id: paperId, at: services.clock.now() }, { state: 'returned' });
      return { before: { state: paper.state }, after: { state: 'returned', reason } };
    },
  });
}

/** A paper as the audit log keeps it. */
export function paperState(fields: PaperFields): AuditState {
  const { number, title, madeOn, label, legalReason, reasonNote } = fields;
  return { number, title, madeOn, label, legalReason, reasonNote };
}

export function refuseTaken(error: unknown): never {
  if (isUniqueViolation(error, 'official_paper_number_key')) throw new Problem('official_paper.number_taken');
  throw error;
}
