import pg from 'pg';
import type { Log } from '#platform/log.ts';
import { queueTable } from '#platform/queue-table.ts';
import { installQueues } from '#platform/queue.ts';
import { migrate, pendingMigrations } from '#store/migrate.ts';
import { CommandError } from './command.ts';

/**
 * Migrates the database and makes new queues, as the owner. Without the owner's address only what the server's own role may
 * do is done, and a role that turns out to own the tables is told loudly.
 * @returns the names of the migrations applied now
 */
export async function bringUpToDate(
  { serverUrl, ownerUrl }: { serverUrl: string; ownerUrl: string | null },
  log: Log,
): Promise<string[]> {
  const server = await connect(serverUrl, 'DATABASE_URL');
  try {
    if (ownerUrl !== null) return await migrateAs(ownerUrl, server, log);
    const pending = await pendingMigrations(server);
    if (pending.length > 0 && !(await mayCreate(server))) {
      throw new CommandError(
        '数据库需要升级，而服务账户无权升级。请设好 GONGKAI_OWNER_URL 后运行 gongkai migrate。',
      );
    }
    if (pending.length > 0) return await migrateAs(serverUrl, server, log);
    await warnOfOneRole(server, log);
    return [];
  } finally {
    await server.end();
  }
}

async function migrateAs(ownerUrl: string, server: pg.Client, log: Log): Promise<string[]> {
  const serverRole = await roleOf(server);
  const owner = await connect(ownerUrl, 'GONGKAI_OWNER_URL');
  try {
    const migrated = await migrate(owner, serverRole);
    await installQueues(ownerUrl, serverRole, queueTable);
    await warnOfOneRole(server, log);
    return migrated;
  } finally {
    await owner.end();
  }
}

/** @throws CommandError naming the setting whose database does not answer */
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

async function warnOfOneRole(server: pg.Client, log: Log): Promise<void> {
  if (!(await ownsTables(server))) return;
  const role = await roleOf(server);
  log.warn(
    `【安全警告】服务账户（${role}）也是数据库表的所有者：审计日志的“只能追加”由此失去一半保障。请另设服务账户，用 DATABASE_URL 指定服务账户，用 GONGKAI_OWNER_URL 指定所有者。`,
  );
}
