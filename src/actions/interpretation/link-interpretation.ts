import { bookTitle } from '#domain/disclosure/book-title.ts';
import type { InterpretationForm } from '#domain/disclosure/interpretation/interpretation.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { findDocument, type StoredDocument } from '#store/document.ts';
import { deleteLink, putLink, renewLinkedPages } from '#store/interpretation.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { reachDocument } from '../document/change-document.ts';
import { currentFields, holdPolicy } from './hold-policy.ts';

/**
 * Binds an interpretation that is there already to its policy, in both directions.
 * @throws Problem interpretation.link when it is not one, document.not_found when it is a draft out of reach
 */
export async function linkInterpretation(
  { db }: ActServices,
  by: By,
  policyId: string,
  { interpretationId, form }: { readonly interpretationId: string; readonly form: InterpretationForm },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { document, line } = await holdPolicy(tx, by, 'interpretation.write', policyId);
    const { tenantId, agencyId } = document;
    const interpretation = await findDocument(tx, tenantId, interpretationId);
    if (interpretation === null) throw new Problem('interpretation.link');
    // What is not before the public yet is bound, and named, by those alone who may read it.
    if (interpretation.standing !== 'released') await reachDocument(tx, by.staff, interpretationId);
    const { kind, title } = await currentFields(tx, interpretation);
    if (isBothPublic(document, interpretation)) permit(by.staff, 'document.mark', line);
    if (kind !== 'interpretation')
      throw new Problem('interpretation.link', {
        detail: `${bookTitle(title)}不是政策解读，请先把它的信息类型改为政策解读。`,
      });
    await putLink(tx, { tenantId, policyId, interpretationId, form, text: {}, createdBy: by.staff.id });
    await renewLinkedPages(tx, tenantId, policyId);
    await renewLinkedPages(tx, tenantId, interpretationId);
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'interpretation.link',
      object: { kind: 'document', id: policyId },
      after: { interpretation: interpretationId, title, form },
      requestId: by.requestId,
    });
  });
}

/** Takes the bond between a policy and an interpretation off; both documents stay. Twice changes nothing. */
export async function unlinkInterpretation(
  { db }: ActServices,
  by: By,
  policyId: string,
  interpretationId: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { document, line } = await holdPolicy(tx, by, 'interpretation.write', policyId);
    const { tenantId, agencyId } = document;
    const interpretation = await findDocument(tx, tenantId, interpretationId);
    if (interpretation !== null && isBothPublic(document, interpretation))
      permit(by.staff, 'document.mark', line);
    await renewLinkedPages(tx, tenantId, policyId);
    await renewLinkedPages(tx, tenantId, interpretationId);
    if (!(await deleteLink(tx, { tenantId, policyId, interpretationId }))) return;
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'interpretation.unlink',
      object: { kind: 'document', id: policyId },
      before: { interpretation: interpretationId },
      requestId: by.requestId,
    });
  });
}

/** Then the link stands on public pages at once: that is for whoever may sign a release. */
function isBothPublic(policy: StoredDocument, interpretation: StoredDocument): boolean {
  return policy.standing === 'released' && interpretation.standing === 'released';
}
