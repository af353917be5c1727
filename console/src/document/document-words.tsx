import type { DocumentQuery, DocumentRow, PublicationClock } from '#contract/document.ts';
import { VALIDITIES } from '#domain/disclosure/validity.ts';
import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';

export type ListedState = NonNullable<DocumentQuery['state']>;

/** States to filter by, in the order of the way of a document. */
export const STATE_TEXT: Readonly<Record<ListedState, string>> = {
  draft: '起草中',
  returned: '被退回',
  in_review: '审核中',
  approved: '待发布',
  released: '已发布',
  withdrawn: '已撤回',
  laid_aside: '已放弃',
};

/** What a document is now, in words: what the public sees, and what is being prepared. */
export function stateWords({ standing, work, isReturned }: DocumentRow): string[] {
  const shown = standing === 'released' ? ['已发布'] : standing === 'withdrawn' ? ['已撤回'] : [];
  if (work === 'none') return shown.length === 0 ? ['已放弃'] : shown;
  const corrects = shown.length === 0 ? '' : '更正稿';
  if (work === 'draft')
    return [...shown, isReturned ? `${corrects}被退回` : `${corrects === '' ? '' : corrects}起草中`];
  return [...shown, `${corrects}${work === 'in_review' ? '审核中' : '待发布'}`];
}

export function StateMarks({ row }: { readonly row: DocumentRow }): ReactNode {
  return (
    <>
      {stateWords(row).map((words) => (
        <Mark key={words} tone={toneOf(words)}>
          {words}
        </Mark>
      ))}
      {row.standing === 'released' && row.validity !== 'in_force' && (
        <Mark tone="warning">{VALIDITIES[row.validity]}</Mark>
      )}
      {row.isEmergency && <Mark tone="warning">应急发布</Mark>}
    </>
  );
}

function toneOf(words: string): 'plain' | 'error' | 'warning' | 'notice' | 'good' {
  if (words === '已发布') return 'good';
  if (words.endsWith('被退回')) return 'error';
  if (words === '已撤回') return 'warning';
  return words.endsWith('审核中') || words.endsWith('待发布') ? 'notice' : 'plain';
}

const CLOCK_TONES = { running: 'plain', soon: 'warning', overdue: 'error' } as const;

/** How much of the term is left, in one short word or two. */
export function clockWords({ daysLeft, state }: PublicationClock): string {
  if (state === 'overdue') return `超期 ${-daysLeft} 个工作日`;
  return daysLeft === 0 ? '今天到期' : `还剩 ${daysLeft} 个工作日`;
}

export function ClockMark({ clock }: { readonly clock: PublicationClock }): ReactNode {
  return <Mark tone={CLOCK_TONES[clock.state]}>{clockWords(clock)}</Mark>;
}
