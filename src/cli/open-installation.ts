import { mkdir } from 'node:fs/promises';
import pg from 'pg';
import { openEmbeddedDatabase } from '#platform/embedded/embedded-database.ts';
import type { Config } from '#platform/config.ts';
import { type FileStore, openFileStore } from '#platform/files.ts';
import type { Log } from '#platform/log.ts';
import { queueTable } from '#platform/queue-table.ts';
import { installQueues } from '#platform/queue.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { findRunningServer } from '#platform/server-record.ts';
import { type Db, openDatabase } from '#store/database.ts';
import { migrate, pendingMigrations } from '#store/migrate.ts';
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

async function bringUpToDate({ serverUrl, ownerUrl }: Addresses, log: Log): Promise<string[]> {
  const server = await connect(serverUrl, 'DATABASE_URL');
  const owner = ownerUrl === null ? server : await connect(ownerUrl, 'GONGKAI_OWNER_URL');
  try {
    const serverRole = await roleOf(server);
    const pending = await pendingMigrations(server);
    if (ownerUrl === null && pending.length > 0 && !(await mayCreate(server))) {
      throw new CommandError(
        '数据库需要升级，而服务账户无权升级。请设好 GONGKAI_OWNER_URL 后运行 gongkai migrate。',
      );
    }
    const mayMigrate = ownerUrl !== null || pending.length > 0;
    const migrated = mayMigrate ? await migrate(owner, serverRole) : [];
    if (mayMigrate) await installQueues(ownerUrl ?? serverUrl, serverRole, queueTable);
    if (await ownsTables(server)) warnOfOneRole(log, serverRole);
    return migrated;
  } finally {
    await server.end();
    if (owner !== server) await owner.end();
  }
}

async function connect(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `连接不上数据库（${name}）：${reason}。请检查地址、账户和口令，以及数据库是否已启动。`,
    );
  }
}

async function roleOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ role: string }>('select current_user::text as role');
  return rows[0]?.role ?? '';
}

/** True as well for a role that is a member of the owner, and for a superuser. */
async function ownsTables(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ owns: boolean }>(
    "select pg_has_role(tableowner, 'USAGE') as owns from pg_tables where schemaname = 'public' and tablename = 'audit_event'",
  );
  return rows[0]?.owns ?? false;
}

async function mayCreate(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    "select has_schema_privilege('public', 'CREATE') as may",
  );
  return rows[0]?.may ?? false;
}

function warnOfOneRole(log: Log, role: string): void {
  log.warn(
    `【安全警告】服务与数据库表的所有者是同一个账户（${role}）：审计日志的“只能追加”由此失去一半保障。请另设服务账户，用 DATABASE_URL 指定服务账户，用 GONGKAI_OWNER_URL 指定所有者。`,
  );
}
