import type { ContentFinding } from '#domain/disclosure/content/finding.ts';
import type { DocumentKind } from '#domain/disclosure/document.ts';
import { afterAct } from '#domain/disclosure/document-state.ts';
import { documentFaults } from '#domain/disclosure/fields.ts';
import { submissionFaults } from '#domain/disclosure/interpretation/three-together.ts';
import { foldRound } from '#domain/disclosure/review/review-round.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { findEdition, type StoredDocument, updateDocument } from '#store/document.ts';
import { findDuty, listInterpretations } from '#store/interpretation.ts';
import { findChain } from '#store/review-chain.ts';
import { insertRound } from '#store/review-round.ts';
import { listWriters } from '#store/review-subject.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { contentFindings, findingKey } from './content-findings.ts';
import { dueOf } from './record-act.ts';
import { holdDocument, roundInHand } from './round-in-hand.ts';
import { tellNext } from './tell-reviewers.ts';

/**
 * Hands a draft in: the chain of its agency as it stands now begins a round. What must not go out keeps it on the desk;
 * warnings pass when they were acknowledged one by one, and stay with the round.
 *
 * @param acknowledged keys of the warnings that the clerk has seen and lets stand
 * @throws Problem document.state, release.label, review.blocked, review.warnings, review.interpretation
 */
export async function submitDocument(
  { db, clock }: ActServices,
  by: By,
  documentId: string,
  acknowledged: readonly string[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const held = await holdDocument(tx, by.staff.tenantId, documentId);
    const { document, line } = held;
    permit(by.staff, 'document.submit', line);
    if (document.work === 'in_review') return;
    const next = afterAct(document, 'submit');
    if (next === null || document.draftEdition === null) throw new Problem('document.state');
    const { tenantId, agencyId } = document;
    const edition = await findEdition(tx, tenantId, documentId, document.draftEdition);
    if (edition === null) throw new Problem('document.state');
    const { kind, opennessLabel, title } = edition.fields;
    if (opennessLabel !== 'open' && opennessLabel !== 'redacted') throw new Problem('release.label');
    const findings = await contentFindings(tx, tenantId, documentId, edition);
    const warnings = refuseFindings(findings, acknowledged);
    const faults = documentFaults(edition.fields, clock.today());
    if (faults.length > 0) throw new Problem('review.blocked', { fields: faults });
    await refuseUninterpreted(tx, document, kind);

    const inForce = await findChain(tx, tenantId, line);
    const writers = await listWriters(tx, tenantId, documentId, edition.number);
    const first = foldRound(inForce, []).waiting;
    await insertRound(tx, {
      tenantId,
      documentId,
      edition: edition.number,
      agencyId,
      inForce,
      drafters: [...new Set([...writers, by.staff.id])],
      submittedBy: by.staff.id,
      at: clock.now(),
      findings: warnings.map(({ rule, place, excerpt, message }) => ({
        rule,
        place: place.words,
        excerpt,
        message,
      })),
      waitingStep: first?.id ?? null,
      dueOn: await dueOf(tx, tenantId, by.staff, clock.today(), first),
    });
    await updateDocument(tx, { tenantId, id: documentId, at: clock.now() }, { work: next.work });
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'document.submit',
      object: { kind: 'document', id: documentId },
      before: { work: document.work },
      after: {
        work: next.work,
        title,
        edition: edition.number,
        chain: inForce.chain.name,
        chainVersion: inForce.version,
        warnings: warnings.length,
      },
      requestId: by.requestId,
    });
    await tellNext(tx, await roundInHand(tx, held), title);
  });
}

function refuseFindings(
  findings: readonly ContentFinding[],
  acknowledged: readonly string[],
): ContentFinding[] {
  const blocking = findings.filter((finding) => finding.severity === 'block');
  if (blocking.length > 0) throw new Problem('review.blocked', { fields: blocking.map(fieldOf) });
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  const unseen = warnings.filter((finding) => !acknowledged.includes(findingKey(finding)));
  if (unseen.length > 0) throw new Problem('review.warnings', { fields: unseen.map(fieldOf) });
  return warnings;
}

function fieldOf({ place, message }: ContentFinding): { field: string; message: string } {
  return { field: place.name, message: `${place.words}：${message}` };
}

/** 三同步: only when the policy comes before the public for the first time; a correction keeps its interpretation. */
async function refuseUninterpreted(tx: Tx, document: StoredDocument, kind: DocumentKind): Promise<void> {
  if (document.firstReleasedAt !== null) return;
  const { plan, exemption } = await findDuty(tx, document.tenantId, document.id);
  const interpretations = await listInterpretations(tx, document.tenantId, document.id);
  const faults = submissionFaults(kind, { plan, isExempt: exemption !== null, interpretations });
  if (faults.length > 0)
    throw new Problem('review.interpretation', {
      detail: `政策文件应与解读方案、解读材料一起送审，确不需要的办理免予解读。${faults.join('')}`,
    });
}
