/**
 * The rows of section three of the annual report into which every closed case falls, exactly one each
 * (国办公开办函〔2021〕30号). The ids are those of the form.
 */
export const OUTCOME_BOXES = {
  granted: '予以公开',
  partial: '部分公开',
  'refused.state_secret': '不予公开：属于国家秘密',
  'refused.prohibited_by_law': '不予公开：其他法律行政法规禁止公开',
  'refused.security_and_stability': '不予公开：危及“三安全一稳定”',
  'refused.third_party_rights': '不予公开：保护第三方合法权益',
  'refused.internal_affairs': '不予公开：属于三类内部事务信息',
  'refused.process_information': '不予公开：属于四类过程性信息',
  'refused.enforcement_file': '不予公开：属于行政执法案卷',
  'refused.administrative_query': '不予公开：属于行政查询事项',
  'unavailable.not_held': '无法提供：本机关不掌握相关政府信息',
  'unavailable.needs_creation': '无法提供：没有现成信息需要另行制作',
  'unavailable.still_unclear': '无法提供：补正后申请内容仍不明确',
  'not_processed.complaint': '不予处理：信访举报投诉类申请',
  'not_processed.repeated': '不予处理：重复申请',
  'not_processed.publication': '不予处理：要求提供公开出版物',
  'not_processed.excessive': '不予处理：无正当理由大量反复申请',
  'not_processed.confirmation': '不予处理：要求行政机关确认或重新出具已获取信息',
  'other.correction_overdue': '其他处理：逾期不补正',
  'other.fee_overdue': '其他处理：逾期不缴费',
  'other.other': '其他处理：其他',
} as const;
export type OutcomeBox = keyof typeof OUTCOME_BOXES;

/** Classes of section three that a box belongs to. */
export type OutcomeClass = 'granted' | 'partial' | 'refused' | 'unavailable' | 'not_processed' | 'other';

/** The class of a box: what stands before the point. */
export function classOf(box: OutcomeBox): OutcomeClass {
  return box.split('.')[0] as OutcomeClass;
}
