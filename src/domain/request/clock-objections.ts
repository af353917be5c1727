import { CLOCK_ARTICLES, REQUEST_TERMS } from '../law/request-term.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { addWorkingDays } from '../time/working-days.ts';
import { CLOCK_ACT_NAMES } from './clock-act.ts';
import type { ActOf, ClockAct, ClockActName } from './clock-act.ts';
import { dueOf, needsConfirmation, openOpinion } from './clock-course.ts';
import type { ClockRules, Course } from './clock-course.ts';
import type { StatutoryCalendar } from '../time/statutory-calendar.ts';

/** Why an act can't stand where it stands in a history. */
export interface Objection {
  readonly article: string;
  /** A Chinese sentence. */
  readonly message: string;
  /** The act happened and counts all the same, only against the law: a register of the past keeps it. */
  readonly effective: boolean;
}

interface Ground {
  readonly calendar: StatutoryCalendar;
  readonly rules: ClockRules;
}

type Objections = {
  readonly [Name in Exclude<ClockActName, 'received'>]: (
    act: ActOf<Name>,
    course: Course,
    ground: Ground,
  ) => Objection[];
};

/** What a lawful history would not contain, act by act. */
const OBJECTIONS: Objections = {
  correction_requested(act, course, ground) {
    const { article } = REQUEST_TERMS.correctionNotice;
    const last = correctionNoticeDue(course, ground);
    return [
      ...impossibleIf(course.correction !== null, article, '补正只能一次性告知，不能再次告知补正。'),
      ...impossibleIf(course.extension !== null, article, '已经延长答复期限，不能再告知补正。'),
      ...unlawfulIf(
        last !== null && act.on > last,
        article,
        `告知补正应当自收到申请之日起 7 个工作日内作出，最迟 ${last ?? ''}。`,
      ),
    ];
  },
  correction_received(_act, course) {
    const { article } = REQUEST_TERMS.correctionNotice;
    return impossibleIf(
      course.correction?.answeredOn !== null,
      article,
      '没有待补正的告知，不能登记收到补正。',
    );
  },
  third_party_asked: (act, course) => objectToAsking(act, course, 'third_party'),
  agency_asked: (act, course) => objectToAsking(act, course, 'agency'),
  third_party_answered: (act, course) => objectToAnswer(act, course, 'third_party'),
  agency_answered: (act, course) => objectToAnswer(act, course, 'agency'),
  extended(act, course, ground) {
    const { article, workingDays } = REQUEST_TERMS.extension;
    const due = dueOf(course, ground);
    return [
      ...impossibleIf(course.extension !== null, article, '答复期限只能延长一次。'),
      ...impossibleIf(
        course.correction?.answeredOn === null,
        article,
        '正在等申请人补正，期限还没有重新起算，不能延长。',
      ),
      ...impossibleIf(
        act.days < 1 || act.days > workingDays,
        article,
        `延长的期限为 1 至 ${workingDays} 个工作日，不能是 ${act.days} 个。`,
      ),
      ...impossibleIf(
        due !== null && act.on > due.due,
        article,
        `延长应当在答复期限届满前作出，期限已于 ${due?.due ?? ''} 届满。`,
      ),
    ];
  },
  delayed(act, course, ground) {
    const { delay } = CLOCK_ARTICLES;
    const due = dueOf(course, ground);
    return [
      ...impossibleIf(course.delayedUntil !== null, delay, '已经确定过延迟答复的期限。'),
      ...impossibleIf(act.until <= act.on, delay, `延迟答复的期限 ${act.until} 应当晚于告知之日 ${act.on}。`),
      ...impossibleIf(
        due !== null && act.on > due.due,
        delay,
        `延迟答复应当在答复期限届满前确定并告知，期限已于 ${due?.due ?? ''} 届满。`,
      ),
    ];
  },
  fee_noticed(act, course, ground) {
    const { article } = REQUEST_TERMS.payment;
    const due = dueOf(course, ground);
    return [
      ...impossibleIf(course.fee !== null, article, '已经发出过收费通知。'),
      ...impossibleIf(
        course.correction?.answeredOn === null,
        article,
        '正在等申请人补正，不能发出收费通知。',
      ),
      ...impossibleIf(
        due !== null && act.on > due.due,
        article,
        `收费通知应当在处理期限内发出，期限已于 ${due?.due ?? ''} 届满。`,
      ),
    ];
  },
  fee_paid(act, { fee }) {
    const { article } = REQUEST_TERMS.payment;
    return [
      ...impossibleIf(fee?.paidOn !== null, article, '没有待缴费的收费通知，不能登记缴费。'),
      ...unlawfulIf(
        fee !== null && act.on > fee.payBy,
        article,
        `缴费期限已于 ${fee?.payBy ?? ''} 届满，逾期未缴纳的视为放弃申请。`,
      ),
    ];
  },
  replied: () => [],
};

