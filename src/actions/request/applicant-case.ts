import { isForApplicant } from '#domain/letter/for-applicant.ts';
import { LETTER_KINDS } from '#domain/letter/letter-kind.ts';
import type { Tariff } from '#domain/request/fee.ts';
import type { WantedDelivery } from '#domain/request/application.ts';
import {
  type ApplicantMove,
  type ApplicantStep,
  movesOf,
  stepsForApplicant,
  wasDeliveredByWeb,
  withoutParties,
} from '#domain/request/applicant-view.ts';
import { clockOf } from '#domain/request/case-clock.ts';
import type { CaseState } from '#domain/request/case-state.ts';
import { foldCase, isClosed } from '#domain/request/case-state.ts';
import { explainClock } from '#domain/request/explain-clock.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { findAgency } from '#store/agency.ts';
import { listCaseFiles } from '#store/case-file.ts';
import { listLetters } from '#store/case-letter.ts';
import { listCaseIds } from '#store/request-access.ts';
import { findRequest } from '#store/request.ts';
import { findCase, historyOf, listActs } from '#store/request-case.ts';
import type { ActServices } from '../act.ts';
import type { Applying } from './applying.ts';
import { enclosuresOf } from './applicant-enclosure.ts';
import { calendarOfCounty } from './case-ground.ts';

/** A case as its applicant sees it; nothing in it says who he is. */
export interface ApplicantCase {
  readonly id: string;
  readonly number: string | null;
  readonly content: string;
  readonly state: CaseState;
  readonly isOpen: boolean;
  readonly receivedOn: PlainDate | null;
  readonly due: PlainDate | null;
  readonly isProvisional: boolean;
  /** The way to the due date, a sentence each, with the parties unnamed. */
  readonly explanation: readonly string[];
  readonly steps: readonly ApplicantStep[];
  readonly moves: readonly ApplicantMove[];
  /** What is to be corrected, while it is. */
  readonly correction: { readonly what: string; readonly answerBy: PlainDate } | null;
  readonly reasonsBy: PlainDate | null;
  readonly fee: { readonly yuan: number; readonly tariff: Tariff; readonly payBy: PlainDate | null } | null;
  readonly letters: readonly { readonly id: string; readonly name: string; readonly number: string | null }[];
  /** What was given with the reply. */
  readonly enclosures: readonly { readonly id: string; readonly name: string }[];
}

export interface ApplicantRequest {
  readonly agency: { readonly name: string; readonly code: string };
  readonly arrivedOn: PlainDate;
  readonly wantedDelivery: WantedDelivery;
  readonly cases: readonly ApplicantCase[];
}

/**
 * A request as its applicant sees it.
 * @throws Problem case.not_found when it is not there any more
 */
export async function readOwnRequest(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  { tenant, requestId }: Applying,
): Promise<ApplicantRequest> {
  const request = await findRequest(db, tenant.id, requestId);
  const agency = request === null ? null : await findAgency(db, [tenant.id], request.agencyId);
  if (request === null || agency === null) throw new Problem('case.not_found');
  const calendar = await calendarOfCounty(db, tenant.id, tenant.region);
  const today = clock.today();
  const cases: ApplicantCase[] = [];
  for (const id of await listCaseIds(db, tenant.id, requestId)) {
    const [stored, acts, letters] = [
      await findCase(db, tenant.id, id),
      await listActs(db, tenant.id, id),
      await listLetters(db, tenant.id, id),
    ];
    if (stored === null) continue;
    const history = withoutParties(historyOf(acts));
    const enclosed = await enclosuresOf(db, tenant.id, id, acts);
    const files = enclosed.length === 0 ? [] : await listCaseFiles(db, tenant.id, id);
    const { state, number } = foldCase(history);
    const reading = clockOf(history, calendar, today);
    const asked =
      state === 'awaiting_correction' && history.findLast(({ act }) => act === 'correction_requested');
    const reasons = state === 'awaiting_reasons' && history.findLast(({ act }) => act === 'reasons_asked');
    const fee = state === 'awaiting_payment' && history.findLast(({ act }) => act === 'fee_noticed');
    cases.push({
      id,
      number,
      content: stored.content,
      state,
      isOpen: !isClosed(state),
      receivedOn: reading.course.receivedOn,
      due: (stored.due as PlainDate | null) ?? null,
      isProvisional: reading.missing.length > 0,
      explanation: explainClock(reading),
      steps: stepsForApplicant(history),
      moves: movesOf(history, state, today),
      correction:
        asked && asked.act === 'correction_requested' ? { what: asked.what, answerBy: asked.answerBy } : null,
      reasonsBy: reasons && reasons.act === 'reasons_asked' ? reasons.answerBy : null,
      fee:
        fee && fee.act === 'fee_noticed'
          ? { yuan: fee.yuan, tariff: fee.tariff, payBy: reading.course.fee?.payBy ?? null }
          : null,
      letters: letters
        .filter(
          ({ kind, status, sealed_file_id }) =>
            status === 'sealed' &&
            sealed_file_id !== null &&
            isForApplicant(kind, wasDeliveredByWeb(history)),
        )
        .map(({ id: letterId, kind, number: of }) => ({
          id: letterId,
          name: LETTER_KINDS[kind],
          number: of,
        })),
      enclosures: files
        .filter((file) => enclosed.includes(file.id) && file.erased_at === null)
        .map((file) => ({ id: file.id, name: file.name })),
    });
  }
  return {
    agency: { name: agency.name, code: agency.code },
    arrivedOn: request.arrivedOn,
    wantedDelivery: request.wantedDelivery,
    cases,
  };
}
