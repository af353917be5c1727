import { isHeldBack, type ExaminationResult } from '#domain/disclosure/paper/official-paper.ts';
import { Problem } from '#platform/problem.ts';
import { insertExamination } from '#store/paper-record.ts';
import { updatePaper } from '#store/official-paper.ts';
import type { ActServices, By } from '../act.ts';
import { actOnPaper } from './change-paper.ts';

/**
 * Records that a paper which was held back was looked at again (条例第十八条). What can be opened now bears the label
 * “open” from here on, and a document can be made of it.
 *
 * @throws Problem official_paper.not_found, official_paper.state, permission.denied
 */
export async function examinePaper(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  paperId: string,
  { result, reason }: { readonly result: ExaminationResult; readonly reason: string },
): Promise<void> {
  await actOnPaper(services, by, paperId, {
    action: 'official_paper.examine',
    record: 'official_paper.examine',
    change: async (tx, paper, tenantId) => {
      const { label } = paper;
      if (!isHeldBack(label) || paper.state !== 'registered')
        throw new Problem('official_paper.state', { detail: '只有不公开和依申请公开的公文需要评估审查。' });
      const examinedOn = services.clock.today();
      const createdBy = by.staff.id;
      await insertExamination(tx, {
        tenantId,
        paperId,
        examinedOn,
        result,
        reason,
        labelBefore: label,
        createdBy,
      });
      if (result === 'opens')
        await updatePaper(
          tx,
          { tenantId, id: paperId, at: services.clock.now() },
          { fields: { ...paper, label: 'open', legalReason: null } },
        );
      return { before: { label }, after: { result, reason, label: result === 'opens' ? 'open' : label } };
    },
  });
}
