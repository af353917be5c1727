import type { DocumentFields, DocumentKind, OpennessLabel } from '#domain/disclosure/document.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { insertDocument } from '#store/document.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/** How a document begins. */
export interface DraftBeginning {
  readonly agencyId: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly opennessLabel?: OpennessLabel;
}

/**
 * Begins a document of an agency with its title; the rest is filled in while it is a draft. Returns its id.
 * @throws Problem agency.not_found, agency.closed, permission.denied
 */
export async function createDraft(
  { db }: Pick<ActServices, 'db'>,
  by: By,
  beginning: DraftBeginning,
): Promise<string> {
  return db.transaction().execute((tx) => beginDraft(tx, by, beginning));
}

/** The same in the transaction of another act. */
export async function beginDraft(tx: Tx, by: By, beginning: DraftBeginning): Promise<string> {
  const { agencyId, title, kind, opennessLabel = BLANK.opennessLabel } = beginning;
  const tenantId = by.staff.tenantId ?? '';
  permit(by.staff, 'document.write', await agencyLine(tx, tenantId, agencyId));
  const agency = await findAgency(tx, [tenantId], agencyId);
  if (agency === null) throw new Problem('agency.not_found');
  if (!agency.active) throw new Problem('agency.closed');
  const fields = { ...BLANK, title, kind, opennessLabel, issuers: [agency.name] };
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
