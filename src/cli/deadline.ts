import { parseArgs } from 'node:util';

import { isRegionCode } from '#domain/agency/region.ts';
import { isPlainDate } from '#domain/time/plain-date.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import type { StatutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { addWorkingDays, deadlineStops } from '#domain/time/working-days.ts';
import type { Deadline } from '#domain/time/working-days.ts';
import { CommandError } from './command.ts';
import type { CommandIo } from './command.ts';
import { answerPipedHistory } from './deadline-history.ts';

/**
 * `gongkai deadline`: with `--json` alone, the due date of a case by its history from standard input; with a day and a
 * term, the last day of the term in working days.
 */
export async function run(args: string[], io: CommandIo): Promise<number> {
  if (args.length === 1 && args[0] === '--json') return answerPipedHistory(io);
  return countWorkingDays(args, io);
}

/** A term in working days, with what did not count on the way. */
function countWorkingDays(args: string[], io: CommandIo): number {
  const { start, term, region, json } = readOptions(args);
  if (!isPlainDate(start)) throw new CommandError(`“${start}”不是日期。请写成 2026-01-31 这样的形式。`);
  if (!/^\d{1,3}$/.test(term)) throw new CommandError(`“${term}”不是工作日数。请写一个 1 到 999 的整数。`);
  if (region !== null && !isRegionCode(region)) {
    throw new CommandError(`“${region}”不是行政区划代码。请写六位数字，如 640424。`);
  }
  const calendar = statutoryCalendar(region);
  const deadline = addWorkingDays(calendar, start, Number(term));
  io.stdout.write(json ? `${JSON.stringify(deadline)}\n` : readable(deadline, Number(term), calendar));
  return 0;
}

function readOptions(args: string[]): { start: string; term: string; region: string | null; json: boolean } {
  const { positionals, values } = parsed(args);
  const [start, term, ...more] = positionals;
  if (start === undefined || term === undefined || more.length > 0) throw usage();
  return { start, term, region: values.region ?? null, json: values.json ?? false };
}

function parsed(args: string[]) {
  try {
    const options = { region: { type: 'string' }, json: { type: 'boolean' } } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw usage();
  }
}

function usage(): CommandError {
  return new CommandError('参数不对。用法见 gongkai deadline --help。');
}

function readable(deadline: Deadline, term: number, calendar: StatutoryCalendar): string {
  const layers = [calendar.national, ...(calendar.regional === null ? [] : [calendar.regional])];
  const lines = [
    `自 ${deadline.start} 次日起 ${term} 个工作日，${deadline.provisional ? '暂定' : ''}到期日 ${deadline.due}。`,
    ...deadlineStops(deadline).map(
      ({ from, to, reason }) => `  不计 ${from === to ? from : `${from} 至 ${to}`}　${reason}`,
    ),
    ...deadline.days
      .filter(({ count, source }) => count !== null && source !== 'weekday')
      .map(({ date, reason }) => `  计入 ${date}　${reason}`),
    `依据：${layers.map(({ name, edition }) => `${name}日历（${edition} 版）`).join('、')}。`,
  ];
  if (deadline.provisional) lines.push(`还缺 ${deadline.missing.join('、')}；公布后到期日可能变动。`);
  return `${lines.join('\n')}\n`;
}
