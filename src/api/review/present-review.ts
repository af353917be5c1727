import { contentFindings, findingKey } from '#actions/review/content-findings.ts';
import { thoseWhoMayTake } from '#actions/review/tell-reviewers.ts';
import type { ReviewDetail, ReviewRound, StepState, SubmissionFinding } from '#contract/review.ts';
import { documentFaults, FIELD_NAMES } from '#domain/disclosure/fields.ts';
import type { ChainStep } from '#domain/disclosure/review/review-chain.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { findAgency } from '#store/agency.ts';
import type { Db } from '#store/database.ts';
import { findEdition, type StoredDocument, type StoredEdition } from '#store/document.ts';
import { listCheckedAttachments } from '#store/review-subject.ts';
import { listReviewers, type NamedReviewer } from '#store/reviewer.ts';
import type { Staff } from '#store/staff.ts';
import { staffNames } from '#store/staff-name.ts';
import { allowedActs } from './allowed-acts.ts';
import type { FoldedRound, OpenReview } from './open-review.ts';

/** A document on its way, as the review panel shows it; what keeps a draft on the desk is judged as of `today`. */
export async function presentReview(
  db: Db,
  staff: Staff,
  review: OpenReview,
  today: PlainDate,
): Promise<ReviewDetail> {
  const { document, rounds } = review;
  const { tenantId, id } = document;
  const [agency, edition, reviewers, names] = await Promise.all([
    findAgency(db, [tenantId], document.agencyId),
    findEdition(db, tenantId, id, document.draftEdition ?? document.releasedEdition ?? 1),
    listReviewers(db, tenantId),
    staffNames(
      db,
      rounds.flatMap(({ round }) => [round.submittedBy, round.scheduledBy]),
    ),
  ]);
  if (edition === null || agency === null) throw new Problem('document.not_found');
  const attachments = await listCheckedAttachments(db, tenantId, id, edition.number);
  const present = (folded: FoldedRound): ReviewRound => presentRound(staff, review, folded, reviewers, names);
  const [latest, ...earlier] = rounds.map(present);
  const { fields } = edition;
  return {
    documentId: id,
    agencyId: document.agencyId,
    agencyName: agency.name,
    title: fields.title,
    kind: fields.kind,
    documentNumber: fields.documentNumber,
    madeOn: fields.madeOn,
    summary: fields.summary,
    bodyHtml: fields.bodyHtml,
    attachments: attachments.map((attachment) => ({ id: attachment.id, name: attachment.name })),
    standing: document.standing,
    work: document.work,
    indexNumber: document.indexNumber,
    isEmergency: document.isEmergency,
    withdrawal:
      document.standing === 'withdrawn' && document.withdrawnAt !== null
        ? { at: document.withdrawnAt.toISOString(), reason: document.withdrawalReason ?? '' }
        : null,
    round: latest ?? null,
    earlier,
    acts: allowedActs(staff, review),
    findings: document.work === 'draft' ? await presentFindings(db, document, edition, today) : [],
  };
}

/** Everything that submission would refuse or ask about, so that nobody learns of it one by one. */
async function presentFindings(
  db: Db,
  document: StoredDocument,
  edition: StoredEdition,
  today: PlainDate,
): Promise<SubmissionFinding[]> {
  const findings = await contentFindings(db, document.tenantId, document.id, edition);
  return [
    ...findings.map((finding) => ({
      key: findingKey(finding),
      severity: finding.severity,
      place: finding.place.words,
      excerpt: finding.excerpt,
      message: finding.message,
    })),
    ...documentFaults(edition.fields, today).map(({ field, message }) => ({
      key: `field|${field}|${message}`,
      severity: 'block' as const,
      place: FIELD_NAMES[field],
      excerpt: '',
      message,
    })),
  ];
}

function presentRound(
  staff: Staff,
  review: OpenReview,
  folded: FoldedRound,
  reviewers: readonly NamedReviewer[],
  names: ReadonlyMap<string, string>,
): ReviewRound {
  const { round, records, state } = folded;
  return {
    id: round.id,
    edition: round.edition,
    chainName: round.chain.name,
    submittedBy: names.get(round.submittedBy) ?? '',
    submittedAt: round.submittedAt.toISOString(),
    status: round.status,
    isEmergency: state.isEmergency,
    steps: round.chain.steps.map((step) => presentStep(staff, review, folded, reviewers, step)),
    events: records.flatMap(({ act, actorName, at, comment }) =>
      act === 'pass' || act === 'make_up' ? [] : [{ act, by: actorName, at: at.toISOString(), comment }],
    ),
    warnings: round.findings.map(({ place, message }) => ({ place, message })),
    releaseAt: round.releaseAt?.toISOString() ?? null,
    scheduledBy: round.scheduledBy === null ? null : (names.get(round.scheduledBy) ?? null),
    scheduleFailure: round.scheduleFailure,
    releasedAt: round.releasedAt?.toISOString() ?? null,
  };
}

function presentStep(
  staff: Staff,
  { line }: OpenReview,
  { round, state }: FoldedRound,
  reviewers: readonly NamedReviewer[],
  step: ChainStep,
): StepState {
  const record = state.passed.get(step.id);
  const stands = stateOf({ round, state }, step);
  const isOpen = stands === 'waiting' || stands === 'owed';
  const people = isOpen ? thoseWhoMayTake({ round, state: only(state, step), line }, reviewers) : [];
  return {
    id: step.id,
    kind: step.kind,
    name: step.name,
    checklist: [...step.checklist],
    state: stands,
    isMine: people.some((person) => person.id === staff.id),
    people: people.map((person) => person.name),
    due: stands === 'waiting' ? round.dueOn : null,
    done:
      record === undefined
        ? null
        : {
            by: record.actorName,
            agency: record.actorAgency,
            at: record.at.toISOString(),
            comment: record.comment,
            checked: [...record.checked],
            madeUp: record.act === 'make_up',
          },
  };
}

/** The same state asking about one step alone, where several are owed. */
function only(state: FoldedRound['state'], step: ChainStep): FoldedRound['state'] {
  return state.waiting === null ? { ...state, owed: [step] } : state;
}

function stateOf(
  { round, state }: Pick<FoldedRound, 'round' | 'state'>,
  step: ChainStep,
): StepState['state'] {
  if (state.passed.has(step.id)) return 'done';
  if (state.waiting?.id === step.id) return 'waiting';
  if (round.status === 'returned' || round.status === 'taken_back') return 'skipped';
  if (state.owed.some((owed) => owed.id === step.id)) return 'owed';
  return 'to_come';
}
