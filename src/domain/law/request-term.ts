/** A term of the law in working days, with the article that sets it. */
export interface RequestTerm {
  readonly workingDays: number;
  readonly article: string;
}

/** The terms of disclosure on request. The day from which a term runs is not counted. */
export const REQUEST_TERMS = {
  /** 答复; the head of the OGI office may extend it. */
  answer: { workingDays: 20, article: '条例第三十三条第二款' },
  /** 延长: at most, once. */
  extension: { workingDays: 20, article: '条例第三十三条第二款' },
  /** 一次性告知补正. */
  correctionNotice: { workingDays: 7, article: '条例第三十条' },
  /** 第三方提出意见, from the day the letter reached it; its silence leaves the decision to the agency. */
  thirdPartyOpinion: { workingDays: 15, article: '条例第三十二条' },
  /** 共同制作机关提出意见; its silence is consent. */
  agencyOpinion: { workingDays: 15, article: '条例第三十四条' },
  /** 缴纳信息处理费, from the day after the notice; unpaid means given up. */
  payment: { workingDays: 20, article: '国办函〔2020〕109号' },
} as const satisfies Readonly<Record<string, RequestTerm>>;

/** Other articles a clock cites. */
export const CLOCK_ARTICLES = {
  receipt: '条例第三十一条',
  excluded: '条例第三十三条第三款',
  /** 延迟答复的合理期限. */
  delay: '条例第三十五条',
  delivery: '国办公开办函〔2016〕235号',
  register: '条例第四十五条',
} as const;
