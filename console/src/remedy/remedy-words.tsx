import type { RemedyRow } from '#contract/remedy.ts';
import { REMEDY_KINDS, REMEDY_STAGES } from '#domain/remedy/remedy-course.ts';
import { REMEDY_RESULTS } from '#domain/remedy/remedy-result.ts';
import { daysBetween, parsePlainDate } from '#domain/time/plain-date.ts';
import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';
import { today } from '../request/today.ts';

/** Days before the end of a term from which it is marked. */
const RED_DAYS = 3;
const YELLOW_DAYS = 7;

type Term = Pick<RemedyRow, 'due' | 'overdue' | 'provisional'>;

/** When the reply and the evidence are owed, and how near that is; days of the calendar, whatever the term counts. */
export function RemedyDue({ row: { due, overdue, provisional } }: { readonly row: Term }): ReactNode {
  if (due === null) return '—';
  const left = daysBetween(parsePlainDate(today()), parsePlainDate(due));
  const words = overdue ? '已逾期' : left === 0 ? '今天到期' : `剩 ${left} 天`;
  const tone = overdue || left <= RED_DAYS ? 'error' : left <= YELLOW_DAYS ? 'warning' : 'plain';
  return (
    <span className="remedy-due">
      {due} <Mark tone={tone}>{words}</Mark>
      {provisional && <Mark>暂定</Mark>}
    </span>
  );
}

/** Where it stands, or how it ended. */
export function RemedyState({ row }: { readonly row: Pick<RemedyRow, 'stage' | 'result'> }): ReactNode {
  if (row.result === null)
    return <Mark tone={row.stage === 'served' ? 'warning' : 'notice'}>{REMEDY_STAGES[row.stage]}</Mark>;
  const { name, counts } = REMEDY_RESULTS[row.result];
  return <Mark tone={counts === 'corrected' ? 'error' : 'good'}>{name}</Mark>;
}

/** 行政复议, or 行政诉讼 with what went before it. */
export function kindWords({ kind, priorRemedyId }: Pick<RemedyRow, 'kind' | 'priorRemedyId'>): string {
  if (kind === 'reconsideration') return REMEDY_KINDS.reconsideration;
  return `${REMEDY_KINDS.litigation}（${priorRemedyId === null ? '直接起诉' : '复议后起诉'}）`;
}
