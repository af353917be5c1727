import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listTenants } from '#store/tenant.ts';
import { accountList } from './account-list.ts';
import type { CommandIo } from './command.ts';
import type { ServerServices } from './server-services.ts';

/** Says at the first start what has to be known only once, and fills an empty installation with the demonstration. */
export async function firstStart(services: ServerServices, io: CommandIo): Promise<void> {
  const { config, db, secrets } = services;
  if (secrets.isNew) {
    io.stdout.write(
      `\n已生成密钥文件 ${secrets.file}，只有本账户可读。请立即另存备份：丢失它，双因素等加密内容无法恢复。\n`,
    );
  }
  // Stands while the demonstration is being loaded, so that a start that was cut off is completed by the next.
  const mark = path.join(config.dataDirectory, 'demo-unfinished');
  const isEmpty = (await listTenants(db, null)).length === 0;
  if (!isEmpty && !existsSync(mark)) return;
  if (!config.demo) {
    io.stdout.write(
      '\n库中还没有单位。请运行 npx gongkai init --blank 县.xlsx 取得空白工作簿，填好后运行 npx gongkai init 县.xlsx。\n',
    );
    return;
  }
  await writeFile(mark, '');
  await writeFile(disclosureMark(services), '');
  await showDemo(services, io);
  await rm(mark, { force: true });
}

/** Stands while the documents of the demonstration are being loaded. */
function disclosureMark({ config }: Pick<ServerServices, 'config'>): string {
  return path.join(config.dataDirectory, 'demo-disclosure-unfinished');
}

/**
 * Loads the documents of the demonstration beside the first visitors: written, reviewed and released by its staff, they
 * take longer than anybody wants to wait for a start. Cut off, the next start goes on.
 *
 * @returns a way to stop between two documents
 */
export function finishDemo(services: ServerServices): { stop(): Promise<void> } {
  const mark = disclosureMark(services);
  let stopped = false;
  const load = async (): Promise<void> => {
    if (!existsSync(mark)) return;
    const { loadDemoDisclosures } = await import('#actions/load-demo.ts');
    await loadDemoDisclosures(services, () => stopped);
    if (!stopped) await rm(mark, { force: true });
  };
  const loading = load().catch((error: unknown) =>
    services.log.warn({ err: error }, '演示文件没有装完，下次启动时接着装。'),
  );
  return {
    stop: async () => {
      stopped = true;
      await loading;
    },
  };
}

/** Loads the demonstration and shows the accounts made for it. */
export async function showDemo(
  services: Pick<ServerServices, 'db' | 'files' | 'clock' | 'secrets'>,
  io: CommandIo,
): Promise<void> {
  // Needed once in the life of an installation: no later start waits for it.
  const { loadDemo } = await import('#actions/load-demo.ts');
  const { accounts, reports } = await loadDemo(services);
  if (accounts.length === 0 && reports === 0) {
    io.stdout.write('演示数据已在库中，没有变化。\n');
    return;
  }
  io.stdout.write(
    `\n已装入演示数据：${reports} 份年度报告。演示账户的一次性口令只显示这一次，首次登录须修改：\n`,
  );
  io.stdout.write(accountList(accounts));
}
