import type { Draft } from '../rules/rule.ts';
import type { Measure, Percent } from './measure.ts';
import { sameUnit } from './measure.ts';
import type { Paragraph } from './paragraph.ts';
import { partLists } from './part-list.ts';
import { percentFits, percentOf } from './percent-match.ts';
import type { Sentence } from './sentence.ts';
import { INTAKE } from './splittings.ts';
import { sumOf } from './sums.ts';

/** Rates whose numerator is what the text calls by the same word; 期内, 按时, 满意 and the like have none that is certain. */
const RATES: readonly (readonly [rate: RegExp, numerator: RegExp])[] = [
  [/办结率/, /办结|办理完|办复|答复|回复/],
  [/(?:答复|回复|办复|回应)率/, /答复|回复|办复|回应|办结/],
  [/(?:办理|处理|处置)率/, /办理|处理|处置|办结/],
  [/解读率/, /解读/],
  [/进驻率/, /进驻/],
  [/整改率/, /整改/],
];
const UNSURE_RATE = /期内|按时|按期|及时|限时|满意|好评|知晓|覆盖|提速|压缩/;
/** What was only passed on, or answered in one of several ways, is no numerator. */
const A_PART = /转交|交办|转办|派|在线|直接|当场|现场|即时|其中/;
const CHANGE =
  /增长|同比|环比|提高|提升|下降|减少|上升|压缩|增加|增幅|降幅|较上年|比上年|比去年|较去年|比20|较20|缩短|提速|翻/;
const DONE = /办结|办理完|答复|回复|办复|处置|处理|回应|解读|进驻|整改/;
const PENDING = /正在办理|在办|[还仍尚]在|期限内办理|办理中|未到期|未办结|尚未|结转/;

interface Suspect {
  readonly percent: Percent;
  readonly numerator: Measure;
  readonly denominator: Measure;
  /** A figure that would fit, with how it is known. */
  readonly other: { value: number; how: string } | null;
  /** All that were due by the end of the year, perhaps. */
  readonly dueOnly: boolean;
}

/** Shares and rates against the figures they are of. Several that fail for the same total are one finding. */
export function ratioDrafts(paragraph: Paragraph): Draft[] {
  const suspects: Suspect[] = [];
  const lists = partLists(paragraph);
  for (const [index, sentence] of paragraph.sentences.entries()) {
    for (const percent of sentence.percents) {
      if (!percent.exact || percent.value > 100 || CHANGE.test(clauseOf(paragraph, percent))) continue;
      const nearby = figuresNear(paragraph, index);
      const listed = lists.find((list) => list.sentence === sentence && list.parts.length > 0);
      const suspect = /率/.test(percent.label)
        ? rate(percent, sentence, nearby)
        : share(percent, sentence, nearby, listed?.totals ?? []);
      if (suspect) suspects.push(suspect);
    }
  }
  return group(suspects).map((some) => draftOf(some, paragraph));
}

function clauseOf(paragraph: Paragraph, percent: Percent): string {
  return paragraph.text.slice(Math.max(0, percent.labelStart - 12), percent.start) + percent.after;
}

/** The figures of the sentence, of the two before it and of none after. */
function figuresNear(paragraph: Paragraph, index: number): Measure[] {
  return paragraph.sentences
    .slice(Math.max(0, index - 2), index + 1)
    .flatMap((sentence) => sentence.measures);
}

function rate(percent: Percent, sentence: Sentence, nearby: readonly Measure[]): Suspect | null {
  if (UNSURE_RATE.test(percent.label)) return null;
  const words = RATES.find(([name]) => name.test(percent.label));
  if (!words) return null;
  const before = sentence.measures.filter((measure) => measure.end <= percent.start);
  const since = sentence.percents.findLast((other) => other.end <= percent.start && /率/.test(other.label));
  const numerators = before.filter(
    (one) =>
      words[1].test(one.label + one.after) && !PENDING.test(one.label + one.after) && !A_PART.test(one.label),
  );
  const numerator = numerators.at(-1);
  if (!numerator?.exact || (since && numerator.end < since.start && percent.start - numerator.end > 30))
    return null;
  const known = nearby.filter(
    (measure) => measure.start < percent.start && sameUnit(measure.unit, numerator.unit),
  );
  if (fitsAny(percent, numerators, [...known, ...sentence.measures])) return null;
  const denominator = known.findLast(
    (one) =>
      one !== numerator &&
      one.start < numerator.start &&
      !DONE.test(one.label) &&
      comesIn(one) &&
      // What is less than was done is a part of what came in: 受理8200件，其中县级受理7650件.
      (one.value >= numerator.value || !before.includes(one)),
  );
  if (!denominator?.exact || denominator.value < numerator.value) return null;
  const inSentence = before.includes(denominator);
  // From another sentence only the account that is still open: nothing else may have come in since.
  if (!inSentence && before.some((one) => one.start < numerator.start && INTAKE.test(one.label))) return null;
  const pending = before.find(
    (one) => PENDING.test(one.label + one.after) && sameUnit(one.unit, numerator.unit),
  );
  const sum = pending ? numerator.value + pending.value : 0;
  const other =
    pending && percentFits(numerator.value, sum, percent.value, percent.decimals)
      ? { value: sum, how: `${numerator.value}＋${pending.value}` }
      : null;
  // 100% beside a smaller figure often means: all that were due.
  return { percent, numerator, denominator, other, dueOnly: percent.value === 100 };
}

