import type { OutcomeBox } from './outcome.ts';

/** An answer that the Regulations know, in their words, with what has to stand in the reply. */
export interface ReplyGround {
  /** What the officer reads. */
  readonly question: string;
  /** Articles that the reply cites; one of them at least must stand in it. */
  readonly articles: readonly string[];
  /** The row of the annual report by our reading; the office may settle it otherwise. */
  readonly box: OutcomeBox;
  /** What the law asks the reply to tell. */
  readonly mustTell: readonly ('way' | 'reason' | 'responsible_agency' | 'channel')[];
  /** True for a refusal under Articles 14 to 16: reconsideration before litigation (行政复议法第二十三条第一款第四项). */
  readonly reconsiderationFirst: boolean;
}

const way = 'way';
const reason = 'reason';

function refusal(question: string, articles: readonly string[], box: OutcomeBox): ReplyGround {
  return {
    question,
    articles: [...articles, '条例第三十六条第三项'],
    box,
    mustTell: [reason],
    reconsiderationFirst: true,
  };
}

function answer(
  question: string,
  articles: readonly string[],
  box: OutcomeBox,
  mustTell: ReplyGround['mustTell'] = [reason],
): ReplyGround {
  return { question, articles, box, mustTell, reconsiderationFirst: false };
}

/** Every answer of Articles 14 to 16, 30 and 35 to 39, and of the fee rules, by what the officer says of the information. */
export const REPLY_GROUNDS = {
  already_public: answer('所申请的信息已经主动公开', ['条例第三十六条第一项'], 'granted', [way]),
  granted: answer('所申请的信息可以公开', ['条例第三十六条第二项'], 'granted', [way]),
  partial: {
    ...answer('信息中含有不应公开的内容，但能够区分处理', ['条例第三十七条'], 'partial', [way, reason]),
    // 行政复议法实施条例（2026）第三十一条; before, 国办函〔2021〕132号 counts the partial refusal among the refusals.
    reconsiderationFirst: true,
  },
  state_secret: refusal('依法确定为国家秘密', ['条例第十四条'], 'refused.state_secret'),
  prohibited_by_law: refusal('法律、行政法规禁止公开', ['条例第十四条'], 'refused.prohibited_by_law'),
  security_and_stability: refusal(
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    ['条例第十四条'],
    'refused.security_and_stability',
  ),
  third_party_rights: refusal(
    '涉及商业秘密、个人隐私，公开会对第三方合法权益造成损害',
    ['条例第十五条'],
    'refused.third_party_rights',
  ),
  internal_affairs: refusal(
    '人事管理、后勤管理、内部工作流程等内部事务信息',
    ['条例第十六条第一款'],
    'refused.internal_affairs',
  ),
  process_information: refusal(
    '履职中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息',
    ['条例第十六条第二款'],
    'refused.process_information',
  ),
  enforcement_file: refusal('行政执法案卷信息', ['条例第十六条第二款'], 'refused.enforcement_file'),
  administrative_query: answer(
    '工商、不动产登记资料等，法律、行政法规对获取有特别规定',
    ['条例第三十六条第七项'],
    'refused.administrative_query',
    [way],
  ),
  not_existing: answer('经检索没有所申请的信息', ['条例第三十六条第四项'], 'unavailable.not_held'),
  other_agency: answer('不属于本机关负责公开', ['条例第三十六条第五项'], 'unavailable.not_held', [
    reason,
    'responsible_agency',
  ]),
  needs_creation: answer('需要对现有信息进行加工、分析', ['条例第三十八条'], 'unavailable.needs_creation'),
  still_unclear: answer('补正后申请内容仍不明确', ['条例第三十条'], 'unavailable.still_unclear'),
  complaint: answer(
    '以申请的形式进行信访、投诉、举报等活动',
    ['条例第三十九条第一款'],
    'not_processed.complaint',
    [reason, 'channel'],
  ),
  repeated: answer('已经答复过，申请人重复申请相同信息', ['条例第三十六条第六项'], 'not_processed.repeated'),
  publication: answer(
    '要求提供政府公报、报刊、书籍等公开出版物',
    ['条例第三十九条第二款'],
    'not_processed.publication',
    [way],
  ),
  excessive: answer(
    '申请数量、频次明显超过合理范围，理由不合理',
    ['条例第三十五条'],
    'not_processed.excessive',
  ),
  confirmation: answer(
    '要求确认或者重新出具已经获取的信息',
    ['国办公开办函〔2021〕30号'],
    'not_processed.confirmation',
  ),
  correction_overdue: answer('申请人无正当理由逾期不补正', ['条例第三十条'], 'other.correction_overdue'),
  fee_overdue: answer('申请人逾期未缴纳信息处理费', ['国办函〔2020〕109号'], 'other.fee_overdue'),
  withdrawn: answer('申请人撤回申请', ['国办公开办函〔2021〕30号'], 'other.other', []),
  other: answer('其他情形', ['国办公开办函〔2021〕30号'], 'other.other'),
} as const satisfies Readonly<Record<string, ReplyGround>>;
export type ReplyGroundId = keyof typeof REPLY_GROUNDS;
