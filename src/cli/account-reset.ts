import { resetByOperator } from '#actions/user/reset-by-operator.ts';
import { CommandError, type CommandIo } from './command.ts';
import { changeAccounts } from './change-accounts.ts';

/** `gongkai account reset`: for the one who lost password or phone and is the only one who could help. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const [username, ...rest] = args;
  if (username === undefined || rest.length > 0)
    throw new CommandError('请给出一个用户名。用法见 gongkai account reset --help。');
  const password = await changeAccounts((services) => resetByOperator(services, username));
  io.stdout.write(`一次性口令（只显示这一次，首次登录须修改）：${password}\n`);
  return 0;
}
