import { REQUEST_TERMS } from '../law/request-term.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { StatutoryCalendar } from '../time/statutory-calendar.ts';
import { addWorkingDays } from '../time/working-days.ts';
import type { Deadline } from '../time/working-days.ts';
import type { ActOf, ClockAct } from './clock-act.ts';
import {
  STANDARD_RULES,
  afterAct,
  beginCourse,
  dueOf,
  excludedUntil,
  waitsForApplicant,
} from './clock-course.ts';
import type { ClockRules, Course } from './clock-course.ts';
import { objectToAct, objectToReceipt } from './clock-objections.ts';

/** Where a case stands as far as its clock is concerned. */
export const CLOCK_STATES = {
  awaiting_confirmation: '待与申请人确认',
  handling: '办理中',
  awaiting_correction: '待申请人补正',
  awaiting_opinion: '待第三方或其他机关意见',
  awaiting_payment: '待申请人缴费',
  abandoned: '视为放弃申请',
  replied: '已答复',
} as const;
export type ClockState = keyof typeof CLOCK_STATES;

/** The acts of a case, the receipt first. */
export type ClockHistory = readonly [ActOf<'received'>, ...ClockAct[]];

/** What does not fit together in a history: which act (counted from 1), by which article, and why in a Chinese sentence. */
export interface ClockObjection {
  readonly act: number;
  readonly article: string;
  readonly message: string;
}

/** The clock of a case on a day. */
export interface Clock {
  readonly state: ClockState;
  readonly course: Course;
  /** The due date as it was on the day of receipt; no later act changes it. null before receipt. */
  readonly originalDue: Deadline | null;
  /** The due date now. While the applicant has to correct or pay it stands as it was and nothing is overdue. */
  readonly due: Deadline | null;
  readonly overdue: boolean;
  /** Notices not published yet that may still move the due date: with any of them it is provisional. */
  readonly missing: readonly string[];
  /** What a lawful history would not contain. Whoever may refuse, refuses at the first. */
  readonly objections: readonly ClockObjection[];
}

/**
 * The clock of a case: its acts folded in their order. Nothing is refused here: what is impossible has no effect on the
 * term and stands among the objections, so that registers of the past can be computed and flagged.
 *
 * @param asOf the day on which the question is asked
 */
export function readClock(
  [received, ...rest]: ClockHistory,
  calendar: StatutoryCalendar,
  asOf: PlainDate,
  rules: ClockRules = STANDARD_RULES,
): Clock {
  const ground = { calendar, rules };
  const objections = objectToReceipt(received).map(({ article, message }) => ({ act: 1, article, message }));
  let course = beginCourse(received);
  for (const [index, act] of rest.entries()) {
    const found = objectToAct(act, course, (rest[index - 1] ?? received).on, ground);
    objections.push(...found.map(({ article, message }) => ({ act: index + 2, article, message })));
    if (found.every(({ effective }) => effective)) course = afterAct(course, act, ground);
  }
  const due = dueOf(course, ground);
  const originalDue =
    course.receivedOn === null
      ? null
      : addWorkingDays(calendar, course.receivedOn, REQUEST_TERMS.answer.workingDays);
  const end = course.reply?.on ?? asOf;
  return {
    state: stateOf(course, asOf),
    course,
    originalDue,
    due,
    overdue: due !== null && !waitsForApplicant(course) && end > due.due,
    missing: missingNotices(course, due),
    objections,
  };
}

/** What may still move the due date: notices of the days on the way, and of fifteen working days that ran out unanswered. */
function missingNotices({ opinions }: Course, due: Deadline | null): string[] {
  const unanswered = opinions.filter((opinion) => excludedUntil(opinion) === opinion.answerBy);
  return [...new Set([...(due?.missing ?? []), ...unanswered.flatMap(({ missing }) => missing)])];
}

function stateOf(course: Course, asOf: PlainDate): ClockState {
  const { correction, fee } = course;
  if (course.reply !== null) return 'replied';
  if (course.receivedOn === null) return 'awaiting_confirmation';
  if (correction?.answeredOn === null)
    return correction.answerBy !== null && asOf > correction.answerBy ? 'abandoned' : 'awaiting_correction';
  if (fee?.paidOn === null) return asOf > fee.payBy ? 'abandoned' : 'awaiting_payment';
  const asking = course.opinions.some(({ answeredOn, answerBy }) => answeredOn === null && asOf <= answerBy);
  return asking ? 'awaiting_opinion' : 'handling';
}
