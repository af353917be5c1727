import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import type { CommandIo } from './command.ts';
import { openInstallation } from './open-installation.ts';

/** `gongkai migrate`: opening an installation brings its database up to date; this says what was done. */
export async function run(_args: string[], io: CommandIo): Promise<number> {
  const config = readConfig();
  const installation = await openInstallation(config, openLog('warn'), { serving: false });
  await installation.close();
  if (installation.migrated.length === 0) io.stdout.write('数据库已是最新，无需升级。\n');
  for (const name of installation.migrated) io.stdout.write(`已执行 ${name}\n`);
  return 0;
}
