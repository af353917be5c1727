import { isPlainDate, type PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';

/** A day that exists. @throws Problem request.invalid naming the field, such as for 2026-02-30 */
export function readDay(field: string, text: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new Problem('request.invalid', { fields: [{ field, message: `没有 ${text} 这一天。` }] });
}
