import { isPlainDate } from '../../time/plain-date.ts';
import type { PlainDate } from '../../time/plain-date.ts';

/** A day as lists and pages write it, with the time of day where they give one. */
export interface WrittenDay {
  readonly day: PlainDate;
  /** `HH:MM`, or null. */
  readonly time: string | null;
}

const FORMS: readonly RegExp[] = [
  /(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日/,
  /(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  /(?<y>[〇○零一二三四五六七八九]{4})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})日/,
];

/** Reads the first day that stands in a text: `2020年3月1日`, `2020-03-01 10:22`, `2020/3/1`, `20200301`, `二〇二〇年三月一日`. */
export function readDay(text: string): WrittenDay | null {
  const trimmed = text.trim();
  for (const form of FORMS) {
    const found = form.exec(trimmed);
    if (found?.groups === undefined) continue;
    const { y = '', m = '', d = '' } = found.groups;
    const day = `${digits(y)}-${pad(number(m))}-${pad(number(d))}`;
    if (!isPlainDate(day)) continue;
    const rest = trimmed.slice(found.index + found[0].length);
    const time = /^[\sT日,，]*(\d{1,2})[:：](\d{2})/.exec(rest);
    const hour = Number(time?.[1] ?? 24);
    return { day, time: time !== null && hour < 24 ? `${pad(hour)}:${time[2]}` : null };
  }
  return null;
}

/** Chinese digits, one for one; Arabic ones stay. */
function digits(text: string): string {
  if (/^\d+$/.test(text)) return text;
  return [...text].map((letter) => Math.max('〇一二三四五六七八九'.indexOf(letter), 0)).join('');
}

function number(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十', 2) : ['0', text];
  const value = (letter: string): number => '〇一二三四五六七八九'.indexOf(letter);
  return (tens === '' ? 1 : Math.max(value(tens), 0)) * 10 + (ones === '' ? 0 : Math.max(value(ones), 0));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
