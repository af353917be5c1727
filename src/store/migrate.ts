import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { OperatorError } from '#platform/operator-error.ts';

export const migrationsDirectory = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Any fixed number: two processes that migrate at once wait for each other on it. */
const lockNumber = 7_301_202;
const fileName = /^\d{4}-[a-z0-9-]+\.sql$/;

const createHistory = `create table if not exists schema_migration (
  name text not null,
  checksum text not null,
  applied_at timestamptz(3) not null default now(),
  constraint schema_migration_pkey primary key (name)
)`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => fileName.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${directory}/${name}`, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function applyMigration(client: pg.Client, migration: Migration, serverRole: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql.replaceAll(':server_role', pg.escapeIdentifier(serverRole)));
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new OperatorError(
      `数据库升级在 ${migration.name} 处失败，已退回这一步之前的状态：${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}

/**
 * Brings the database up to date, each file in one transaction, forward only.
 * @param owner a connection of the owner of the tables
 * @param serverRole the role the server signs in with: it gets the grants
 * @returns the names of the files applied now
 * @throws Error in Chinese when an applied file was changed later, or the database is newer than this program
 */
export async function migrate(
  owner: pg.Client,
  serverRole: string,
  directory = migrationsDirectory,
): Promise<string[]> {
  const migrations = await readMigrations(directory);
  await owner.query('select pg_advisory_lock($1)', [lockNumber]);
  try {
    await owner.query(createHistory);
    await owner.query(`grant select on schema_migration to ${pg.escapeIdentifier(serverRole)}`);
    const history = await owner.query<{ name: string; checksum: string }>(
      'select name, checksum from schema_migration',
    );
    const applied = new Map(history.rows.map((row) => [row.name, row.checksum]));
    checkHistory(migrations, applied);
    const pending = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of pending) await applyMigration(owner, migration, serverRole);
    return pending.map((migration) => migration.name);
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [lockNumber]);
  }
}

/** Names of the migrations not yet applied, as seen by any role that may read the history. */
export async function pendingMigrations(
  client: pg.Client,
  directory = migrationsDirectory,
): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const known = await client.query<{ history: string | null }>(
    "select to_regclass('schema_migration')::text as history",
  );
  if (!known.rows[0]?.history) return migrations.map((migration) => migration.name);
  const history = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migration',
  );
  const applied = new Map(history.rows.map((row) => [row.name, row.checksum]));
  checkHistory(migrations, applied);
  return migrations.filter((migration) => !applied.has(migration.name)).map((migration) => migration.name);
}

function checkHistory(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of applied) {
    if (!known.has(name))
      throw new OperatorError(`数据库里有本程序不认识的升级 ${name}：数据库比程序新，请换用新版程序。`);
    if (known.get(name) !== checksum)
      throw new OperatorError(
        `升级文件 ${name} 在执行之后被改动过，请恢复原文件；新的改动应写成新的升级文件。`,
      );
  }
}
