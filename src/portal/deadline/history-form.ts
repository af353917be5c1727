import { CHANNELS, CLOCK_ACT_NAMES, type ClockActName, DELIVERIES } from '#domain/request/clock-act.ts';
import { isPlainDate } from '#domain/time/plain-date.ts';
import type { FormFault } from '../request/form-field.ts';
import { type SentFields, sentText } from '../request/sent-fields.ts';

/** How many opinions may be asked for in the form. */
export const OPINIONS = [1, 2, 3] as const;

const DATES = {
  received: '收到申请的日期',
  confirmed: '与申请人确认的日期',
  correctionAsked: '告知补正的日期',
  correctionBy: '补正的截止日期',
  correctionReceived: '收到补正的日期',
  extended: '延长的日期',
  feeNoticed: '发出收费通知的日期',
  feePaid: '缴费的日期',
  replied: '答复的日期',
  asOf: '计算日',
} as const;
const OPINION_DATES = { Asked: '发出', Reached: '收到', Answered: '答复' } as const;

/** Whose opinion it is: who exactly is not asked, so that nobody's name stands in an address. */
export const OPINION_OF = { third_party: '第三方', agency: '其他机关' } as const;

/** The form as it was filled in, by field. */
export type HistoryForm = Readonly<Record<string, string>>;

/** An act of the history with the field it came from. */
export interface FormAct {
  readonly field: string;
  readonly act: ClockActName;
  readonly on: string;
  /** What is printed beside it. */
  readonly note: string;
  readonly json: Readonly<Record<string, unknown>>;
}

const FIELDS = [
  'region',
  'channel',
  'delivery',
  'extendedDays',
  ...Object.keys(DATES),
  ...OPINIONS.flatMap((number) =>
    ['Of', ...Object.keys(OPINION_DATES)].map((part) => `opinion${number}${part}`),
  ),
];

export function readHistoryForm(query: SentFields): HistoryForm {
  return Object.fromEntries(FIELDS.map((field) => [field, sentText(query, field).trim().slice(0, 40)]));
}

/** True once something was filled in: the address of the page alone only shows the form. */
export function isAsked(query: SentFields): boolean {
  return sentText(query, 'channel') !== '';
}

/** No request is older than a working life or runs into the next century: a term behind the last day there is cannot be told. */
function isDayOfUse(text: string): boolean {
  return isPlainDate(text) && text >= '1980-01-01' && text <= '2199-12-31';
}

/** What stands in a field that is no date or number, before the law is asked anything. */
export function unreadableFields(form: HistoryForm): FormFault[] {
  const dates: readonly (readonly [string, string])[] = [
    ...Object.entries(DATES),
    ...OPINIONS.flatMap((number) =>
      Object.entries(OPINION_DATES).map(
        ([part, word]) => [`opinion${number}${part}`, `第${number}次征求意见的${word}日期`] as const,
      ),
    ),
  ];
  const wrong = dates
    .filter(([field]) => form[field] !== '' && !isDayOfUse(form[field] ?? ''))
    .map(([field, name]) => ({ field, message: `${name}写得不对，请写成 2026-01-31 这样的形式。` }));
  const days = form['extendedDays'] ?? '';
  return [
    ...(form['received'] === ''
      ? [{ field: 'received', message: '请填写收到申请的日期，其他日期都从它算起。' }]
      : []),
    ...wrong,
    ...(/^\d{0,3}$/.test(days)
      ? []
      : [{ field: 'extendedDays', message: '延长的天数请写 1 到 20 的整数。' }]),
    ...OPINIONS.flatMap((number) => {
      const [asked, reached, answered] = Object.keys(OPINION_DATES).map(
        (part) => form[`opinion${number}${part}`],
      );
      return asked === '' && (reached !== '' || answered !== '')
        ? [{ field: `opinion${number}Asked`, message: `请填写第${number}次征求意见发出的日期。` }]
        : [];
    }),
  ];
}

/** The acts of the form in the order of their days; on one day in the order in which an office does them. */
export function actsOf(form: HistoryForm): FormAct[] {
  const of = (field: string): string => form[field] ?? '';
  const entry = (
    field: string,
    act: ClockActName,
    facts: Record<string, unknown> = {},
    note = '',
  ): FormAct[] =>
    of(field) === '' ? [] : [{ field, act, on: of(field), note, json: { act, on: of(field), ...facts } }];
  const channel = of('channel');
  const received = entry(
    'received',
    'received',
    { channel, confirmed_on: of('confirmed') || null },
    [CHANNELS[channel as keyof typeof CHANNELS] ?? '', of('confirmed') && `${of('confirmed')}确认`]
      .filter(Boolean)
      .join('，'),
  );
  const later = [
    ...entry(
      'correctionAsked',
      'correction_requested',
      { answer_by: of('correctionBy') || null },
      of('correctionBy') && `补正期限至${of('correctionBy')}`,
    ),
    ...entry('correctionReceived', 'correction_received'),
    ...OPINIONS.flatMap((number) => opinionActs(number, of, entry)),
    ...entry(
      'extended',
      'extended',
      of('extendedDays') === '' ? {} : { days: Number(of('extendedDays')) },
      `${of('extendedDays') || '20'}个工作日`,
    ),
    ...entry('feeNoticed', 'fee_noticed'),
    ...entry('feePaid', 'fee_paid'),
    ...entry(
      'replied',
      'replied',
      { delivery: of('delivery') },
      DELIVERIES[of('delivery') as keyof typeof DELIVERIES],
    ),
  ];
  return [...received, ...later.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))];
}

function opinionActs(
  number: number,
  of: (field: string) => string,
  entry: (field: string, act: ClockActName, facts: Record<string, unknown>, note: string) => FormAct[],
): FormAct[] {
  const kind = of(`opinion${number}Of`) === 'agency' ? 'agency' : 'third_party';
  const party = `${OPINION_OF[kind]}${number}`;
  const reached = of(`opinion${number}Reached`);
  const note = `${party}${reached === '' ? '' : `，${reached}收到`}`;
  return [
    ...entry(`opinion${number}Asked`, `${kind}_asked`, { party, received_on: reached || null }, note),
    ...entry(`opinion${number}Answered`, `${kind}_answered`, { party }, party),
  ];
}

/** The question as the calculator reads it. */
export function questionOf(form: HistoryForm, acts: readonly FormAct[]): unknown {
  return { region: form['region'] || null, as_of: form['asOf'] || null, acts: acts.map(({ json }) => json) };
}

export function nameOfAct({ act }: FormAct): string {
  return CLOCK_ACT_NAMES[act];
}
