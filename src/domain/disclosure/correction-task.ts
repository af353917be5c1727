/** What a visitor can report as wrong on a page (我为政府网站找错). */
export const CORRECTION_KINDS = {
  wrong_words: '错别字或表述错误',
  wrong_content: '内容不准确或已过时',
  dead_link: '链接、附件打不开',
  unusable: '页面或功能不能用',
  other: '其他',
} as const;
export type CorrectionKind = keyof typeof CORRECTION_KINDS;

/** How a report of an error ends. */
export const CORRECTION_OUTCOMES = {
  corrected: '已经更正',
  no_error: '经核实没有错误',
  passed_on: '已转其他单位办理',
} as const;
export type CorrectionOutcome = keyof typeof CORRECTION_OUTCOMES;

/** What a visitor wrote. */
export interface CorrectionReport {
  readonly address: string;
  readonly kind: string;
  readonly words: string;
  readonly contact: string;
}

/** What is missing or too long in a report of an error, by field, in Chinese; empty when it will do. */
export function correctionFaults({
  kind,
  words,
  contact,
}: CorrectionReport): { readonly field: 'kind' | 'words' | 'contact'; readonly message: string }[] {
  return [
    ...(kind in CORRECTION_KINDS ? [] : [{ field: 'kind' as const, message: '请选一类错误。' }]),
    ...(words.trim().length >= 5
      ? []
      : [{ field: 'words' as const, message: '请写明哪里错了，至少5个字。' }]),
    ...(words.length <= 1000 ? [] : [{ field: 'words' as const, message: '请写得短一些，至多1000字。' }]),
    ...(contact.length <= 100
      ? []
      : [{ field: 'contact' as const, message: '联系方式至多100字，可以不填。' }]),
  ];
}
