import type { PlainDate } from '../time/plain-date.ts';
import type { ReplyGroundId } from '../law/reply-ground.ts';
import type { Delivery, RequestChannel } from './clock-act.ts';
import type { Decision } from './decision.ts';
import type { Tariff } from './fee.ts';

interface Facts {
  /** 经办、登记. */
  received: { channel: RequestChannel };
  /** 与申请人确认收到 (条例第三十一条). */
  confirmed: { how: string };
  registered: { number: string };
  assigned: { toUserId: string };
  /** Given to another agency or unit of the same government to prepare: clock and count stay where the request was received. */
  handed_over: { toAgencyId: string; note: string };
  correction_requested: { what: string; answerBy: PlainDate };
  correction_received: { note: string };
  third_party_asked: { party: string; receivedOn: PlainDate | null };
  third_party_answered: { party: string; opinion: 'agrees' | 'objects'; reason: string };
  agency_asked: { party: string; receivedOn: PlainDate | null };
  agency_answered: { party: string; opinion: 'agrees' | 'objects'; reason: string };
  extension_proposed: { days: number; reason: string };
  /** By the head of the OGI office (条例第三十三条第二款). */
  extended: { days: number; reason: string };
  extension_declined: { reason: string };
  /** 要求说明理由 (条例第三十五条). */
  reasons_asked: { answerBy: PlainDate };
  reasons_given: { reasons: string };
  /** 延迟答复的合理期限 (条例第三十五条). */
  delayed: { until: PlainDate; reason: string };
  fee_noticed: { tariff: Tariff; yuan: number; units: number };
  fee_paid: { receipt: string };
  decided: { decision: Decision };
  returned: { reason: string };
  reviewed: { opinion: string };
  signed: { letterId: string | null };
  delivered: { delivery: Delivery; proof: string };
  withdrawn: { reason: string };
  /** Given up by the applicant's silence: uncorrected or unpaid. */
  lapsed: { ground: Extract<ReplyGroundId, 'correction_overdue' | 'fee_overdue'> };
  archived: { volume: string };
}

export type CaseActName = keyof Facts;

/** One act on a case, as the ledger keeps it: the day on which it took effect, and what it was about. */
export type CaseAct = {
  readonly [Name in CaseActName]: { readonly act: Name; readonly on: PlainDate } & Readonly<Facts[Name]>;
}[CaseActName];
/** What one kind of act is about. */
export type CaseActOf<Name extends CaseActName> = Extract<CaseAct, { readonly act: Name }>;

/** What each act is called on the screen and in the file. */
export const CASE_ACT_NAMES = {
  received: '收到申请',
  confirmed: '与申请人确认',
  registered: '登记',
  assigned: '分办',
  handed_over: '转办',
  correction_requested: '告知补正',
  correction_received: '收到补正',
  third_party_asked: '征求第三方意见',
  third_party_answered: '登记第三方意见',
  agency_asked: '征求其他机关意见',
  agency_answered: '登记其他机关意见',
  extension_proposed: '申请延长期限',
  extended: '同意延长期限',
  extension_declined: '不同意延长',
  reasons_asked: '要求说明理由',
  reasons_given: '收到理由说明',
  delayed: '确定延迟答复的合理期限',
  fee_noticed: '发出收费通知',
  fee_paid: '登记缴费',
  decided: '拟定答复',
  returned: '退回修改',
  reviewed: '合法性审核',
  signed: '签发',
  delivered: '送达',
  withdrawn: '申请人撤回',
  lapsed: '视为放弃',
  archived: '归档',
} as const satisfies Readonly<Record<CaseActName, string>>;
