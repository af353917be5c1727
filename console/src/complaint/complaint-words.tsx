import type { ComplaintRow } from '#contract/complaint.ts';
import { COMPLAINT_STATES } from '#domain/complaint/complaint-course.ts';
import { COMPLAINT_KINDS, COMPLAINT_OUTCOMES } from '#domain/complaint/complaint-kind.ts';
import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';

export const KIND_OPTIONS = Object.entries(COMPLAINT_KINDS).map(([value, { name, article }]) => ({
  value,
  label: `${name}（${article}）`,
}));

/** Where it stands, or how it ended. */
export function ComplaintState({
  row,
}: {
  readonly row: Pick<ComplaintRow, 'state' | 'outcome'>;
}): ReactNode {
  if (row.outcome !== null) return <Mark tone="good">{COMPLAINT_OUTCOMES[row.outcome].name}</Mark>;
  return <Mark tone={row.state === 'received' ? 'warning' : 'notice'}>{COMPLAINT_STATES[row.state]}</Mark>;
}

/** The last day to answer, and whether it has passed. */
export function ComplaintDue({ row }: { readonly row: Pick<ComplaintRow, 'due' | 'overdue'> }): ReactNode {
  if (row.due === null) return '—';
  return (
    <span className="complaint-due">
      {row.due} {row.overdue && <Mark tone="error">已逾期</Mark>}
    </span>
  );
}

/** What a step was about, in one line; empty for a step that says it all. */
export function stepWords(facts: Readonly<Record<string, unknown>>): string {
  const text = (name: string): string => (typeof facts[name] === 'string' ? facts[name] : '');
  const outcome = text('outcome');
  const named = Object.hasOwn(COMPLAINT_OUTCOMES, outcome)
    ? COMPLAINT_OUTCOMES[outcome as keyof typeof COMPLAINT_OUTCOMES].name
    : '';
  const due = text('due') === '' ? '' : `应在 ${text('due')} 前答复`;
  return [named, text('answer'), text('note'), text('handler'), due]
    .filter((words) => words !== '')
    .join('：');
}
