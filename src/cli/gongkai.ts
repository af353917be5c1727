import { OperatorError } from '#platform/operator-error.ts';
import type { Command, CommandIo } from './command.ts';
import { commandTable } from './command-table.ts';
import { commandHelp, helpText } from './help.ts';

const usageStatus = 64;

/**
 * Runs the command that the arguments name.
 * @param composed the commands that only the composition root can give
 * @returns the exit status: 64 for a command that does not exist
 */
export async function runGongkai(
  args: readonly string[],
  io: CommandIo,
  composed: readonly Command[],
): Promise<number> {
  const commands = [...composed, ...commandTable];
  const first = args[0];
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    io.stdout.write(helpText(commands));
    return 0;
  }
  const command = commands.find(({ name }) => name === args.slice(0, name.split(' ').length).join(' '));
  if (!command) {
    io.stderr.write(`没有“${args.slice(0, 2).join(' ')}”这个命令。运行 gongkai --help 查看全部命令。\n`);
    return usageStatus;
  }
  const rest = args.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.stdout.write(commandHelp(command));
    return 0;
  }
  try {
    const { run } = await command.load();
    return await run(rest, io);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return 1;
  }
}
