import { CLOCK_ARTICLES, REQUEST_TERMS } from '../law/request-term.ts';
import { isRegionCode } from '../agency/region.ts';
import { isPlainDate } from '../time/plain-date.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { CHANNELS, CLOCK_ACT_NAMES, DELIVERIES } from './clock-act.ts';
import type { ActOf, ClockAct, ClockActName } from './clock-act.ts';
import type { ClockHistory } from './clock.ts';
import { needsConfirmation } from './clock-course.ts';

/** A question to the calculator: a history, where, and on which day it is asked. */
export interface HistoryQuestion {
  /** GB/T 2260 code; null: the national calendar alone. */
  readonly region: string | null;
  /** The last day that the history names, when absent. */
  readonly asOf: PlainDate;
  readonly acts: ClockHistory;
}

/** Why a text is no history. `act` is null where it is not about one act. */
export interface HistoryFault {
  readonly act: number | null;
  readonly article: string;
  readonly message: string;
}

/** A history that can't be read: thrown inside this file, answered outside. */
class Unreadable extends Error {
  readonly fault: HistoryFault;
  constructor(act: number | null, message: string, article: string = CLOCK_ARTICLES.register) {
    super(message);
    this.fault = { act, article, message };
  }
}

/**
 * Reads a history as it comes from JSON: `{ region, as_of, acts: [{ act, on, … }] }`. What is wrong is answered with the
 * number of the act and a Chinese sentence.
 */
export function readHistory(input: unknown): { question: HistoryQuestion } | { fault: HistoryFault } {
  try {
    return { question: questionOf(input) };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault };
    throw error;
  }
}

function questionOf(input: unknown): HistoryQuestion {
  if (!isRecord(input)) throw new Unreadable(null, '输入应当是一个 JSON 对象，写明 region、as_of 和 acts。');
  const { region = null, acts } = input;
  if (region !== null && (typeof region !== 'string' || !isRegionCode(region)))
    throw new Unreadable(null, `region 应当是行政区划代码，如 "410327"，不能是 ${shown(region)}。`);
  if (!Array.isArray(acts) || acts.length === 0)
    throw new Unreadable(null, 'acts 应当列出办理经过，至少有一项 received。');
  const [first, ...rest] = acts.map((act: unknown, index) => actOf(act, index + 1));
  if (first?.act !== 'received')
    throw new Unreadable(
      1,
      '第一项应当是收到申请（received）：没有收到申请，不会有其他办理。',
      CLOCK_ARTICLES.receipt,
    );
  const history: ClockHistory = [first, ...rest];
  const named = daysNamed(history);
  const last = named.toSorted().at(-1) ?? first.on;
  const asOf =
    input['as_of'] === undefined || input['as_of'] === null ? last : dayOf(input['as_of'], 'as_of', null);
  const future = history.findIndex(({ on }) => on > asOf);
  if (future >= 0)
    throw new Unreadable(
      future + 1,
      `这一项的日期 ${history[future]?.on ?? ''} 晚于计算日 ${asOf}，还没有发生。`,
    );
  return { region, asOf, acts: history };
}

type Fields = Readonly<Record<string, unknown>>;
type Readers = {
  readonly [Name in ClockActName]: (fields: Fields, on: PlainDate, number: number) => ActOf<Name>;
};

/** How each act is read from its JSON fields. */
const READERS: Readers = {
  received: (fields, on, number) => {
    const channel = wordOf(fields, 'channel', CHANNELS, number, null);
    const confirmedOn = optionalDay(fields, 'confirmed_on', number);
    return { act: 'received', on, channel, confirmedOn: needsConfirmation(channel) ? confirmedOn : null };
  },
  correction_requested: (fields, on, number) => ({
    act: 'correction_requested',
    on,
    answerBy: optionalDay(fields, 'answer_by', number),
  }),
  correction_received: (_fields, on) => ({ act: 'correction_received', on }),
  third_party_asked: (fields, on, number) => ({
    act: 'third_party_asked',
    on,
    party: partyOf(fields, '第三方', number),
    receivedOn: optionalDay(fields, 'received_on', number),
  }),
  third_party_answered: (fields, on, number) => ({
    act: 'third_party_answered',
    on,
    party: partyOf(fields, '第三方', number),
  }),
  agency_asked: (fields, on, number) => ({
    act: 'agency_asked',
    on,
    party: partyOf(fields, '其他机关', number),
    receivedOn: optionalDay(fields, 'received_on', number),
  }),
  agency_answered: (fields, on, number) => ({
    act: 'agency_answered',
    on,
    party: partyOf(fields, '其他机关', number),
  }),
  extended: (fields, on, number) => ({ act: 'extended', on, days: daysOf(fields, number) }),
  delayed: (fields, on, number) => ({ act: 'delayed', on, until: dayOf(fields['until'], 'until', number) }),
  fee_noticed: (_fields, on) => ({ act: 'fee_noticed', on }),
  fee_paid: (_fields, on) => ({ act: 'fee_paid', on }),
  replied: (fields, on, number) => ({
    act: 'replied',
    on,
    delivery: wordOf(fields, 'delivery', DELIVERIES, number, 'in_person'),
  }),
};

function actOf(input: unknown, number: number): ClockAct {
  if (!isRecord(input)) throw new Unreadable(number, '这一项应当是一个对象，写明 act 和 on。');
  const name = wordOf(input, 'act', CLOCK_ACT_NAMES, number, null);
  return READERS[name](input, dayOf(input['on'], 'on', number), number);
}

function daysNamed(acts: ClockHistory): PlainDate[] {
  return acts.flatMap((act) => {
    if (act.act === 'received') return [act.on, act.confirmedOn ?? act.on];
    return 'receivedOn' in act ? [act.on, act.receivedOn ?? act.on] : [act.on];
  });
}

function dayOf(value: unknown, field: string, number: number | null): PlainDate {
  if (typeof value === 'string' && isPlainDate(value)) return value;
  const wrong =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? '历法上没有这一天'
      : '请写成 2026-01-31 这样的形式';
  throw new Unreadable(number, `${field} 的日期 ${shown(value)} 不对：${wrong}。`);
}

function optionalDay(fields: Fields, field: string, number: number): PlainDate | null {
  const value = fields[field];
  return value === undefined || value === null ? null : dayOf(value, field, number);
}

function wordOf<Words extends Readonly<Record<string, string>>>(
  fields: Fields,
  field: string,
  words: Words,
  number: number,
  standard: keyof Words | null,
): keyof Words {
  const value = fields[field] ?? standard;
  if (typeof value === 'string' && Object.hasOwn(words, value)) return value;
  throw new Unreadable(
    number,
    `${field} 应当是 ${Object.keys(words).join('、')} 之一，不能是 ${shown(value)}。`,
  );
}

function partyOf(fields: Fields, standard: string, number: number): string {
  const party = fields['party'] ?? standard;
  if (typeof party === 'string' && party.trim() !== '') return party.trim();
  throw new Unreadable(number, `party 应当写明征求谁的意见，不能是 ${shown(party)}。`);
}

function daysOf(fields: Fields, number: number): number {
  const { workingDays, article } = REQUEST_TERMS.extension;
  const days = fields['days'] ?? workingDays;
  if (typeof days === 'number' && Number.isInteger(days)) return days;
  throw new Unreadable(number, `days 应当是 1 至 ${workingDays} 的整数，不能是 ${shown(days)}。`, article);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was given, short enough for a sentence. */
function shown(value: unknown): string {
  if (value === undefined) return '空白';
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
