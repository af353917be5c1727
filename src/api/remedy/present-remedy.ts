import type { RemedyRow } from '#contract/remedy.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { RemedySummary } from '#store/remedy-list.ts';

export function presentRemedy(row: RemedySummary, today: PlainDate): RemedyRow {
  return {
    id: row.id,
    kind: row.kind,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    caseId: row.case_id,
    caseNumber: row.case_number,
    number: row.number,
    body: row.body,
    claim: row.claim,
    stage: row.stage,
    servedOn: row.served_on,
    due: row.due,
    provisional: row.is_provisional,
    overdue: row.due !== null && row.due < today,
    result: row.result,
    concludedOn: row.concluded_on,
    lesson: row.lesson,
    priorRemedyId: row.prior_remedy_id,
    newCaseId: row.new_case_id,
  };
}
