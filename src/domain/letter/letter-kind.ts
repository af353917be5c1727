/** Every paper that leaves the house in a case, by what it does. */
export const LETTER_KINDS = {
  receipt: '收件回执',
  correction_notice: '补正告知书',
  third_party_letter: '征求第三方意见书',
  agency_letter: '征求意见函',
  extension_notice: '延长答复期限告知书',
  reasons_letter: '说明理由告知书',
  delay_notice: '延迟答复告知书',
  fee_notice: '信息处理费收费通知',
  reply_granted: '政府信息公开告知书',
  reply_partial: '政府信息部分公开告知书',
  reply_refused: '政府信息不予公开告知书',
  reply_unavailable: '政府信息无法提供告知书',
  reply_not_processed: '政府信息公开申请不予处理告知书',
  reply_other: '政府信息公开申请处理告知书',
  third_party_result: '告知第三方函',
  delivery_receipt: '送达回证',
} as const;
export type LetterKind = keyof typeof LETTER_KINDS;

/** Papers that answer the request for good: they name the remedy, and only the sealed file is delivered. */
export const REPLY_KINDS = [
  'reply_granted',
  'reply_partial',
  'reply_refused',
  'reply_unavailable',
  'reply_not_processed',
  'reply_other',
] as const satisfies readonly LetterKind[];

export function isReply(kind: LetterKind): boolean {
  return REPLY_KINDS.some((reply) => reply === kind);
}
