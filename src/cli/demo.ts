import { sealAudit } from '#actions/seal-audit.ts';
import { openClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { listTenants } from '#store/tenant.ts';
import { CommandError, type CommandIo } from './command.ts';
import { showDemo } from './first-start.ts';
import { openInstallation } from './open-installation.ts';

/** `gongkai demo`: loads the demonstration, but never beside a real county. */
export async function run(_args: string[], io: CommandIo): Promise<number> {
  const config = readConfig();
  const installation = await openInstallation(config, openLog('warn'), { serving: false });
  try {
    const tenants = await listTenants(installation.db, null);
    if (tenants.some((tenant) => !tenant.isDemo)) {
      throw new CommandError(
        '库中已有正式使用的县，不能再装入演示数据。请另设数据目录（GONGKAI_DATA）后运行。',
      );
    }
    const services = { ...installation, clock: openClock() };
    await showDemo(services, io);
    const { loadDemoDisclosures } = await import('#actions/load-demo.ts');
    await loadDemoDisclosures(services);
    await sealAudit(installation.db, config.dataDirectory);
    return 0;
  } finally {
    await installation.close();
  }
}
