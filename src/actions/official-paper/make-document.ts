import { mayBecomeDocument } from '#domain/disclosure/paper/official-paper.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { insertDocument } from '#store/document.ts';
import { updatePaper } from '#store/official-paper.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { actOnPaper } from './change-paper.ts';

/**
 * Begins the document that is published from a paper: number, title, date and label go along, the text is still to come.
 * A second time gives the same document.
 *
 * @throws Problem official_paper.not_found, official_paper.state, permission.denied
 */
export async function makeDocument(
  services: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  paperId: string,
): Promise<string> {
  let documentId = '';
  await actOnPaper(services, by, paperId, {
    action: 'official_paper.write',
    record: 'official_paper.make_document',
    change: async (tx, paper, tenantId) => {
      const { agencyId, title, number, madeOn, label } = paper;
      permit(by.staff, 'document.write', await agencyLine(tx, tenantId, agencyId));
      documentId = paper.documentId ?? '';
      if (documentId !== '') return null;
      if (!mayBecomeDocument(paper))
        throw new Problem('official_paper.state', {
          detail: '只有主动公开和删减后公开的公文能转为公开稿件。请先核对公开属性。',
        });
      const agency = await findAgency(tx, [tenantId], agencyId);
      const fields = {
        title,
        kind: 'policy',
        documentNumber: number,
        issuers: agency === null ? [] : [agency.name],
        origin: 'made',
        obtainedFrom: null,
        madeOn,
        changedOn: null,
        effectiveOn: null,
        expiresOn: null,
        genre: null,
        subject: null,
        keywords: [],
        summary: '',
        opennessLabel: label ?? 'open',
        bodyHtml: '',
        bodyText: '',
        columnIds: [],
        catalogItemIds: [],
      } as const;
      const { id: createdBy, isDemo } = by.staff;
      documentId = await insertDocument(tx, { tenantId, agencyId, fields, createdBy, isDemo });
      await updatePaper(tx, { tenantId, id: paperId, at: services.clock.now() }, { documentId });
      await recordAudit(tx, {
        tenantId,
        actor: actorOf(by.staff),
        agencyId,
        act: 'document.create',
        object: { kind: 'document', id: documentId },
        after: { title, fromPaper: paperId },
        requestId: by.requestId,
      });
      return { before: { document: null }, after: { document: documentId } };
    },
  });
  return documentId;
}
