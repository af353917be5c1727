import type { CommandIo } from './command.ts';

export async function run(_args: string[], _io: CommandIo): Promise<number> {
  return 0;
}
