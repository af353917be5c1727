import { isDigit } from './canonical.ts';

/** A figure with its counting word: 受理各类诉求5450件. */
export interface Measure {
  readonly value: number;
  readonly unit: string;
  /** False for 16000余条, 约5万件, 2至3个. */
  readonly exact: boolean;
  /** The words of its clause before the figure. */
  readonly label: string;
  /** The words of its clause after the counting word. */
  readonly after: string;
  /** Offsets of label, figure and the end of the counting word in the paragraph. */
  readonly labelStart: number;
  readonly start: number;
  readonly end: number;
  /** How many brackets are open. */
  readonly depth: number;
  /** The mark of punctuation before the label. */
  readonly separator: string;
}

/** A percentage: 办结率99.59%. */
export interface Percent {
  readonly value: number;
  readonly decimals: number;
  readonly exact: boolean;
  readonly label: string;
  readonly after: string;
  readonly labelStart: number;
  readonly start: number;
  readonly end: number;
  readonly separator: string;
}

/** Counting words of the reports. Cells of the tables are counted in 件, which the narrative writes in many ways. */
const UNITS =
  '人次|件次|条次|篇次|批次|场次|家次|户次|车次|期次|万元|亿元|件|起|宗|例|条|份|封|通|项|个|次|篇|期|则|户|家|名|人|场|批|册|本|部|页|处|幅|块|枚|种|类|辆|台|套|间|张|位|所|座|轮|卷|档|版|节|堂|组|元|款|件套';
const NUMBER = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g;
const MAGNITUDE = /(?:余|多|几)?(?:[万亿](?!元)|[千百])?(?:余|多|来)?/y;
const UNIT = new RegExp(`(?:${UNITS})`, 'y');
const PERCENT = /%/y;
/** 个月, 个工作日 and 个百分点 are no counts; 份额, 项目 and 条例 are words of their own. */
const NOT_A_COUNT =
  /^(?:个(?:工作日|月|小时|百分点|星期|季度|自然日|多月)|次日|人民|份额|本级|本县|项目$|期间|部门|场所|例会)/;
const VAGUE_BEFORE =
  /(?:约|近|超|超过|逾|大约|将近|接近|至少|不少于|不低于|不超过|不足|突破|多达|\d[-—–～至到]+)$/;
const VAGUE_AFTER = /^(?:以上|左右|以内|以下|之多|多|余)/;
const BOUNDARY = '，、；：。！？（）\n';
const LONGEST_LABEL = 60;
const LONGEST_NUMBER = 12;

/** Every counted figure and percentage of a stretch of canonical text, in order. */
export function figuresOf(
  text: string,
  from: number,
  to: number,
): { measures: Measure[]; percents: Percent[] } {
  const measures: Measure[] = [];
  const percents: Percent[] = [];
  const depths = bracketDepths(text, from, to);
  let previousEnd = from;
  NUMBER.lastIndex = from;
  for (let match = NUMBER.exec(text); match && match.index < to; match = NUMBER.exec(text)) {
    const start = match.index;
    const digits = match[0];
    const resume = NUMBER.lastIndex;
    if (isNoFigure(text, start, digits)) continue;
    const value = Number(digits.replaceAll(',', ''));
    const labelStart = startOfLabel(text, start, previousEnd);
    const label = text.slice(labelStart, start);
    const separator = text[labelStart - 1] ?? '';
    const vague = VAGUE_BEFORE.test(text.slice(Math.max(0, start - 3), start));
    PERCENT.lastIndex = resume;
    if (PERCENT.test(text)) {
      const end = resume + 1;
      const after = wordsAfter(text, end, to);
      const decimals = digits.split('.')[1]?.length ?? 0;
      const exact = !vague && !VAGUE_AFTER.test(after) && !/^[-—–～至]\d/.test(text.slice(end, end + 2));
      percents.push({ value, decimals, exact, label, after, labelStart, start, end, separator });
      previousEnd = end;
      continue;
    }
    MAGNITUDE.lastIndex = resume;
    MAGNITUDE.test(text);
    const unitAt = MAGNITUDE.lastIndex;
    UNIT.lastIndex = unitAt;
    const unit = UNIT.exec(text)?.[0];
    if (unit === undefined || NOT_A_COUNT.test(text.slice(unitAt, unitAt + 4))) continue;
    const end = unitAt + unit.length;
    const after = wordsAfter(text, end, to);
    const exact = !vague && unitAt === resume && !VAGUE_AFTER.test(after);
    measures.push({
      value,
      unit,
      exact,
      label,
      after,
      labelStart,
      start,
      end,
      depth: depths(start),
      separator,
    });
    previousEnd = end;
  }
  return { measures, percents };
}

/** 第27次, 2.0系统, 〔2020〕, A2 and numbers longer than any count are names, not figures. */
function isNoFigure(text: string, start: number, digits: string): boolean {
  const before = text[start - 1] ?? '';
  if (/[第A-Za-z.〔[《“‘/#]/.test(before) || isDigit(before)) return true;
  // 12 306条: a blank for the thousands, of which only the end is left.
  if (before === ' ' && digits.length === 3 && isDigit(text[start - 2] ?? '')) return true;
  return (
    digits.length > LONGEST_NUMBER ||
    (digits.length > 1 && digits.startsWith('0') && !digits.startsWith('0.'))
  );
}

function startOfLabel(text: string, start: number, floor: number): number {
  const lowest = Math.max(floor, start - LONGEST_LABEL);
  for (let at = start - 1; at >= lowest; at--) if (BOUNDARY.includes(text[at] ?? '')) return at + 1;
  return lowest;
}

function wordsAfter(text: string, end: number, to: number): string {
  const limit = Math.min(to, end + 20);
  let at = end;
  while (at < limit && !BOUNDARY.includes(text[at] ?? '') && !isDigit(text[at] ?? '')) at++;
  return text.slice(end, at);
}

function bracketDepths(text: string, from: number, to: number): (at: number) => number {
  let at = from;
  let depth = 0;
  return (target) => {
    for (; at < target && at < to; at++) {
      if (text[at] === '（') depth++;
      else if (text[at] === '）' && depth > 0) depth--;
    }
    return depth;
  };
}

/** Whether two counting words may count the same thing. */
export function sameUnit(one: string, other: string): boolean {
  return one === other || (CASES.has(one) && CASES.has(other)) || (TEXTS.has(one) && TEXTS.has(other));
}

const CASES = new Set(['件', '起', '宗', '例', '件次']);
const TEXTS = new Set(['条', '篇', '则', '条次']);
