/** The three blocks of section four of the annual report. The ids are those of the form. */
export const REMEDY_BLOCKS = {
  reconsideration: '行政复议',
  litigation_direct: '行政诉讼：未经复议直接起诉',
  litigation_after_reconsideration: '行政诉讼：复议后起诉',
} as const;
export type RemedyBlock = keyof typeof REMEDY_BLOCKS;

/** The columns of section four. */
export const RESULT_CLASSES = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
} as const;
export type ResultClass = keyof typeof RESULT_CLASSES;

/** What a body may decide, and the column it counts in by our reading; the office's table may say otherwise. */
export const REMEDY_RESULTS = {
  upheld: { name: '维持', of: 'reconsideration', counts: 'upheld' },
  claim_rejected: { name: '驳回行政复议请求、驳回诉讼请求', of: 'both', counts: 'upheld' },
  annulled: { name: '撤销', of: 'both', counts: 'corrected' },
  changed: { name: '变更', of: 'both', counts: 'corrected' },
  declared_unlawful: { name: '确认违法', of: 'both', counts: 'corrected' },
  ordered_to_perform: { name: '责令、判决限期履行', of: 'both', counts: 'corrected' },
  ordered_to_decide_anew: { name: '撤销并责令重新作出答复', of: 'both', counts: 'corrected' },
  withdrawn: { name: '撤回申请、撤诉', of: 'both', counts: 'other' },
  terminated: { name: '终止', of: 'both', counts: 'other' },
  mediated: { name: '调解、和解', of: 'both', counts: 'other' },
  not_accepted: { name: '不予受理、裁定驳回起诉', of: 'both', counts: 'other' },
  transferred: { name: '移送', of: 'both', counts: 'other' },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly name: string;
      readonly of: 'both' | 'reconsideration';
      readonly counts: Exclude<ResultClass, 'pending'>;
    }
  >
>;
export type RemedyResult = keyof typeof REMEDY_RESULTS;

/** The office's own columns for results it counts otherwise. */
export type ResultTable = Readonly<Partial<Record<RemedyResult, Exclude<ResultClass, 'pending'>>>>;

/** The column of section four at the end of a year: a remedy without a result by then is pending. */
export function resultClassOf(result: RemedyResult | null, table: ResultTable = {}): ResultClass {
  return result === null ? 'pending' : (table[result] ?? REMEDY_RESULTS[result].counts);
}

/** The block in which a remedy counts. */
export function blockOf(remedy: {
  kind: 'reconsideration' | 'litigation';
  afterReconsideration: boolean;
}): RemedyBlock {
  if (remedy.kind === 'reconsideration') return 'reconsideration';
  return remedy.afterReconsideration ? 'litigation_after_reconsideration' : 'litigation_direct';
}

/** True where a new answer is owed: the old one is gone, or none was given. */
export function ordersNewAnswer(result: RemedyResult | null): boolean {
  return result === 'annulled' || result === 'ordered_to_perform' || result === 'ordered_to_decide_anew';
}

/** The results that stand in a column; none for 尚未审结, which has no result. */
export function resultsOfClass(wanted: ResultClass, table: ResultTable = {}): RemedyResult[] {
  const results = Object.keys(REMEDY_RESULTS) as RemedyResult[];
  return results.filter((result) => resultClassOf(result, table) === wanted);
}
