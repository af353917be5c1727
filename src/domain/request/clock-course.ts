import { REQUEST_TERMS } from '../law/request-term.ts';
import { addDays } from '../time/plain-date.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { StatutoryCalendar } from '../time/statutory-calendar.ts';
import { addWorkingDays } from '../time/working-days.ts';
import type { Deadline, Deduction } from '../time/working-days.ts';
import type { ActOf, ClockAct, ClockActName, RequestChannel } from './clock-act.ts';

/** What an office may settle where the text of the law was not at hand. */
export interface ClockRules {
  /** 国办函〔2020〕109号: payment restarts the whole term, or only the days until payment do not count. */
  readonly feePaid: 'restart' | 'resume';
}

export const STANDARD_RULES: ClockRules = { feePaid: 'restart' };

/** One opinion asked for: its days do not count (条例第三十三条第三款). */
export interface Opinion {
  readonly of: 'third_party' | 'agency';
  readonly party: string;
  readonly askedOn: PlainDate;
  /** The day the letter reached the party: its fifteen working days run from here. */
  readonly receivedOn: PlainDate;
  /** True where nobody recorded that day and the day of the letter stands for it. */
  readonly assumed: boolean;
  /** The last of its fifteen working days. */
  readonly answerBy: PlainDate;
  readonly answeredOn: PlainDate | null;
  /** Notices that may still move its fifteen working days. */
  readonly missing: readonly string[];
}

/** How far a history has come: what the acts up to one of them leave behind. */
export interface Course {
  readonly channel: RequestChannel;
  readonly arrivedOn: PlainDate;
  /** 收到申请之日; null until confirmed. */
  readonly receivedOn: PlainDate | null;
  /** The day from which the term runs: receipt, corrected request or payment. */
  readonly start: PlainDate | null;
  /** Working days, the extension included. */
  readonly term: number;
  readonly correction: {
    readonly askedOn: PlainDate;
    readonly answerBy: PlainDate | null;
    readonly answeredOn: PlainDate | null;
  } | null;
  readonly opinions: readonly Opinion[];
  readonly extension: { readonly on: PlainDate; readonly days: number } | null;
  /** The day up to which a reply to an excessive request was put off (条例第三十五条). */
  readonly delayedUntil: PlainDate | null;
  readonly fee: {
    readonly noticedOn: PlainDate;
    readonly payBy: PlainDate;
    readonly paidOn: PlainDate | null;
  } | null;
  readonly reply: Pick<ActOf<'replied'>, 'on' | 'delivery'> | null;
}

/** Which channels wait for a confirmation with the applicant (条例第三十一条第二、三项). */
const CONFIRMED: Readonly<Record<RequestChannel, boolean>> = {
  in_person: false,
  registered_post: false,
  ordinary_post: true,
  fax: true,
  web: true,
};

/** Whether the day of receipt is the day of confirmation. */
export function needsConfirmation(channel: RequestChannel): boolean {
  return CONFIRMED[channel];
}

/** The beginning: received, or waiting for the confirmation from which the term runs. */
export function beginCourse(act: ActOf<'received'>): Course {
  const receivedOn = needsConfirmation(act.channel) ? act.confirmedOn : act.on;
  return {
    channel: act.channel,
    arrivedOn: act.on,
    receivedOn,
    start: receivedOn,
    term: REQUEST_TERMS.answer.workingDays,
    correction: null,
    opinions: [],
    extension: null,
    delayedUntil: null,
    fee: null,
    reply: null,
  };
}

interface Ground {
  readonly calendar: StatutoryCalendar;
  readonly rules: ClockRules;
}

type Steps = {
  readonly [Name in Exclude<ClockActName, 'received'>]: (
    course: Course,
    act: ActOf<Name>,
    ground: Ground,
  ) => Course;
};

