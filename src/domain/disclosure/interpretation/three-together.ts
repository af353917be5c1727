import { bookTitle } from '../book-title.ts';
import type { DocumentKind } from '../document.ts';
import { needsInterpretation } from './interpretation.ts';

// 三同步: policy and interpretation are organised, signed and released together (国办发〔2016〕80号). How many working
// days an interpretation may follow is a rule of the place; the office sets it, at most three.

/** The longest tolerance that an office may set, in working days. */
export const LONGEST_TOLERANCE = 3;

/** An interpretation as far as its policy is concerned. */
export interface LinkedInterpretation {
  readonly id: string;
  readonly title: string;
  /** `pending`: not yet signed. */
  readonly state: 'pending' | 'approved' | 'released';
}

/** What is written down about the interpretation of a policy. */
export interface InterpretationDuty {
  readonly plan: string;
  readonly isExempt: boolean;
  readonly interpretations: readonly LinkedInterpretation[];
}

/** What a policy still lacks before it may go to review, each a Chinese sentence; empty when it may. */
export function submissionFaults(
  kind: DocumentKind,
  { plan, isExempt, interpretations }: InterpretationDuty,
): string[] {
  if (!needsInterpretation(kind) || isExempt) return [];
  const faults: string[] = [];
  if (plan.trim() === '') faults.push('还没有填写解读方案。');
  if (interpretations.length === 0) faults.push('还没有解读材料。请起草或关联至少一份政策解读。');
  return faults;
}

export type TogetherDecision =
  /** `along`: what is released with the policy; `isLater`: something follows within the tolerance. */
  | { readonly kind: 'release'; readonly along: readonly string[]; readonly isLater: boolean }
  | { readonly kind: 'wait'; readonly reason: string };

/** Whether a policy may be released now, and which interpretations go with it. */
export function decideTogether(
  kind: DocumentKind,
  duty: InterpretationDuty,
  tolerance: number,
): TogetherDecision {
  const { interpretations } = duty;
  const along = interpretations.filter((one) => one.state === 'approved').map((one) => one.id);
  const pending = interpretations.filter((one) => one.state === 'pending');
  const isReady = pending.length === 0 && interpretations.length > 0;
  if (!needsInterpretation(kind) || duty.isExempt || isReady)
    return { kind: 'release', along, isLater: false };
  if (tolerance > 0) return { kind: 'release', along, isLater: true };
  const names = pending.map((one) => bookTitle(one.title)).join('、');
  const reason =
    names === ''
      ? '这份政策文件还没有解读材料，按“三同步”要求不能单独发布。'
      : `解读材料${names}还没有签发，按“三同步”要求应与文件一起发布。请先办完解读材料的审核。`;
  return { kind: 'wait', reason };
}
