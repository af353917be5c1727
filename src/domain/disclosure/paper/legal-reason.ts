/** Why a paper is not opened on one's own accord, with the article that says so. Closed: another reason is none. */
export const LEGAL_REASONS = {
  state_secret: { words: '国家秘密', article: '条例第十四条' },
  forbidden_by_law: { words: '法律、行政法规禁止公开', article: '条例第十四条' },
  public_safety: { words: '公开后可能危及国家安全、公共安全、经济安全、社会稳定', article: '条例第十四条' },
  third_party: { words: '商业秘密、个人隐私等，公开会损害第三方合法权益', article: '条例第十五条' },
  internal_affairs: {
    words: '人事管理、后勤管理、内部工作流程等内部事务信息',
    article: '条例第十六条第一款',
  },
  process: { words: '讨论记录、过程稿、磋商信函、请示报告等过程性信息', article: '条例第十六条第二款' },
  enforcement_file: { words: '行政执法案卷信息', article: '条例第十六条第二款' },
  limited_interest: { words: '只涉及特定对象，依申请提供', article: '条例第二十七条' },
} as const;
export type LegalReason = keyof typeof LEGAL_REASONS;

export const LEGAL_REASON_IDS = Object.keys(LEGAL_REASONS) as LegalReason[];

/** The reason with its article, as the register prints it. */
export function legalReasonWords(reason: LegalReason): string {
  const { words, article } = LEGAL_REASONS[reason];
  return `${article}：${words}`;
}
