import { mkdir } from 'node:fs/promises';
import { openEmbeddedDatabase } from '#platform/embedded/embedded-database.ts';
import type { Config } from '#platform/config.ts';
import { type FileStore, openFileStore } from '#platform/files.ts';
import type { Log } from '#platform/log.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { findRunningServer } from '#platform/server-record.ts';
import { type Db, openDatabase } from '#store/database.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { CommandError } from './command.ts';

/** What every command that touches the data stands on. */
export interface Installation {
  db: Db;
  serverUrl: string;
  ownerUrl: string | null;
  secrets: Secrets;
  files: FileStore;
  /** Names of the migrations applied while opening. */
  migrated: readonly string[];
  close(): Promise<void>;
}

/** Two servers on one data directory would stop each other's database. @throws CommandError when one runs already */
export async function refuseSecondServer(config: Config): Promise<void> {
  const running = await findRunningServer(config.dataDirectory);
  if (!running) return;
  throw new CommandError(
    `数据目录 ${config.dataDirectory} 上已有服务在运行（进程 ${running.pid}，${running.url}）。请先停止它。`,
  );
}

interface Addresses {
  serverUrl: string;
  ownerUrl: string | null;
  close(): Promise<void>;
}

/**
 * Opens data directory, database and key file, and brings the database up to date.
 * @param options.serving the server keeps its embedded database alive; a command uses the running server's, or starts and stops one
 */
export async function openInstallation(
  config: Config,
  log: Log,
  options: { serving: boolean },
): Promise<Installation> {
  // Open to walk through, because the database's own account may have to; every file in it is closed by itself.
  await mkdir(config.dataDirectory, { recursive: true, mode: 0o755 });
  const addresses = await openAddresses(config, log, options.serving);
  try {
    const secrets = await openSecrets(config.dataDirectory);
    const migrated = await bringUpToDate(addresses, log);
    let closing = false;
    const db = openDatabase(addresses.serverUrl, {
      connections: options.serving ? config.databaseConnections : 3,
      onError: (error) => {
        if (!closing) log.warn({ err: error }, '一个空闲的数据库连接断开了，用到时会自动重连。');
      },
    });
    return {
      db,
      serverUrl: addresses.serverUrl,
      ownerUrl: addresses.ownerUrl,
      secrets,
      files: openFileStore(config.dataDirectory),
      migrated,
      close: async () => {
        closing = true;
        await db.destroy();
        await addresses.close();
      },
    };
  } catch (error) {
    await addresses.close();
    throw error;
  }
}

async function openAddresses(config: Config, log: Log, serving: boolean): Promise<Addresses> {
  const running = await findRunningServer(config.dataDirectory);
  const stay = async (): Promise<void> => undefined;
  if (config.databaseUrl) return { serverUrl: config.databaseUrl, ownerUrl: config.ownerUrl, close: stay };
  if (running) return { serverUrl: running.serverUrl, ownerUrl: running.ownerUrl, close: stay };
  const embedded = await openEmbeddedDatabase({
    dataDirectory: config.dataDirectory,
    log,
    keepAlive: serving,
  });
  return {
    serverUrl: embedded.serverUrl,
    ownerUrl: embedded.ownerUrl,
    close: async () => {
      // A server that began meanwhile uses the database we started: leave it to the server.
      if (!serving && (await findRunningServer(config.dataDirectory))) return;
      await (serving ? embedded.stop() : embedded.stopIfUnused());
    },
  };
}
