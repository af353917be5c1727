import { isPlainDate } from '#domain/time/plain-date.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';

/** What a document seems to say of itself, to fill in a form that a clerk then reads. */
export interface GuessedHead {
  readonly title: string | null;
  /** 文号, as printed. */
  readonly documentNumber: string | null;
  /** 成文日期. */
  readonly madeOn: PlainDate | null;
}

const NUMBER = /^[\p{Script=Han}（）()]{1,20}[〔［[(（【]\s*\d{4}\s*[〕］\])）】]\s*第?\s*\d{1,5}\s*号/u;
/** 体裁 that end the title of an official paper (党政机关公文处理工作条例第八条), and what counties also write. */
const GENRE =
  /(?:通知|通告|公告|公报|意见|决定|决议|命令|令|通报|报告|请示|批复|议案|函|纪要|办法|规定|细则|方案|规划|计划|预案|指南|清单|目录|解读|要点|实施意见|标准|制度|规则|条例|年报|说明)(?:（[^）]{1,20}）|\([^)]{1,20}\))?$/;
const ADDRESSED = /[：:]$/;
const HEAD_LINES = 25;
const LONGEST_TITLE = 150;

/** Guesses by the layout of official papers (GB/T 9704): number under the red head, then the title, the date at the end. */
export function guessHead(text: string): GuessedHead {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const head = lines.slice(0, HEAD_LINES);
  const numberAt = head.findIndex((line) => NUMBER.test(line));
  const number = numberAt === -1 ? undefined : NUMBER.exec(head[numberAt] ?? '')?.[0];
  return {
    title: titleIn(head.slice(numberAt + 1)) ?? titleIn(head),
    documentNumber: number?.replaceAll(/\s/g, '') ?? null,
    madeOn: madeOn(lines),
  };
}

/** The first lines that together end as a title ends, before the one that addresses somebody. */
function titleIn(lines: readonly string[]): string | null {
  for (let start = 0; start < Math.min(lines.length, 8); start++) {
    let joined = '';
    for (const line of lines.slice(start, start + 4)) {
      if (ADDRESSED.test(line) || /[。；\t]/.test(line) || NUMBER.test(line)) break;
      joined += line.replaceAll(/\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/gu, '');
      if (joined.length > LONGEST_TITLE) break;
      if (GENRE.test(joined) && joined.length > 4 && !/文件$/.test(joined)) return joined;
    }
  }
  return null;
}

const DAY =
  /^(?:二[〇○零0]|\d{2})[\d〇○零一二三四五六七八九]{2}年[\d〇一二三四五六七八九十]{1,3}月[\d〇一二三四五六七八九十]{1,3}日$/;
const SIGNATURE = /(?:政府|办公室|办公厅|委员会|局|厅|部|院|中心|司|处|所|站|队|公司|学校|医院|银行)$/;

/** The line that is a date and nothing else, best under the name of an office. */
function madeOn(lines: readonly string[]): PlainDate | null {
  const days = lines.flatMap((line, index) => {
    const day = dayOf(line);
    return day === null ? [] : [{ day, signed: SIGNATURE.test(compact(lines[index - 1] ?? '')) }];
  });
  return days.find(({ signed }) => signed)?.day ?? days.at(-1)?.day ?? null;
}

function dayOf(line: string): PlainDate | null {
  const text = compact(line).replace(/^[（(]|[）)]$/g, '');
  if (!DAY.test(text)) return null;
  const [year = '', month = '', day = ''] = text.split(/[年月日]/).map(digits);
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(written) ? written : null;
}

const NUMERALS = '〇一二三四五六七八九';

/** 二〇二四 is 2024, 二十三 is 23. */
function digits(text: string): string {
  if (/^\d+$/.test(text)) return text;
  const plain = text.replaceAll(/[○零]/g, '〇');
  if (!plain.includes('十')) return [...plain].map((one) => digitOf(one)).join('');
  const [tens = '', ones = ''] = plain.split('十');
  return `${tens === '' ? '1' : digitOf(tens)}${ones === '' ? '0' : digitOf(ones)}`;
}

function digitOf(character: string): string {
  const value = NUMERALS.indexOf(character);
  return value === -1 ? character : String(value);
}

function compact(text: string): string {
  return text.replaceAll(/\s/g, '');
}