/** What each act does to the course. The three ways of touching the term stay apart: restart, exclusion, extension. */
const STEPS: Steps = {
  correction_requested: (course, act) => ({
    ...course,
    correction: { askedOn: act.on, answerBy: act.answerBy, answeredOn: null },
  }),
  // The corrected request counts as received on this day: the whole term runs anew (条例第三十条).
  correction_received: (course, act) =>
    course.correction === null
      ? course
      : { ...course, start: act.on, correction: { ...course.correction, answeredOn: act.on } },
  third_party_asked: askOpinion,
  agency_asked: askOpinion,
  third_party_answered: answerOpinion,
  agency_answered: answerOpinion,
  extended: (course, act) => ({
    ...course,
    term: course.term + act.days,
    extension: { on: act.on, days: act.days },
  }),
  delayed: (course, act) => ({ ...course, delayedUntil: act.until }),
  fee_noticed: (course, act, { calendar }) => ({
    ...course,
    fee: {
      noticedOn: act.on,
      payBy: addWorkingDays(calendar, act.on, REQUEST_TERMS.payment.workingDays).due,
      paidOn: null,
    },
  }),
  fee_paid: (course, act, { rules }) =>
    course.fee === null
      ? course
      : {
          ...course,
          start: rules.feePaid === 'restart' ? act.on : course.start,
          fee: { ...course.fee, paidOn: act.on },
        },
  replied: (course, act) => ({ ...course, reply: { on: act.on, delivery: act.delivery } }),
};

/** The course after one more act. */
export function afterAct(course: Course, act: ClockAct, ground: Ground): Course {
  if (act.act === 'received') return course;
  const step = STEPS[act.act] as (course: Course, act: ClockAct, ground: Ground) => Course;
  return step(course, act, ground);
}

/** The due date as the course has it; null before receipt. It stands still, unused, while the applicant has to act. */
export function dueOf(course: Course, { calendar, rules }: Ground): Deadline | null {
  const { start, term, delayedUntil } = course;
  if (start === null) return null;
  const deadline = addWorkingDays(calendar, start, term, excludedDays(course, rules));
  return delayedUntil !== null && delayedUntil > deadline.due ? { ...deadline, due: delayedUntil } : deadline;
}

/** True while the next step is the applicant's: no day is counted against the agency. */
export function waitsForApplicant({ correction, fee }: Course): boolean {
  return correction?.answeredOn === null || fee?.paidOn === null;
}

/** The opinion of a party that is still open. */
export function openOpinion(course: Course, of: Opinion['of'], party: string): Opinion | null {
  return (
    course.opinions.find(
      (opinion) => opinion.of === of && opinion.party === party && opinion.answeredOn === null,
    ) ?? null
  );
}

/** The last day that an opinion keeps out of the term: its answer, or the end of its fifteen working days. */
export function excludedUntil({ answeredOn, answerBy }: Opinion): PlainDate {
  return answeredOn !== null && answeredOn < answerBy ? answeredOn : answerBy;
}

function excludedDays(course: Course, rules: ClockRules): Deduction[] {
  const { fee } = course;
  const opinions = course.opinions.map((opinion) => ({
    from: addDays(opinion.askedOn, 1),
    to: excludedUntil(opinion),
    reason: `征求${opinion.party}意见，不计算在内`,
  }));
  if (rules.feePaid !== 'resume' || fee?.paidOn == null) return opinions;
  return [...opinions, { from: addDays(fee.noticedOn, 1), to: fee.paidOn, reason: '等待缴费，不计算在内' }];
}

function askOpinion(
  course: Course,
  act: ActOf<'third_party_asked' | 'agency_asked'>,
  { calendar }: Ground,
): Course {
  const of = act.act === 'third_party_asked' ? 'third_party' : 'agency';
  const term = of === 'third_party' ? REQUEST_TERMS.thirdPartyOpinion : REQUEST_TERMS.agencyOpinion;
  const receivedOn = act.receivedOn ?? act.on;
  const end = addWorkingDays(calendar, receivedOn, term.workingDays);
  const opinion: Opinion = {
    of,
    party: act.party,
    askedOn: act.on,
    receivedOn,
    assumed: act.receivedOn === null,
    answerBy: end.due,
    answeredOn: null,
    missing: end.missing,
  };
  return { ...course, opinions: [...course.opinions, opinion] };
}

function answerOpinion(course: Course, act: ActOf<'third_party_answered' | 'agency_answered'>): Course {
  const of = act.act === 'third_party_answered' ? 'third_party' : 'agency';
  const open = openOpinion(course, of, act.party);
  return {
    ...course,
    opinions: course.opinions.map((opinion) =>
      opinion === open ? { ...opinion, answeredOn: act.on } : opinion,
    ),
  };
}
