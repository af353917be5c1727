import type { OfficialPaper } from '#contract/official-paper.ts';
import { OPENNESS_LABELS } from '#domain/disclosure/document.ts';
import type { ReactNode } from 'react';
import { Mark } from '../parts/mark.tsx';

/** The label of a paper, or that it waits for one. */
export function LabelMark({ paper }: { readonly paper: Pick<OfficialPaper, 'label' | 'state'> }): ReactNode {
  if (paper.state === 'returned') return <Mark tone="error">已退回</Mark>;
  if (paper.label === null) return <Mark tone="error">没有标注</Mark>;
  const isOpen = paper.label === 'open' || paper.label === 'redacted';
  return <Mark tone={isOpen ? 'good' : 'plain'}>{OPENNESS_LABELS[paper.label]}</Mark>;
}