/** What speaks against how a request was received. */
export function objectToReceipt({ channel, on, confirmedOn }: ActOf<'received'>): Objection[] {
  return impossibleIf(
    needsConfirmation(channel) && confirmedOn !== null && confirmedOn < on,
    CLOCK_ARTICLES.receipt,
    `与申请人确认之日 ${confirmedOn ?? ''} 早于申请到达之日 ${on}。`,
  );
}

/** What speaks against an act after those before it. `previousOn` is the day of the act before. */
export function objectToAct(
  act: ClockAct,
  course: Course,
  previousOn: PlainDate,
  ground: Ground,
): Objection[] {
  const order = objectToOrder(act, course, previousOn);
  if (order.length > 0 || act.act === 'received') return order;
  const objection = OBJECTIONS[act.act] as (act: ClockAct, course: Course, ground: Ground) => Objection[];
  return objection(act, course, ground);
}

/** The last day on which a correction may be asked for; null before receipt. */
export function correctionNoticeDue(
  course: Course,
  { calendar }: Pick<Ground, 'calendar'>,
): PlainDate | null {
  if (course.receivedOn === null) return null;
  return addWorkingDays(calendar, course.receivedOn, REQUEST_TERMS.correctionNotice.workingDays).due;
}

function objectToOrder(act: ClockAct, course: Course, previousOn: PlainDate): Objection[] {
  const name = CLOCK_ACT_NAMES[act.act];
  const { receipt, register } = CLOCK_ARTICLES;
  if (act.act === 'received')
    return [impossible(receipt, '一份申请只能收到一次；补正后的申请请登记为收到补正。')];
  if (course.reply !== null)
    return [impossible(register, `${course.reply.on} 已经答复，不能再登记${name}；重新作出的答复另案办理。`)];
  if (course.receivedOn === null)
    return act.act === 'replied' && act.on >= course.arrivedOn
      ? []
      : [impossible(receipt, `还没有与申请人确认收到申请之日，不能登记${name}。请写明确认之日。`)];
  if (act.on < course.receivedOn)
    return [impossible(receipt, `${name}（${act.on}）早于收到申请之日 ${course.receivedOn}。`)];
  if (act.on < previousOn)
    return [impossible(register, `${name}（${act.on}）早于前一项（${previousOn}），各项应当按先后排列。`)];
  return [];
}

function objectToAsking(
  act: ActOf<'third_party_asked' | 'agency_asked'>,
  course: Course,
  of: 'third_party' | 'agency',
): Objection[] {
  const { article } = of === 'third_party' ? REQUEST_TERMS.thirdPartyOpinion : REQUEST_TERMS.agencyOpinion;
  return [
    ...impossibleIf(
      openOpinion(course, of, act.party) !== null,
      article,
      `已经征求${act.party}的意见，还没有答复。`,
    ),
    ...impossibleIf(
      act.receivedOn !== null && act.receivedOn < act.on,
      article,
      `${act.party}收到征求意见书之日 ${act.receivedOn ?? ''} 早于发出之日 ${act.on}。`,
    ),
  ];
}

function objectToAnswer(
  act: ActOf<'third_party_answered' | 'agency_answered'>,
  course: Course,
  of: 'third_party' | 'agency',
): Objection[] {
  const { article } = of === 'third_party' ? REQUEST_TERMS.thirdPartyOpinion : REQUEST_TERMS.agencyOpinion;
  const open = openOpinion(course, of, act.party);
  return [
    ...impossibleIf(open === null, article, `没有征求过${act.party}的意见，或者已经登记过答复。`),
    ...impossibleIf(
      open !== null && act.on < open.receivedOn,
      article,
      `${act.party}的答复（${act.on}）早于其收到征求意见书之日 ${open?.receivedOn ?? ''}。`,
    ),
  ];
}

function impossible(article: string, message: string): Objection {
  return { article, message, effective: false };
}

function impossibleIf(condition: boolean, article: string, message: string): Objection[] {
  return condition ? [impossible(article, message)] : [];
}

function unlawfulIf(condition: boolean, article: string, message: string): Objection[] {
  return condition ? [{ article, message, effective: true }] : [];
}
