import type { PlainDate } from '../../time/plain-date.ts';
import { addDays, isPlainDate, parsePlainDate } from '../../time/plain-date.ts';

/** Day 0 of a spreadsheet, with its leap year 1900 that never was: good for every day since March 1900. */
const SHEET_ORIGIN = parsePlainDate('1899-12-30');
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/** A day as registers write it: 2024-03-05, 2024年3月5日, 2024.3.5, 20240305, or a spreadsheet's own number; null otherwise. */
export function registerDay(text: string): PlainDate | null {
  const serial = Number(text);
  if (/^\d{5}(\.\d+)?$/.test(text) && serial >= FIRST_SERIAL && serial < LAST_SERIAL)
    return addDays(SHEET_ORIGIN, Math.floor(serial));
  const [, year, month = '', day = ''] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s.*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (year === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}
