import { addDays } from '../time/plain-date.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { isWorkingDay, missingNotices } from '../time/statutory-calendar.ts';
import type { StatutoryCalendar } from '../time/statutory-calendar.ts';
import { addWorkingDays } from '../time/working-days.ts';

/** A term that runs for the agency as respondent: how long, in which days, by which article. */
export interface RespondentTerm {
  readonly name: string;
  readonly days: number;
  readonly unit: 'working_days' | 'calendar_days';
  readonly article: string;
}

/**
 * What an agency owes as respondent. “3, 5, 7, 10 days” of the Reconsideration Law are working days (第八十八条第二款);
 * days of court procedure are calendar days, and a last day off moves to the first day after it.
 */
export const RESPONDENT_TERMS = {
  reconsideration_ordinary: {
    name: '普通程序：提交书面答复和证据',
    days: 10,
    unit: 'working_days',
    article: '行政复议法第四十八条、第八十八条第二款',
  },
  reconsideration_simple: {
    name: '简易程序：提交书面答复和证据',
    days: 5,
    unit: 'working_days',
    article: '行政复议法第五十四条、第八十八条第二款',
  },
  litigation_defence: {
    name: '提交答辩状和证据',
    days: 15,
    unit: 'calendar_days',
    article: '行政诉讼法第六十七条',
  },
  appeal_judgment: { name: '对判决上诉', days: 15, unit: 'calendar_days', article: '行政诉讼法第八十五条' },
  appeal_order: { name: '对裁定上诉', days: 10, unit: 'calendar_days', article: '行政诉讼法第八十五条' },
  // 法释〔2025〕8号: the term a judgment sets for an answer, where it names none of its own.
  new_answer: {
    name: '按决定、判决重新作出答复',
    days: 20,
    unit: 'working_days',
    article: '法释〔2025〕8号',
  },
} as const satisfies Readonly<Record<string, RespondentTerm>>;
export type RespondentTermId = keyof typeof RESPONDENT_TERMS;

/** A deadline of the respondent with the sentence that explains it. */
export interface RespondentDeadline {
  readonly term: RespondentTermId;
  readonly due: PlainDate;
  readonly provisional: boolean;
  readonly explanation: string;
}

/** The last day of a term. The day of service is not counted. */
export function respondentDeadline(
  term: RespondentTermId,
  servedOn: PlainDate,
  calendar: StatutoryCalendar,
): RespondentDeadline {
  const { name, days, unit, article } = RESPONDENT_TERMS[term];
  if (unit === 'working_days') {
    const { due, provisional } = addWorkingDays(calendar, servedOn, days);
    const explanation = `${name}：${servedOn} 收到，自次日起 ${days} 个工作日，至 ${due}（${article}）。`;
    return { term, due, provisional, explanation };
  }
  const last = addDays(servedOn, days);
  let due = last;
  while (!isWorkingDay(calendar, due)) due = addDays(due, 1);
  const moved = due === last ? '' : `，末日 ${last} 为休假日，顺延`;
  const explanation = `${name}：${servedOn} 收到，自次日起 ${days} 日（自然日）${moved}，至 ${due}（${article}）。`;
  return { term, due, provisional: missingNotices(calendar, due).length > 0, explanation };
}
