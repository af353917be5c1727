import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '#platform/embedded/embedded-database.ts';
import { roles } from '#platform/embedded/cluster-record.ts';
import { openLog } from '#platform/log.ts';
import { type Db, openDatabase } from '#store/database.ts';
import { migrate } from '#store/migrate.ts';

export interface TestDatabase {
  /** As the server sees it: the role that owns nothing. */
  db: Db;
  serverUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  drop(): Promise<void>;
}

const template = 'gongkai_template';
const log = openLog('silent');
/** Tests may lose everything at a power cut; the product may not. */
const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** One PostgreSQL for the whole test run, started by the first file that asks, stopped by test/setup.ts. */
async function openCluster(): Promise<EmbeddedDatabase> {
  const home = process.env['GONGKAI_TEST_HOME'];
  if (home === undefined)
    throw new Error('Tests run under vitest: test/setup.ts gives them a folder and tidies up');
  const lock = path.join(home, 'lock');
  while (
    !(await mkdir(lock).then(
      () => true,
      () => false,
    ))
  )
    await sleep(50);
  try {
    const cluster = await openEmbeddedDatabase({ dataDirectory: home, log, settings: fast });
    const ready = path.join(home, 'template-ready');
    if (!(await stat(ready).catch(() => null))) {
      await withClient(cluster.superuserUrl, (client) =>
        client.query(`create database ${template} owner ${roles.owner}`).then(() => undefined),
      );
      await withClient(onDatabase(cluster.ownerUrl, template), (client) =>
        migrate(client, roles.server).then(() => undefined),
      );
      await writeFile(ready, '');
    }
    return cluster;
  } finally {
    await rm(lock, { recursive: true });
  }
}

function onDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function withClient(url: string, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

/** A migrated, empty database of its own for one test file (beforeAll); drop() it in afterAll. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const cluster = await openCluster();
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await withClient(cluster.superuserUrl, (client) => createFromTemplate(client, name));
  const db = openDatabase(onDatabase(cluster.serverUrl, name), { connections: 20 });
  return {
    db,
    serverUrl: onDatabase(cluster.serverUrl, name),
    ownerUrl: onDatabase(cluster.ownerUrl, name),
    superuserUrl: onDatabase(cluster.superuserUrl, name),
    drop: async () => {
      await db.destroy();
      await withClient(cluster.superuserUrl, (client) =>
        client.query(`drop database ${name} with (force)`).then(() => undefined),
      );
    },
  };
}

/** Two files may copy the template at the same moment; PostgreSQL lets only one, the other waits. */
async function createFromTemplate(client: pg.Client, name: string): Promise<void> {
  await client.query('select pg_advisory_lock(1)');
  await client.query(`create database ${name} template ${template} owner ${roles.owner}`);
  await client.query('select pg_advisory_unlock(1)');
}
