import type { PlainDate } from '../../time/plain-date.ts';
import type { OpennessLabel } from '../document.ts';
import { LEGAL_REASONS, type LegalReason } from './legal-reason.ts';

/** `returned`: sent back for want of a label or a reason, until it comes again with both. */
export type PaperState = 'registered' | 'returned';

/** `stays`: as it is; `opens`: it can be opened now. */
export type ExaminationResult = 'stays' | 'opens';

/** What is registered of a paper. */
export interface PaperFields {
  /** 文号; null for papers that bear none. */
  readonly number: string | null;
  readonly title: string;
  readonly madeOn: PlainDate;
  readonly label: OpennessLabel | null;
  readonly legalReason: LegalReason | null;
  readonly reasonNote: string;
}

/** What keeps a paper from being taken in, in a Chinese sentence; null when it is complete (国办发〔2016〕80号). */
export function labelFault(paper: Pick<PaperFields, 'label' | 'legalReason'>): string | null {
  if (paper.label === null) return '公文没有标注公开属性。请退回拟稿单位补标。';
  if (!isHeldBack(paper.label)) return null;
  if (paper.legalReason === null)
    return '不公开和依申请公开的公文要写明法定理由。请选择理由，或退回拟稿单位补充。';
  const isForRequest = paper.legalReason === 'limited_interest';
  return paper.label === 'withheld' && isForRequest
    ? `“${LEGAL_REASONS.limited_interest.words}”是依申请公开的理由，不能用于不公开。请改选。`
    : null;
}

/** What the public does not get of itself: it needs a reason and is looked at again every year. */
export function isHeldBack(label: OpennessLabel | null): label is 'withheld' | 'on_request' {
  return label === 'withheld' || label === 'on_request';
}

/** Whether a document for the portal can be made of it. */
export function mayBecomeDocument(paper: { label: OpennessLabel | null; state: PaperState }): boolean {
  return paper.state === 'registered' && (paper.label === 'open' || paper.label === 'redacted');
}
