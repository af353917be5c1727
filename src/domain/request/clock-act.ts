import type { PlainDate } from '../time/plain-date.ts';

/** How a request came in (条例第二十九条、第三十一条). */
export const CHANNELS = {
  in_person: '当面提交',
  registered_post: '挂号信、特快专递等签收邮寄',
  ordinary_post: '平常信函等无需签收的邮寄',
  fax: '传真',
  web: '互联网',
} as const;
export type RequestChannel = keyof typeof CHANNELS;

/** How a reply reaches the applicant. By post the day it is handed to the postal service counts (国办公开办函〔2016〕235号). */
export const DELIVERIES = {
  in_person: '当面送达',
  post: '邮寄送达',
  web: '网上送达',
} as const;
export type Delivery = keyof typeof DELIVERIES;

/** A letter that asks for an opinion, to a third party or to an agency that made the information jointly. */
interface Asked<Name extends string> {
  readonly act: Name;
  readonly on: PlainDate;
  readonly party: string;
  /** The day the letter reached the party; null: taken as the day of the letter, and said so. */
  readonly receivedOn: PlainDate | null;
}

interface Answered<Name extends string> {
  readonly act: Name;
  readonly on: PlainDate;
  readonly party: string;
}

/** What moves the clock of a case, in the order in which it happened. `on` is the day of the act. */
export type ClockAct =
  | {
      readonly act: 'received';
      /** The day it arrived. */
      readonly on: PlainDate;
      readonly channel: RequestChannel;
      /** 双方确认之日; asked for by ordinary post, fax and web. */
      readonly confirmedOn: PlainDate | null;
    }
  | {
      readonly act: 'correction_requested';
      readonly on: PlainDate;
      /** The day up to which the applicant was given; null where none is known. */
      readonly answerBy: PlainDate | null;
    }
  | { readonly act: 'correction_received'; readonly on: PlainDate }
  | Asked<'third_party_asked'>
  | Asked<'agency_asked'>
  | Answered<'third_party_answered'>
  | Answered<'agency_answered'>
  | {
      readonly act: 'extended';
      readonly on: PlainDate;
      /** Working days, 1 to 20. */
      readonly days: number;
    }
  | {
      readonly act: 'delayed';
      readonly on: PlainDate;
      /** 延迟答复的合理期限, set by the agency and told to the applicant (条例第三十五条). */
      readonly until: PlainDate;
    }
  | { readonly act: 'fee_noticed'; readonly on: PlainDate }
  | { readonly act: 'fee_paid'; readonly on: PlainDate }
  | { readonly act: 'replied'; readonly on: PlainDate; readonly delivery: Delivery };

export type ClockActName = ClockAct['act'];
/** One kind of act. */
export type ActOf<Name extends ClockActName> = Extract<ClockAct, { readonly act: Name }>;

/** What each act is called. */
export const CLOCK_ACT_NAMES = {
  received: '收到申请',
  correction_requested: '告知补正',
  correction_received: '收到补正',
  third_party_asked: '征求第三方意见',
  third_party_answered: '第三方答复',
  agency_asked: '征求其他机关意见',
  agency_answered: '其他机关答复',
  extended: '延长答复期限',
  delayed: '确定延迟答复的期限',
  fee_noticed: '发出收费通知',
  fee_paid: '缴费',
  replied: '答复送达',
} as const satisfies Readonly<Record<ClockActName, string>>;
