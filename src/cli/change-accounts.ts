import { sealAudit } from '#actions/seal-audit.ts';
import { type Clock, openClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';
import { CommandError } from './command.ts';
import { type Installation, openInstallation } from './open-installation.ts';

/** Does something to the accounts of the installation, and seals the record of it. @throws CommandError saying why not */
export async function changeAccounts<Result>(
  act: (services: Installation & { readonly clock: Clock }) => Promise<Result>,
): Promise<Result> {
  const config = readConfig();
  const installation = await openInstallation(config, openLog('warn'), { serving: false });
  try {
    const result = await act({ ...installation, clock: openClock() });
    await sealAudit(installation.db, config.dataDirectory);
    return result;
  } catch (error) {
    if (error instanceof Problem) throw new CommandError(`${error.title}：${error.detail}`);
    throw error;
  } finally {
    await installation.close();
  }
}
