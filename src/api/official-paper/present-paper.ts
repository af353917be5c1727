import type { OfficialPaper } from '#contract/official-paper.ts';
import { nextExamination } from '#domain/disclosure/paper/examination.ts';
import { isHeldBack, mayBecomeDocument } from '#domain/disclosure/paper/official-paper.ts';
import { mayDo } from '#domain/identity/may-do.ts';
import type { Action } from '#domain/identity/permission.ts';
import { agencyLine } from '#store/agency.ts';
import type { Db } from '#store/database.ts';
import type { PaperRow } from '#store/official-paper.ts';
import type { Staff } from '#store/staff.ts';

/** Papers with what this staff member may do to each. */
export async function presentPapers(
  db: Db,
  staff: Staff,
  papers: readonly PaperRow[],
): Promise<OfficialPaper[]> {
  const lines = new Map<string, string[]>();
  for (const { agencyId } of papers)
    if (!lines.has(agencyId)) lines.set(agencyId, await agencyLine(db, staff.tenantId ?? '', agencyId));
  return papers.map((paper) => {
    const { tenant } = staff;
    const may = (action: Action): boolean =>
      tenant !== null &&
      mayDo(staff, action, {
        tenantId: tenant.id,
        region: tenant.region,
        agencyLine: lines.get(paper.agencyId) ?? [],
      });
    const isHeld = isHeldBack(paper.label) && paper.state === 'registered';
    return {
      id: paper.id,
      agencyId: paper.agencyId,
      agencyName: paper.agencyName,
      number: paper.number,
      title: paper.title,
      madeOn: paper.madeOn,
      label: paper.label,
      legalReason: paper.legalReason,
      reasonNote: paper.reasonNote,
      registeredOn: paper.registeredOn,
      state: paper.state,
      documentId: paper.documentId,
      returns: paper.returns,
      lastExaminedOn: paper.lastExaminedOn,
      examineBy: isHeld ? nextExamination(paper.lastExaminedOn ?? paper.registeredOn) : null,
      mayWrite: may('official_paper.write'),
      mayReturn: may('official_paper.return') && paper.state === 'registered' && paper.documentId === null,
      mayExamine: may('official_paper.examine') && isHeld,
      mayBecomeDocument:
        may('official_paper.write') &&
        may('document.write') &&
        paper.documentId === null &&
        mayBecomeDocument(paper),
    };
  });
}
