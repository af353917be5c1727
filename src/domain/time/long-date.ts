import { dayOfMonth, monthOf, yearOf } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

/** A day as official papers write it: 2026年11月20日, without leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function longDate(date: PlainDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOfMonth(date)}日`;
}
