import type { PlainDate } from '../time/plain-date.ts';
import type { StatutoryCalendar } from '../time/statutory-calendar.ts';
import type { CaseAct, CaseActName, CaseActOf } from './case-act.ts';
import type { ClockAct } from './clock-act.ts';
import { readClock } from './clock.ts';
import type { Clock, ClockHistory } from './clock.ts';
import type { ClockRules } from './clock-course.ts';

export type CaseHistory = readonly [CaseActOf<'received'>, ...CaseAct[]];

type Movers = { readonly [Name in CaseActName]?: (act: CaseActOf<Name>) => ClockAct };

/** The acts on a case that move its clock, as the clock knows them. All others leave it alone. */
const MOVERS: Movers = {
  correction_requested: ({ on, answerBy }) => ({ act: 'correction_requested', on, answerBy }),
  correction_received: ({ on }) => ({ act: 'correction_received', on }),
  third_party_asked: ({ on, party, receivedOn }) => ({ act: 'third_party_asked', on, party, receivedOn }),
  third_party_answered: ({ on, party }) => ({ act: 'third_party_answered', on, party }),
  agency_asked: ({ on, party, receivedOn }) => ({ act: 'agency_asked', on, party, receivedOn }),
  agency_answered: ({ on, party }) => ({ act: 'agency_answered', on, party }),
  extended: ({ on, days }) => ({ act: 'extended', on, days }),
  delayed: ({ on, until }) => ({ act: 'delayed', on, until }),
  fee_noticed: ({ on }) => ({ act: 'fee_noticed', on }),
  fee_paid: ({ on }) => ({ act: 'fee_paid', on }),
  delivered: ({ on, delivery }) => ({ act: 'replied', on, delivery }),
};

/** The history of a case as its clock sees it. A withdrawn or lapsed case keeps the clock as it stood. */
export function clockHistoryOf([received, ...rest]: CaseHistory): ClockHistory {
  const confirmed = rest.find((act) => act.act === 'confirmed');
  const first = {
    act: 'received',
    on: received.on,
    channel: received.channel,
    confirmedOn: confirmed?.on ?? null,
  } as const;
  return [first, ...rest.flatMap(moverOf)];
}

/** The clock of a case on a day. */
export function clockOf(
  acts: CaseHistory,
  calendar: StatutoryCalendar,
  asOf: PlainDate,
  rules?: ClockRules,
): Clock {
  return readClock(clockHistoryOf(acts), calendar, asOf, rules);
}

function moverOf(act: CaseAct): ClockAct[] {
  const mover = MOVERS[act.act] as ((act: CaseAct) => ClockAct) | undefined;
  return mover === undefined ? [] : [mover(act)];
}
