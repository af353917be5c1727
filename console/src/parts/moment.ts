/** Times stand on the screen as the office reads them, in Beijing time whatever the machine is set to. */
const FORMAT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

type Field = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

function fields(instant: string): Record<Field, string> | null {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return null;
  const parts = FORMAT.formatToParts(moment);
  const of = (type: Field): string => parts.find((part) => part.type === type)?.value ?? '';
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
}

/** `2026-11-20 09:30`; a dash for nothing. */
export function minute(instant: string | null): string {
  const at = instant === null ? null : fields(instant);
  return at === null ? '—' : `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}`;
}

/** `2026-11-20 09:30:05`, where the order within a minute matters. */
export function second(instant: string | null): string {
  const at = instant === null ? null : fields(instant);
  return at === null ? '—' : `${minute(instant)}:${at.second}`;
}

/** `2026-11-20`. */
export function dayOf(instant: string | null): string {
  return minute(instant).slice(0, 10);
}