function comesIn(one: Measure): boolean {
  return (
    INTAKE.test(one.label) ||
    /申请|诉求|工单|来信|来访|留言|信件|投诉|咨询|提案|议案|建议|转办|交办|事项|出台|制发|应/.test(
      one.label + one.after,
    )
  );
}

function fitsAny(percent: Percent, numerators: readonly Measure[], pool: readonly Measure[]): boolean {
  return numerators.some((numerator) =>
    pool.some(
      (one) =>
        one !== numerator &&
        one.value >= numerator.value &&
        percentFits(numerator.value, one.value, percent.value, percent.decimals),
    ),
  );
}

/** 4197件、占总话务77.94% or 2252件（82.8%）: the figure right before, of the total of its list. */
function share(
  percent: Percent,
  sentence: Sentence,
  nearby: readonly Measure[],
  totals: readonly Measure[],
): Suspect | null {
  const before = sentence.measures.filter((measure) => measure.end <= percent.labelStart);
  const numerator = before.at(-1);
  if (!numerator?.exact || percent.labelStart - numerator.end > 4) return null;
  const bracketed = percent.label === '' && percent.separator === '（';
  const words =
    /^(?:约)?占(?:比(?:为|达|例为)?|(?:全部|总)[^的]{0,8}的?|(?:受理|办理|申请|公开|信息|收到)[^的]{0,6}的?|到|)$/;
  const named = /^占(.{2,12}?)的?$/.exec(percent.label)?.[1];
  const generic = bracketed || words.test(percent.label);
  if (!generic && named === undefined) return null;
  const known = nearby.filter(
    (one) => sameUnit(one.unit, numerator.unit) && one !== numerator && one.start < percent.start,
  );
  if (fitsAny(percent, [numerator], known)) return null;
  const candidates = totals.filter(
    (one) => one.start < numerator.start && sameUnit(one.unit, numerator.unit),
  );
  const denominator = generic
    ? (candidates.at(-1) ??
      (firstShare(sentence, percent) ? only(known.filter((one) => before.includes(one))) : undefined))
    : candidates.find((one) => one.label.includes((named ?? '').replace(/^总/, '').slice(0, 2)));
  if (!denominator?.exact || denominator.value < numerator.value) return null;
  if (candidates.some((one) => !one.exact)) return null;
  const list = runOf(sentence.measures, numerator, denominator);
  const sum = sumOf(list);
  const other =
    list.length > 1 && percentFits(numerator.value, sum, percent.value, percent.decimals)
      ? { value: sum, how: list.map((one) => one.value).join('＋') }
      : null;
  return { percent, numerator, denominator, other, dueOnly: false };
}

/** No other percentage before it in the sentence: what stands there may then be a total, not another part. */
function firstShare(sentence: Sentence, percent: Percent): boolean {
  return sentence.percents[0] === percent;
}

function only<T>(some: readonly T[]): T | undefined {
  return some.length === 1 ? some[0] : undefined;
}

/** The neighbours of a figure with the same counting word between two semicolons, without the total before them. */
function runOf(measures: readonly Measure[], one: Measure, total: Measure): Measure[] {
  const at = measures.indexOf(one);
  let from = at;
  while (from > 0 && measures[from]?.separator !== '；') {
    const previous = measures[from - 1];
    if (!previous || previous === total || previous.unit !== one.unit) break;
    from--;
  }
  let to = at + 1;
  while (to < measures.length && measures[to]?.separator !== '；' && measures[to]?.unit === one.unit) to++;
  return measures.slice(from, to);
}

/** Off by less than one unit of the last digit: rounded the wrong way, not a wrong figure. */
function byOneDigit({ numerator, denominator, percent }: Suspect): boolean {
  return Math.abs((numerator.value / denominator.value) * 100 - percent.value) < 10 ** -percent.decimals;
}

function group(suspects: readonly Suspect[]): [Suspect, ...Suspect[]][] {
  const groups = new Map<string, [Suspect, ...Suspect[]]>();
  for (const suspect of suspects) {
    const key = `${suspect.denominator.start}/${suspect.other?.value ?? ''}`;
    const known = groups.get(key);
    if (known) known.push(suspect);
    else groups.set(key, [suspect]);
  }
  return [...groups.values()];
}

function draftOf([first, ...more]: readonly [Suspect, ...Suspect[]], paragraph: Paragraph): Draft {
  const some = [first, ...more];
  const last = more.at(-1) ?? first;
  const { denominator, other } = first;
  const each = some.map(({ numerator, percent }) => {
    const right = percentOf(numerator.value, denominator.value, percent.decimals);
    return `${numerator.value}÷${denominator.value}＝${right}，写作${percent.value}%`;
  });
  const way = other ? `以${other.value}（${other.how}）为总数时则相符。` : '';
  return {
    detail: `${each.join('；')}，四舍五入或截断都不相符。${way}`,
    expected: percentOf(first.numerator.value, denominator.value, first.percent.decimals),
    actual: `${first.percent.value}%`,
    line: paragraph.line(first.numerator.start),
    quote: paragraph.quote(first.numerator.labelStart, last.percent.end),
    ...(some.every((one) => one.dueOnly || byOneDigit(one)) ? { severity: 'notice' as const } : {}),
  };
}
