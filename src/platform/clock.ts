import type { PlainDate } from '#domain/time/plain-date.ts';

/** The one way to the time: whatever the law counts begins here, so tests may set it. */
export interface Clock {
  now(): Date;
  /** The day in China, wherever the server stands. */
  today(): PlainDate;
}

const day = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The clock of the machine, or one that stands where a test put it. */
export function openClock(now: () => Date = () => new Date()): Clock {
  return { now, today: () => day.format(now()) as PlainDate };
}
