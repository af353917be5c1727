import { chineseNumber } from './chinese-number.ts';
import type { LimitUnit, Period, Term, TimeLimit } from './time-limit.ts';

const NUMBER = '(?:\\d{1,4}|[一二两三四五六七八九十百零〇]{1,5})';
const UNIT = '(?:个?(?:法定)?工作日|个?小时|个?自然日|个?日历日|日|天|个?星期|周|个月|月|年)';
const TERM = new RegExp(`(${NUMBER})(${UNIT})`, 'g');
/** 公示期, 公告期限, “公示5个工作日”: how long a notice stays up, not by when it is put up. */
const SHOWN = new RegExp(
  `(?:公[示告](?:期限?|时间|时限)?|公开期限?|持续|保留)(?:为|是|应|不得)?(?:不少于|不低于|至少)?(${NUMBER})(${UNIT})(?:以上)?`,
);
const PERIODS: readonly (readonly [RegExp, Period])[] = [
  [/每半年|半年(?:一次|更新|公开)|上半年.*下半年/, 'half_year'],
  [/每(?:个|一)?季度?|按季度?|逐季|季度(?:更新|公开|终了|结束)/, 'quarter'],
  [/每(?:个|一)?月|按月|逐月|月度(?:更新|公开|终了|结束)/, 'month'],
  [/每旬|按旬/, 'ten_days'],
  [/每(?:个|一)?(?:周|星期)|按周/, 'week'],
  [/每(?:日|天)|按日|逐日/, 'day'],
  [/每(?:个|一)?年|按年度?|逐年|年度(?:更新|公开|终了|结束)|一年一次/, 'year'],
];

/**
 * Reads 公开时限 as counties write it. Nothing is guessed: words without a number of days, or with more than one term,
 * stay words, and say so (`describeTimeLimit`).
 */
export function parseTimeLimit(words: string): TimeLimit {
  const text = plainText(words);
  const shown = SHOWN.exec(text);
  const shownFor = shown === null ? null : termOf(shown[1] ?? '', shown[2] ?? '');
  const rest = shown === null ? text : text.replace(shown[0], '');
  return { words, shownFor, ...readMain(rest) };
}

type Main = TimeLimit extends infer Limit
  ? Limit extends TimeLimit
    ? Omit<Limit, 'words' | 'shownFor'>
    : never
  : never;

function readMain(text: string): Main {
  const day = fixedDay(text);
  if (day !== null) return day;
  const period = PERIODS.find(([pattern]) => pattern.test(text))?.[1];
  const before = leadOf(text);
  if (before !== null) return before;
  const terms = distinctTerms(text);
  if (period !== undefined && terms.length <= 1) return { kind: 'periodic', period, after: terms[0] ?? null };
  const [term] = terms;
  if (terms.length > 1) return { kind: 'several' };
  if (term !== undefined) return { kind: 'after', term, from: eventOf(text) };
  return readWords(text);
}

/** Words without a number. What is most exact decides: “及时公开、长期公开” is long-term information put up promptly. */
function readWords(text: string): Main {
  if (/实时|即时|立即|即刻|随时(?:公开|更新)|当[日天]/.test(text)) return { kind: 'immediate' };
  if (
    /进展|进度|按.*(?:规定|要求|程序|需要)|根据|适时|依法|法律.*规定|事前|事中|事后|发生时|视.*情况/.test(
      text,
    )
  )
    return { kind: 'by_event' };
  if (/长期|常年|动态|持续|固定/.test(text)) return { kind: 'long_term' };
  if (/及时|尽快|尽早|第一时间/.test(text)) return { kind: 'promptly' };
  return { kind: 'unclear' };
}

/** 每年3月31日前, 次年1月31日前, 每月10日前. */
function fixedDay(text: string): Main | null {
  const year =
    /(每年度?|次年|下一?年度?|翌年)(?:的)?(\d{1,2})月(?:份)?(\d{1,2}|底|末)[日号]?(?:之?前|以前|内|公开|$)/.exec(
      text,
    );
  if (year !== null) {
    const month = Number(year[2]);
    const day = /\d/.test(year[3] ?? '')
      ? Number(year[3])
      : month === 2
        ? 28
        : [4, 6, 9, 11].includes(month)
          ? 30
          : 31;
    if (month < 1 || month > 12 || day < 1 || day > 31) return null;
    return { kind: 'fixed_day', month, day, nextYear: year[1]?.startsWith('每') !== true };
  }
  const monthly = /每(?:个)?月(?:的)?(\d{1,2})[日号](?:之?前|以前|公开|$)/.exec(text);
  const day = Number(monthly?.[1] ?? 0);
  return day >= 1 && day <= 31 ? { kind: 'fixed_day', month: null, day, nextYear: false } : null;
}

/** 提前5个工作日, 实施前10日: counted back from an event that the catalog does not know. */
function leadOf(text: string): Main | null {
  const lead = new RegExp(
    `提前(?:不少于|至少)?(${NUMBER})(${UNIT})|(\\p{Script=Han}{1,12}?)(?:之?前|的前)(?:不少于|至少)?(${NUMBER})(${UNIT})`,
    'u',
  ).exec(text);
  if (lead === null) return null;
  const term = termOf(lead[1] ?? lead[4] ?? '', lead[2] ?? lead[5] ?? '');
  return term === null ? null : { kind: 'before', term, from: lead[3] ?? null };
}

function distinctTerms(text: string): Term[] {
  const found = [...text.matchAll(TERM)].flatMap(([, number = '', unit = '']) => termOf(number, unit) ?? []);
  const keys = found.map(({ number, unit }) => `${number} ${unit}`);
  return found.filter((_, place) => keys.indexOf(keys[place] ?? '') === place);
}

function termOf(number: string, unit: string): Term | null {
  const value = chineseNumber(number);
  // “2020年”, “3月” are dates, not terms.
  if (value === null || value === 0 || value > 999) return null;
  const name = unitOf(unit);
  return name === null ? null : { number: value, unit: name };
}

function unitOf(unit: string): LimitUnit | null {
  if (unit.includes('工作日')) return 'working_day';
  if (unit.includes('小时')) return 'hour';
  if (/星期|周/.test(unit)) return 'week';
  if (unit === '个月') return 'month';
  if (unit === '月') return null;
  return unit === '年' ? 'year' : 'day';
}

/** The event from which the term runs; null where the words name none (条例第二十六条: 形成或者变更之日). */
function eventOf(text: string): string | null {
  const before = new RegExp(
    `(?:自|从|在|应当?在)?([\\p{Script=Han}、（）()《》]{2,30}?)(?:之日起|之日|当日起|起算|起|之?后)的?(?:及时公开|公开)?[,，]?(?:最长|最迟)?(?:不超过|不得超过|不晚于)?${NUMBER}${UNIT}`,
    'u',
  ).exec(text)?.[1];
  return before === undefined ? null : before.replace(/^(?:自|从|在|应当?在?)+/, '') || null;
}

/** Full-width digits and marks as half-width, no blanks. */
function plainText(words: string): string {
  return words.replaceAll(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)).replaceAll(/\s+/g, '');
}
