import type { PlainDate } from '../time/plain-date.ts';
import type { StatutoryCalendar } from '../time/statutory-calendar.ts';
import type { RemedyResult } from './remedy-result.ts';
import { REMEDY_RESULTS } from './remedy-result.ts';
import { respondentDeadline } from './respondent-deadline.ts';
import type { RespondentDeadline, RespondentTermId } from './respondent-deadline.ts';

export const REMEDY_KINDS = { reconsideration: '行政复议', litigation: '行政诉讼' } as const;
export type RemedyKind = keyof typeof REMEDY_KINDS;

/** 普通程序、简易程序: the respondent has ten working days, or five (行政复议法第四十八条、第五十四条). */
export const PROCEDURES = { ordinary: '普通程序', simple: '简易程序' } as const;
export type Procedure = keyof typeof PROCEDURES;

/** Where a remedy stands for the respondent. */
export const REMEDY_STAGES = { served: '待答复举证', answered: '已答复，待审结', decided: '已审结' } as const;
export type RemedyStage = keyof typeof REMEDY_STAGES;

/** What happens in a remedy. `on` is the day of the act. */
export type RemedyAct =
  | {
      /** The copy of the application or of the suit has reached the agency. */
      readonly act: 'served';
      readonly on: PlainDate;
      readonly procedure: Procedure;
    }
  | { readonly act: 'procedure_changed'; readonly on: PlainDate; readonly procedure: Procedure }
  | { readonly act: 'answered'; readonly on: PlainDate; readonly proof: string }
  | { readonly act: 'heard'; readonly on: PlainDate; readonly note: string }
  | {
      readonly act: 'decided';
      readonly on: PlainDate;
      readonly result: RemedyResult;
      readonly number: string;
      /** What was learnt: kept for the yearly report and for the next officer. */
      readonly lesson: string;
    }
  /** An appeal opens the matter again: it is pending until decided for good. */
  | { readonly act: 'appealed'; readonly on: PlainDate; readonly by: 'applicant' | 'respondent' };
export type RemedyActName = RemedyAct['act'];

export const REMEDY_ACT_NAMES = {
  served: '收到复议申请书、起诉状副本',
  procedure_changed: '变更程序',
  answered: '提交答复、证据',
  heard: '听证、开庭',
  decided: '登记结果',
  appealed: '上诉',
} as const satisfies Readonly<Record<RemedyActName, string>>;

/** stage × act → the next stage. What is not written here is not allowed. */
const NEXT: Readonly<Record<RemedyStage, Readonly<Partial<Record<RemedyActName, RemedyStage>>>>> = {
  served: { procedure_changed: 'served', answered: 'answered', heard: 'served', decided: 'decided' },
  answered: { procedure_changed: 'answered', heard: 'answered', decided: 'decided' },
  decided: { appealed: 'answered' },
};

/** A remedy as its acts leave it. */
export interface RemedyCourse {
  readonly stage: RemedyStage;
  readonly procedure: Procedure;
  readonly servedOn: PlainDate;
  /** The reply and evidence that are owed; null once given. */
  readonly due: RespondentDeadline | null;
  readonly result: RemedyResult | null;
  readonly concludedOn: PlainDate | null;
  readonly lesson: string;
}

export type RemedyHistory = readonly [Extract<RemedyAct, { act: 'served' }>, ...RemedyAct[]];

export function actsInStage(kind: RemedyKind, stage: RemedyStage): RemedyActName[] {
  const acts = Object.keys(NEXT[stage]) as RemedyActName[];
  // Reconsideration has no appeal: what follows it is a suit of its own.
  return acts.filter((act) => kind === 'litigation' || act !== 'appealed');
}

export function nextStage(kind: RemedyKind, stage: RemedyStage, act: RemedyActName): RemedyStage | null {
  return actsInStage(kind, stage).includes(act) ? (NEXT[stage][act] ?? null) : null;
}

/**
 * A remedy folded out of its acts.
 * @throws RangeError when an act is not allowed where it stands: the ledger itself would be broken
 */
export function foldRemedy(
  kind: RemedyKind,
  [served, ...rest]: RemedyHistory,
  calendar: StatutoryCalendar,
): RemedyCourse {
  let course: RemedyCourse = {
    stage: 'served',
    procedure: served.procedure,
    servedOn: served.on,
    due: respondentDeadline(termOf(kind, served.procedure), served.on, calendar),
    result: null,
    concludedOn: null,
    lesson: '',
  };
  for (const act of rest) {
    const stage = nextStage(kind, course.stage, act.act);
    if (stage === null)
      throw new RangeError(`${act.act} on ${act.on} is not allowed in the stage ${course.stage}`);
    course = { ...course, ...changeBy(kind, act, course, calendar), stage };
  }
  return course;
}

/** What speaks against an act: Chinese sentences, none when all is well. */
export function faultsOfRemedyAct(
  kind: RemedyKind,
  act: RemedyAct,
  course: RemedyCourse,
  days: { readonly last: PlainDate; readonly today: PlainDate },
): string[] {
  const faults: string[] = [];
  if (nextStage(kind, course.stage, act.act) === null)
    faults.push(`现在“${REMEDY_STAGES[course.stage]}”，不能${REMEDY_ACT_NAMES[act.act]}。`);
  if (act.on > days.today) faults.push(`日期 ${act.on} 还没有到。`);
  if (act.on < days.last) faults.push(`日期 ${act.on} 早于上一步的日期 ${days.last}。`);
  if (act.act === 'decided' && kind === 'litigation' && REMEDY_RESULTS[act.result].of === 'reconsideration')
    faults.push('“维持”是行政复议的结果；诉讼请选“驳回诉讼请求”等。');
  if (act.act === 'decided' && act.lesson.trim() === '' && REMEDY_RESULTS[act.result].counts === 'corrected')
    faults.push('结果是纠正的，请写明原因和改进措施，年度报告要用。');
  return faults;
}

function termOf(kind: RemedyKind, procedure: Procedure): RespondentTermId {
  if (kind === 'litigation') return 'litigation_defence';
  return procedure === 'simple' ? 'reconsideration_simple' : 'reconsideration_ordinary';
}

function changeBy(
  kind: RemedyKind,
  act: RemedyAct,
  course: RemedyCourse,
  calendar: StatutoryCalendar,
): Partial<RemedyCourse> {
  switch (act.act) {
    case 'procedure_changed':
      // The term of the other procedure, from the day the copy came.
      return {
        procedure: act.procedure,
        due:
          course.due === null
            ? null
            : respondentDeadline(termOf(kind, act.procedure), course.servedOn, calendar),
      };
    case 'answered':
      return { due: null };
    case 'decided':
      return { due: null, result: act.result, concludedOn: act.on, lesson: act.lesson };
    case 'appealed':
      return { result: null, concludedOn: null };
    case 'served':
    case 'heard':
      return {};
  }
}
