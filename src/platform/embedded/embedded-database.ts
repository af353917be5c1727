import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { type ClusterRecord, databaseUrl, newPassword, readRecord, writeRecord } from './cluster-record.ts';
import { type DatabaseUser, findDatabaseUser } from './database-user.ts';
import { freePort } from './free-port.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { chooseClusterPlace, placeBinaries } from './place.ts';
import { findPostmaster, startPostmaster, stopPostmaster, waitUntilReady } from './postmaster.ts';
import { commandLine } from './process-state.ts';
import { provisionRoles } from './provision-roles.ts';
import { OperatorError } from '../operator-error.ts';

export interface EmbeddedDatabase {
  ownerUrl: string;
  serverUrl: string;
  /** For tests and repair only. */
  superuserUrl: string;
  /** True when it was running already: left by a killed server, or started by another command. */
  adopted: boolean;
  pid(): number;
  stop(): Promise<void>;
  /** Stops it, unless somebody else uses it: what a command does at its end. */
  stopIfUnused(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Absolute; must exist. */
  dataDirectory: string;
  log: Log;
  /** PostgreSQL as installed; as npm has installed it when left out. */
  installed?: Binaries;
  /** Further settings of postgres, `name=value`. */
  settings?: readonly string[];
  /** Start it again when it dies (the server does, short commands don't). */
  keepAlive?: boolean;
}

/** Opens the project's own PostgreSQL in the data directory: made at the first call, started or adopted at every other. */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDirectory, log } = options;
  const user = await findDatabaseUser();
  const installed = options.installed ?? (await findBinaries());
  const record = (await readRecord(dataDirectory)) ?? (await newRecord(dataDirectory, user));
  const binaries = await placeBinaries(installed, dataDirectory, user, await versionOf(installed));
  if (!(await exists(record.cluster))) {
    if (record.provisioned)
      throw new OperatorError(
        `数据库文件夹 ${record.cluster} 不见了。请从备份恢复它；确要从空库开始，请先移走 ${dataDirectory}。`,
      );
    log.info('正在建立内置数据库，约需几秒…');
    await initialiseCluster(binaries, record, user);
  }
  await checkMajorVersion(record, binaries);
  const running = { ...(await ensureRunning(options, record, binaries, user)) };
  if (!record.provisioned) {
    await provisionRoles(record);
    record.provisioned = true;
    await writeRecord(dataDirectory, record);
  }
  const stopping = new AbortController();
  const watch = options.keepAlive
    ? keepAlive(options, record, binaries, user, running, stopping.signal)
    : Promise.resolve();
  return {
    ownerUrl: databaseUrl(record, 'owner'),
    serverUrl: databaseUrl(record, 'server'),
    superuserUrl: databaseUrl(record, 'superuser', 'postgres'),
    adopted: running.adopted,
    pid: () => running.pid,
    stop: async () => {
      stopping.abort();
      await watch;
      await stopPostmaster(running.pid);
    },
    stopIfUnused: async () => {
      stopping.abort();
      await watch;
      if (await isUnused(record)) await stopPostmaster(running.pid);
    },
  };
}

async function newRecord(dataDirectory: string, user: DatabaseUser | null): Promise<ClusterRecord> {
  const record: ClusterRecord = {
    cluster: await chooseClusterPlace(dataDirectory, user),
    port: await freePort(),
    provisioned: false,
    passwords: { superuser: newPassword(), owner: newPassword(), server: newPassword() },
  };
  await writeRecord(dataDirectory, record);
  return record;
}

async function ensureRunning(
  options: EmbeddedOptions,
  record: ClusterRecord,
  binaries: Binaries,
  user: DatabaseUser | null,
): Promise<{ pid: number; adopted: boolean }> {
  const found = await findPostmaster(record.cluster);
  if (found) {
    record.port = found.port;
    if (await waitUntilReady(record, found.pid)) return { pid: found.pid, adopted: true };
    await stopPostmaster(found.pid);
  }
  const port = await freePort(record.port);
  if (port !== record.port) {
    record.port = port;
    await writeRecord(options.dataDirectory, record);
  }
  const logFile = path.join(options.dataDirectory, 'postgres.log');
  return {
    pid: await startPostmaster({ binaries, record, user, logFile, settings: options.settings ?? [] }),
    adopted: false,
  };
}

/** Looks twice a second whether the postmaster lives and starts it again on the same port, so that open pools find it. */
async function keepAlive(
  options: EmbeddedOptions,
  record: ClusterRecord,
  binaries: Binaries,
  user: DatabaseUser | null,
  running: { pid: number },
  stopped: AbortSignal,
): Promise<void> {
  while (!stopped.aborted) {
    await sleep(500, undefined, { signal: stopped, ref: false }).catch(() => undefined);
    if (stopped.aborted || (await commandLine(running.pid)) !== '') continue;
    options.log.warn('内置数据库意外停止，正在重新启动。');
    try {
      const { port } = record;
      running.pid = (await ensureRunning(options, record, binaries, user)).pid;
      if (record.port === port) options.log.info('内置数据库已恢复。');
      else options.log.error('内置数据库的端口被别的程序占用，已换端口恢复。请重新启动服务。');
    } catch (error) {
      options.log.error({ err: error }, '内置数据库没有恢复，稍后再试。');
    }
  }
}

/** Nobody is connected. Our own connections, closed just now, may take a moment to go. */
async function isUnused(record: ClusterRecord): Promise<boolean> {
  const others =
    "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";
  const client = new pg.Client({ connectionString: databaseUrl(record, 'superuser', 'postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (let tries = 0; tries < 10; tries += 1) {
      if ((await client.query(others)).rowCount === 0) return true;
      await sleep(100);
    }
    return false;
  } finally {
    await client.end();
  }
}

async function versionOf(binaries: Binaries): Promise<string> {
  const text = await readFile(path.join(binaries.home, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function checkMajorVersion(record: ClusterRecord, binaries: Binaries): Promise<void> {
  const version = await versionOf(binaries).catch(() =>
    path.basename(binaries.home).replace('postgresql-', ''),
  );
  const program = version.split('.')[0];
  const cluster = (await readFile(path.join(record.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (program !== cluster)
    throw new OperatorError(
      `数据库由 PostgreSQL ${cluster} 建立，现在的程序是 ${program}。请先用旧版导出，再导入新版（见运行手册）。`,
    );
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
