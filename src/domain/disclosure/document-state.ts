/** What the public sees of a document. */
export type Standing = 'unreleased' | 'released' | 'withdrawn';
/** Where the edition that is being prepared is; `none`: nothing is being prepared. */
export type Work = 'none' | 'draft' | 'in_review' | 'approved';

export interface DocumentState {
  readonly standing: Standing;
  readonly work: Work;
}

/** What can be done to a document, by the office's names. */
export const DOCUMENT_ACTS = {
  save: '保存草稿',
  submit: '送审',
  return: '退回修改',
  approve: '签发',
  release: '发布',
  correct: '更正',
  discard: '放弃修改',
  mark_validity: '标注有效性',
  withdraw: '撤回',
} as const;
export type DocumentAct = keyof typeof DOCUMENT_ACTS;

type Step = (state: DocumentState) => DocumentState | null;

const STEPS: Readonly<Record<DocumentAct, Step>> = {
  save: (state) => (state.work === 'draft' ? state : null),
  submit: (state) => (state.work === 'draft' ? { ...state, work: 'in_review' } : null),
  return: (state) =>
    state.work === 'in_review' || state.work === 'approved' ? { ...state, work: 'draft' } : null,
  approve: (state) => (state.work === 'in_review' ? { ...state, work: 'approved' } : null),
  release: (state) => (state.work === 'approved' ? { standing: 'released', work: 'none' } : null),
  // A correction keeps the address: the next edition is prepared while the released one stays readable. What was
  // withdrawn or laid aside may come back the same way, through review.
  correct: (state) => (state.work === 'none' ? { ...state, work: 'draft' } : null),
  discard: (state) => (state.work === 'draft' ? { ...state, work: 'none' } : null),
  mark_validity: (state) => (state.standing === 'released' ? state : null),
  withdraw: (state) => (state.standing === 'released' ? { ...state, standing: 'withdrawn' } : null),
};

/** The state after an act; null where the act is not allowed. */
export function afterAct(state: DocumentState, act: DocumentAct): DocumentState | null {
  return STEPS[act](state);
}

/** The acts allowed now, in the order of the table: what the console offers. */
export function actsAllowed(state: DocumentState): DocumentAct[] {
  return (Object.keys(DOCUMENT_ACTS) as DocumentAct[]).filter((act) => afterAct(state, act) !== null);
}
