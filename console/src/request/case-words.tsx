import type { CaseRow } from '#contract/request.ts';
import { CASE_STATES } from '#domain/request/case-state.ts';
import { RED_DAYS, YELLOW_DAYS } from '#domain/request/urgency.ts';
import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';

/** 办理状态. */
export function CaseStateMark({ row }: { readonly row: Pick<CaseRow, 'state' | 'ordered'> }): ReactNode {
  const isClosed = ['answered', 'withdrawn', 'lapsed', 'archived'].includes(row.state);
  const isWaiting = ['awaiting_correction', 'awaiting_reasons', 'awaiting_payment'].includes(row.state);
  return (
    <>
      <Mark tone={isClosed ? 'good' : isWaiting ? 'plain' : 'notice'}>{CASE_STATES[row.state]}</Mark>
      {row.ordered && <Mark>重新答复</Mark>}
    </>
  );
}

type Term = Pick<CaseRow, 'due' | 'provisional' | 'waiting' | 'daysLeft' | 'overdue' | 'closedOn'>;

/** 到期日, and that it may still move. */
export function DueDay({ row }: { readonly row: Term }): ReactNode {
  if (row.due === null) return '未起算';
  return (
    <span className="case-due">
      {row.due}
      {row.provisional && <Mark>暂定</Mark>}
    </span>
  );
}

/** How many working days are left, in words: the colour only helps. */
export function termWords({ due, waiting, daysLeft, overdue, closedOn }: Term): string {
  if (closedOn !== null) return overdue ? `${closedOn} 办结，逾期` : `${closedOn} 办结`;
  if (due === null) return '';
  if (waiting) return '等申请人';
  if (overdue) return daysLeft === null || daysLeft === 0 ? '已逾期' : `已逾期 ${Math.abs(daysLeft)} 日`;
  return daysLeft === 0 ? '今天到期' : `剩 ${daysLeft ?? '—'} 日`;
}

/** 剩余工作日: red when late or within two days, yellow within five. */
export function TermMark({ row }: { readonly row: Term }): ReactNode {
  const words = termWords(row);
  const { closedOn, overdue, waiting, daysLeft } = row;
  if (words === '') return null;
  if (overdue) return <Mark tone="error">{words}</Mark>;
  if (closedOn !== null || waiting || daysLeft === null) return <Mark>{words}</Mark>;
  if (daysLeft <= RED_DAYS) return <Mark tone="error">{words}</Mark>;
  return daysLeft <= YELLOW_DAYS ? <Mark tone="warning">{words}</Mark> : <Mark>{words}</Mark>;
}
