import Type, { type Static } from 'typebox';
import { Day, Instant } from './instant.ts';
import { Nullable } from './nullable.ts';

export const CalendarLayer = Type.Enum(['national', 'regional', 'office'], {
  title: 'CalendarLayer',
  description: '来源：国家通知、自治区规定、本办补充',
});
export type CalendarLayer = Static<typeof CalendarLayer>;

/** A day that departs from the ordinary week: a holiday, or a make-up working day (调休). */
export const CalendarDay = Type.Object(
  {
    date: Day,
    working: Type.Boolean(),
    name: Type.String({ description: '节日名称或说明' }),
    layer: CalendarLayer,
    source: Type.String({ description: '依据' }),
    edition: Type.Integer({ minimum: 1, description: '第几版；后版改前版，前版保留' }),
  },
  { title: 'CalendarDay' },
);
export type CalendarDay = Static<typeof CalendarDay>;

/** A year whose national or regional notice is not loaded is provisional, and says what is missing. */
export const CalendarYear = Type.Object(
  {
    year: Type.Integer(),
    provisional: Type.Boolean(),
    missing: Type.Array(Type.String({ description: '还缺的通知' })),
    holidays: Type.Integer({ minimum: 0 }),
    makeUpDays: Type.Integer({ minimum: 0 }),
    workingDays: Type.Integer({ minimum: 0, description: '全年工作日数' }),
    edition: Type.Integer({ minimum: 0, description: '本办补充的版次，0 为没有补充' }),
  },
  { title: 'CalendarYear' },
);
export type CalendarYear = Static<typeof CalendarYear>;

export const CalendarYears = Type.Object(
  { region: Type.String(), items: Type.Array(CalendarYear), total: Type.Integer({ minimum: 0 }) },
  { title: 'CalendarYears' },
);
export type CalendarYears = Static<typeof CalendarYears>;

export const CalendarYearDetail = Type.Object(
  { summary: CalendarYear, days: Type.Array(CalendarDay), sources: Type.Array(Type.String()) },
  { title: 'CalendarYearDetail' },
);
export type CalendarYearDetail = Static<typeof CalendarYearDetail>;

/** Days the office adds to a year. A later edition replaces what an earlier one said of the same day. */
export const NewCalendarDays = Type.Object(
  {
    scope: Type.Enum(['national', 'regional'], { description: '国家通知，还是本自治区（省）的通知' }),
    source: Type.String({ minLength: 4, maxLength: 300, description: '依据的通知名称和文号' }),
    complete: Type.Boolean({ default: false, description: '这是自治区当年的正式通知，录全后该年不再是暂定' }),
    days: Type.Array(
      Type.Object(
        { date: Day, working: Type.Boolean(), name: Type.String({ minLength: 1, maxLength: 60 }) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 60 },
    ),
  },
  { title: 'NewCalendarDays', additionalProperties: false },
);
export type NewCalendarDays = Static<typeof NewCalendarDays>;

/** What the new edition changed. */
export const CalendarChange = Type.Object(
  {
    year: CalendarYear,
    edition: Type.Integer({ minimum: 1 }),
    workingDaysBefore: Type.Integer(),
    workingDaysAfter: Type.Integer(),
    recordedAt: Instant,
  },
  { title: 'CalendarChange' },
);
export type CalendarChange = Static<typeof CalendarChange>;

/** A deadline counted in working days, explained day by day. */
export const DeadlineQuery = Type.Object({
  from: Day,
  workingDays: Type.Integer({ minimum: 1, maximum: 250 }),
});
export type DeadlineQuery = Static<typeof DeadlineQuery>;

export const Deadline = Type.Object(
  {
    from: Day,
    due: Day,
    workingDays: Type.Integer(),
    provisional: Type.Boolean(),
    missing: Type.Array(Type.String()),
    days: Type.Array(
      Type.Object({
        date: Day,
        counted: Nullable(Type.Integer({ description: '第几个工作日，null 为不计' })),
        why: Type.String(),
      }),
    ),
  },
  { title: 'Deadline' },
);
export type Deadline = Static<typeof Deadline>;
