import { REPLY_GROUNDS } from '../../law/reply-ground.ts';
import type { PlainDate } from '../../time/plain-date.ts';
import type { StatutoryCalendar } from '../../time/statutory-calendar.ts';
import { faultsOfAct } from '../act-rules.ts';
import type { CaseAct } from '../case-act.ts';
import type { CaseHistory } from '../case-clock.ts';
import { clockOf } from '../case-clock.ts';
import { foldCase } from '../case-state.ts';
import type { CaseStanding } from '../case-state.ts';
import { needsConfirmation } from '../clock-course.ts';
import type { Clock } from '../clock.ts';
import type { RegisterEntry } from './read-register.ts';

/** What a history out of a register does not tell. */
const UNTOLD = '登记簿没有记载，见原卷';
const EXTENSION_DAYS = 20;

/** A case as a register tells it, folded as every other, with what in it is against the law. */
export interface RegisterHistory {
  readonly history: CaseHistory;
  readonly standing: CaseStanding;
  readonly clock: Clock;
  /** Chinese sentences, each once. */
  readonly flags: readonly string[];
}

/** The acts behind an entry, in an order that the table of states allows; nothing is refused for its date. */
export function registerHistory(
  entry: RegisterEntry,
  calendar: StatutoryCalendar,
  today: PlainDate,
): RegisterHistory {
  const history: CaseHistory = [
    { act: 'received', on: entry.receivedOn, channel: entry.channel },
    ...openingOf(entry),
    ...courseOf(entry),
    ...endOf(entry),
  ];
  const clock = clockOf(history, calendar, today);
  const standing = foldCase(history);
  const faults = history.slice(1).flatMap((act, index) => {
    const before = history.slice(0, index + 1) as unknown as CaseHistory;
    const context = {
      history: before,
      standing: foldCase(before),
      clock: clockOf(before, calendar, today),
      today,
    };
    return faultsOfAct(act, context);
  });
  const due = clock.due?.due ?? null;
  const late =
    standing.closedOn !== null && due !== null && standing.closedOn > due && standing.state === 'answered';
  const flags = [
    ...entry.remarks,
    ...clock.objections.map(({ message, article }) => `${message}（${article}）`),
    ...faults,
    ...(late ? [`答复日期 ${standing.closedOn ?? ''} 晚于到期日 ${due}，逾期答复。`] : []),
  ];
  return { history, standing, clock, flags: [...new Set(flags)] };
}

function openingOf({ receivedOn: on, channel, number }: RegisterEntry): CaseAct[] {
  const confirmed: CaseAct[] = needsConfirmation(channel)
    ? [{ act: 'confirmed', on, how: '登记簿所载收到日期' }]
    : [];
  return [...confirmed, { act: 'registered', on, number }];
}

function courseOf({ correctionAskedOn, correctionReceivedOn, extendedOn, answer }: RegisterEntry): CaseAct[] {
  const acts: CaseAct[] = [];
  const asked = correctionAskedOn ?? correctionReceivedOn;
  if (asked !== null)
    acts.push({
      act: 'correction_requested',
      on: asked,
      what: UNTOLD,
      answerBy: later(correctionReceivedOn, asked, answer?.on ?? null),
    });
  const answered = correctionReceivedOn ?? (answer === null || isLapse(answer.ground) ? null : asked);
  if (asked !== null && answered !== null)
    acts.push({ act: 'correction_received', on: answered, note: UNTOLD });
  if (extendedOn !== null && (asked === null || answered !== null))
    acts.push(
      { act: 'extension_proposed', on: extendedOn, days: EXTENSION_DAYS, reason: UNTOLD },
      { act: 'extended', on: extendedOn, days: EXTENSION_DAYS, reason: UNTOLD },
    );
  return acts;
}

function isLapse(ground: string): boolean {
  return ground === 'correction_overdue';
}

/** The day up to which a correction could come: registers do not tell it; the day it came, or the one after the notice. */
function later(received: PlainDate | null, asked: PlainDate, answered: PlainDate | null): PlainDate {
  return received !== null && received > asked ? received : (answered ?? asked);
}

function endOf({ answer, channel, correctionAskedOn, correctionReceivedOn }: RegisterEntry): CaseAct[] {
  if (answer === null) return [];
  const { on, ground } = answer;
  if (ground === 'withdrawn') return [{ act: 'withdrawn', on, reason: UNTOLD }];
  if (ground === 'correction_overdue' && correctionAskedOn !== null && correctionReceivedOn === null)
    return [{ act: 'lapsed', on, ground }];
  const decision = {
    grounds: [ground],
    articles: [...REPLY_GROUNDS[ground].articles],
    reason: UNTOLD,
    way: UNTOLD,
    responsibleAgency: UNTOLD,
    channel: UNTOLD,
  };
  return [
    { act: 'decided', on, decision },
    { act: 'reviewed', on, opinion: UNTOLD },
    { act: 'signed', on, letterId: null },
    { act: 'delivered', on, delivery: channel === 'web' ? 'web' : 'post', proof: UNTOLD },
  ];
}
