import { appointSupervisor } from '#actions/user/appoint-supervisor.ts';
import { CommandError, type CommandIo } from './command.ts';
import { changeAccounts } from './change-accounts.ts';

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/** `gongkai account supervisor`: someone of the province or city who reads across the counties. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const [username, name, region, ...rest] = args;
  if (username === undefined || name === undefined || region === undefined || rest.length > 0)
    throw new CommandError('请给出用户名、姓名和行政区划代码。用法见 gongkai account supervisor --help。');
  if (!USERNAME.test(username)) throw new CommandError('用户名只能用小写字母、数字和 . _ -，至少两位。');
  const password = await changeAccounts((services) =>
    appointSupervisor(services, { username, name, region }),
  );
  io.stdout.write(`一次性口令（只显示这一次，首次登录须修改）：${password}\n`);
  return 0;
}
