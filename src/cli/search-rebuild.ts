import { parseArgs } from 'node:util';
import { beginRebuildByOperator, runRebuild } from '#actions/search/rebuild-search.ts';
import { openClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { findSearchStanding } from '#store/search-rebuild.ts';
import { listTenants } from '#store/tenant.ts';
import { CommandError, type CommandIo } from './command.ts';
import { openInstallation } from './open-installation.ts';

/** `gongkai search rebuild`: builds the index of the search anew while the old one goes on answering. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const region = readRegion(args);
  const installation = await openInstallation(readConfig(), openLog('warn'), { serving: false });
  const { db } = installation;
  try {
    const clock = openClock();
    const tenants = (await listTenants(db, null)).filter(
      (one) => region === undefined || one.region === region,
    );
    if (tenants.length === 0)
      throw new CommandError(
        region === undefined ? '还没有开通的地区。' : `没有开通行政区划代码为 ${region} 的地区。`,
      );
    for (const { id, name } of tenants) {
      const { building } = await findSearchStanding(db, id);
      if (building) io.stdout.write(`${name}：接着上次的重建，已完成 ${building.done} 件。\n`);
      await beginRebuildByOperator(db, clock, id);
      let told = performance.now();
      await runRebuild(db, clock, id, {
        onPart: async () => {
          if (performance.now() - told < 2000) return;
          told = performance.now();
          const { building: now } = await findSearchStanding(db, id);
          if (now) io.stdout.write(`${name}：${now.done}/${now.total} 件\n`);
        },
      });
      const { documents } = await findSearchStanding(db, id);
      io.stdout.write(`${name}：检索索引已重建，共 ${documents} 件。\n`);
    }
    return 0;
  } finally {
    await installation.close();
  }
}

function readRegion(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { region: { type: 'string' } } }).values.region;
  } catch {
    throw new CommandError('参数不对。用法见 gongkai search rebuild --help。');
  }
}
