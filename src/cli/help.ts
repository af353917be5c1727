import { settingTable } from '#platform/config-table.ts';
import type { Command } from './command.ts';

/** How wide a text stands on a terminal: a Chinese character takes two columns. */
function columns(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}

function aligned(rows: ReadonlyArray<readonly [string, string]>, indent: string): string {
  const width = Math.max(...rows.map(([left]) => columns(left))) + 2;
  return rows
    .map(([left, right]) => `${indent}${left}${' '.repeat(width - columns(left))}${right}\n`)
    .join('');
}

/** The help of the whole program: commands and settings, from their tables. */
export function helpText(commands: readonly Command[]): string {
  const rows = commands.flatMap((command): [string, string][] => [
    [`gongkai ${command.name} ${command.usage}`.trimEnd(), command.text],
    ...(command.options ?? []).map(([option, text]): [string, string] => [`  ${option}`, text]),
  ]);
  const settings = settingTable.map((setting): [string, string] => [
    setting.name,
    setting.standard ? `${setting.text}（默认 ${setting.standard}）` : setting.text,
  ]);
  return `gongkai：政府信息公开工作平台\n\n命令：\n${aligned(rows, '  ')}\n设置（环境变量）：\n${aligned(settings, '  ')}`;
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const usage = `用法：gongkai ${command.name} ${command.usage}`.trimEnd();
  const options = command.options ? `\n${aligned(command.options, '  ')}` : '';
  return `${usage}\n${command.text}\n${options}`;
}
