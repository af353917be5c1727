import type { CaseQuery } from '#contract/request.ts';
import { OUTCOME_BOXES, type OutcomeBox } from '#domain/law/outcome.ts';
import { CASE_STATES, type CaseState } from '#domain/request/case-state.ts';

export type CaseFilters = Omit<CaseQuery, 'page' | 'pageSize'>;

/** The views of the queue: the numbers above it, each of them its filter. */
export const CASE_VIEWS = [
  ['open', '未办结', { open: true }],
  ['overdue', '已逾期', { urgency: 'overdue' }],
  ['red', '2 日内到期', { urgency: 'red' }],
  ['yellow', '3 至 5 日到期', { urgency: 'yellow' }],
  ['unconfirmed', '待确认', { state: 'arrived' }],
  ['waiting', '等待申请人', { waiting: true }],
  ['extension', '待批延期', { extension: true }],
] as const satisfies readonly (readonly [string, string, CaseFilters])[];
export type CaseViewName = (typeof CASE_VIEWS)[number][0];

/** The view that the address names: open cases without one; null for all, closed ones included. */
export function viewOf(filters: URLSearchParams): CaseViewName | null {
  const asked = filters.get('view');
  if (asked === 'all') return null;
  return CASE_VIEWS.find(([name]) => name === asked)?.[0] ?? 'open';
}

/** What the address asks for. */
export function caseQueryOf(filters: URLSearchParams): CaseFilters {
  const view = viewOf(filters);
  const state = filters.get('state');
  const box = filters.get('box');
  const year = Number(filters.get('year'));
  const agencyId = filters.get('agency');
  const text = filters.get('text')?.trim() ?? '';
  return {
    ...CASE_VIEWS.find(([name]) => name === view)?.[2],
    ...(isState(state) ? { state } : {}),
    ...(isBox(box) ? { box } : {}),
    ...(Number.isInteger(year) && year >= 2008 && year <= 2200 ? { receivedYear: year } : {}),
    ...(agencyId === null ? {} : { agencyId }),
    ...(text === '' ? {} : { text }),
    ...(filters.get('mine') === 'true' ? { mine: true } : {}),
  };
}

function isState(text: string | null): text is CaseState {
  return text !== null && text in CASE_STATES;
}

function isBox(text: string | null): text is OutcomeBox {
  return text !== null && text in OUTCOME_BOXES;
}
