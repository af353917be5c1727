import type { DocumentFields, DocumentKind } from '#domain/disclosure/document.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { insertDocument } from '#store/document.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * Begins a document of an agency with its title; the rest is filled in while it is a draft. Returns its id.
 * @throws Problem agency.not_found, agency.closed, permission.denied
 */
export async function createDraft(
  { db }: Pick<ActServices, 'db'>,
  by: By,
  beginning: { readonly agencyId: string; readonly title: string; readonly kind: DocumentKind },
): Promise<string> {
  const { agencyId, title, kind } = beginning;
  const tenantId = by.staff.tenantId ?? '';
  return db.transaction().execute(async (tx) => {
    permit(by.staff, 'document.write', await agencyLine(tx, tenantId, agencyId));
    const agency = await findAgency(tx, [tenantId], agencyId);
    if (agency === null) throw new Problem('agency.not_found');
    if (!agency.active) throw new Problem('agency.closed');
    const fields = { ...BLANK, title, kind, issuers: [agency.name] };
    const isDemo = by.staff.isDemo;
    const id = await insertDocument(tx, { tenantId, agencyId, fields, createdBy: by.staff.id, isDemo });
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'document.create',
      object: { kind: 'document', id },
      after: { title, kind },
      requestId: by.requestId,
    });
    return id;
  });
}

const BLANK: Omit<DocumentFields, 'title' | 'kind' | 'issuers'> = {
  documentNumber: null,
  origin: 'made',
  obtainedFrom: null,
  madeOn: null,
  changedOn: null,
  effectiveOn: null,
  expiresOn: null,
  genre: null,
  subject: null,
  keywords: [],
  summary: '',
  opennessLabel: 'open',
  bodyHtml: '',
  bodyText: '',
  columnIds: [],
  catalogItemIds: [],
};
