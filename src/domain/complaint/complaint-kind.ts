/** What people bring to an agency about its work of disclosure, besides a request: each by its article. */
export const COMPLAINT_KINDS = {
  not_disclosed: {
    name: '认为没有依法公开或者答复',
    article: '条例第四十七条',
    told: '主管部门查证属实的，应当督促整改或者通报批评。',
  },
  rights_infringed: {
    name: '认为公开工作侵犯合法权益',
    article: '条例第五十一条',
    told: '可以向上一级行政机关或者主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。',
  },
  record_correction: {
    name: '要求更正与自身相关的信息记录',
    article: '条例第四十一条',
    told: '有证据证明记录不准确的，有权更正的机关审核属实后更正并告知；无权更正的，可以转送或者告知向有权机关提出。',
  },
  publish_suggestion: {
    name: '建议纳入主动公开',
    article: '条例第四十四条',
    told: '经审核认为属于主动公开范围的，应当及时主动公开。',
  },
} as const;
export type ComplaintKind = keyof typeof COMPLAINT_KINDS;

/** How each kind may end. */
export const COMPLAINT_OUTCOMES = {
  rectified: { name: '属实，已督促整改', of: ['not_disclosed'] },
  criticised: { name: '属实，已通报批评', of: ['not_disclosed'] },
  redressed: { name: '属实，已纠正', of: ['rights_infringed'] },
  unfounded: { name: '经查不属实', of: ['not_disclosed', 'rights_infringed'] },
  remedy_told: { name: '告知依法申请复议或者起诉', of: ['rights_infringed'] },
  corrected: { name: '审核属实，已更正', of: ['record_correction'] },
  not_corrected: { name: '审核不属实，不予更正', of: ['record_correction'] },
  passed_on: { name: '已转送有权更正的机关', of: ['record_correction'] },
  told_where: { name: '告知向有权更正的机关提出', of: ['record_correction'] },
  published: { name: '已主动公开', of: ['publish_suggestion'] },
  not_published: { name: '不属于主动公开范围', of: ['publish_suggestion'] },
  withdrawn: {
    name: '本人撤回',
    of: ['not_disclosed', 'rights_infringed', 'record_correction', 'publish_suggestion'],
  },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly of: readonly ComplaintKind[] }>
>;
export type ComplaintOutcome = keyof typeof COMPLAINT_OUTCOMES;

/** The outcomes that a kind knows. */
export function outcomesOf(kind: ComplaintKind): ComplaintOutcome[] {
  const outcomes = Object.keys(COMPLAINT_OUTCOMES) as ComplaintOutcome[];
  return outcomes.filter((outcome) => {
    const kinds: readonly ComplaintKind[] = COMPLAINT_OUTCOMES[outcome].of;
    return kinds.includes(kind);
  });
}
