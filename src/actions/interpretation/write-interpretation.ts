import type { DocumentFields } from '#domain/disclosure/document.ts';
import {
  interpretationBody,
  type InterpretationForm,
  type InterpretationText,
} from '#domain/disclosure/interpretation/interpretation.ts';
import { afterAct } from '#domain/disclosure/document-state.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { cleanBody } from '#paper/body/clean-body.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { findEdition, insertDocument, lockDocument, saveEdition } from '#store/document.ts';
import { listInterpretations, putLink } from '#store/interpretation.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { type HeldPolicy, holdPolicy } from './hold-policy.ts';

/** What is written of an interpretation under the heads of the office. */
export interface WrittenInterpretation {
  /** The draft to write anew; null: a new one. */
  readonly interpretationId: string | null;
  readonly form: InterpretationForm;
  readonly text: InterpretationText;
}

/**
 * Writes an interpretation of a policy from what stands under the heads, as a draft of its own bound to the policy; its
 * attachments, the picture or the video, are added to the draft like any other.
 *
 * @returns the id of the draft
 * @throws Problem interpretation.link, document.state when it is not a draft any more
 */
export async function writeInterpretation(
  { db, clock }: ActServices,
  by: By,
  policyId: string,
  written: WrittenInterpretation,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const policy = await holdPolicy(tx, by, 'interpretation.write', policyId);
    const { tenantId, agencyId, isDemo } = policy.document;
    const { form, text } = written;
    const { html, text: bodyText } = cleanBody(interpretationBody(text).html);
    const body = { bodyHtml: html, bodyText };
    const createdBy = by.staff.id;
    let id = written.interpretationId;
    if (id === null) {
      const fields = { ...fieldsFor(policy, clock.today()), ...body };
      id = await insertDocument(tx, { tenantId, agencyId, fields, createdBy, isDemo });
    } else await rewrite(tx, policy, id, { ...body, savedBy: createdBy, at: clock.now() });
    await putLink(tx, { tenantId, policyId, interpretationId: id, form, text, createdBy });
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: written.interpretationId === null ? 'document.create' : 'document.save',
      object: { kind: 'document', id },
      after: { kind: 'interpretation', form, policy: policyId },
      requestId: by.requestId,
    });
    return id;
  });
}

async function rewrite(
  tx: Tx,
  { document: policy }: HeldPolicy,
  id: string,
  change: { bodyHtml: string; bodyText: string; savedBy: string; at: Date },
): Promise<void> {
  const { tenantId } = policy;
  const linked = await listInterpretations(tx, tenantId, policy.id);
  if (!linked.some((link) => link.id === id)) throw new Problem('interpretation.link');
  const document = await lockDocument(tx, tenantId, id);
  if (document === null || document.draftEdition === null || afterAct(document, 'save') === null)
    throw new Problem('document.state', { detail: '这份解读已经送审或发布，不能在这里改写。' });
  const edition = await findEdition(tx, tenantId, id, document.draftEdition);
  if (edition === null) throw new Problem('document.not_found');
  const { bodyHtml, bodyText, savedBy, at } = change;
  await saveEdition(tx, {
    tenantId,
    documentId: id,
    number: edition.number,
    fields: { ...edition.fields, bodyHtml, bodyText },
    changeNote: edition.changeNote,
    savedBy,
    at,
  });
}

/** 谁起草谁解读: issuer, subject and label are those of the policy. */
function fieldsFor({ fields }: HeldPolicy, today: PlainDate): DocumentFields {
  return {
    ...fields,
    title: `《${fields.title.replaceAll(/[《》]/g, '')}》政策解读`,
    kind: 'interpretation',
    madeOn: today,
    documentNumber: null,
    effectiveOn: null,
    expiresOn: null,
    changedOn: null,
    genre: null,
    summary: `解读《${fields.title.replaceAll(/[《》]/g, '')}》的背景、主要内容和办理要求`,
    bodyHtml: '',
    bodyText: '',
    columnIds: [],
    catalogItemIds: [],
  };
}
