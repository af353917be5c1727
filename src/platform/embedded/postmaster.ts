import { spawn } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import { type ClusterRecord, databaseUrl } from './cluster-record.ts';
import type { DatabaseUser } from './database-user.ts';
import { commandLine, isAlive } from './process-state.ts';
import { OperatorError } from '../operator-error.ts';

const startSeconds = 60;
const stopSeconds = 30;

/** The running postmaster of a cluster, or null. A pid file left by a crash is taken away, whoever has that pid now. */
export async function findPostmaster(cluster: string): Promise<{ pid: number; port: number } | null> {
  const file = path.join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text === '') return null;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 1 && (await commandLine(pid)).includes(cluster))
    return { pid, port: Number(lines[3]) };
  await rm(file, { force: true });
  return null;
}

export interface Launch {
  binaries: Binaries;
  record: ClusterRecord;
  user: DatabaseUser | null;
  logFile: string;
  /** Further settings of postgres, `name=value`. */
  settings: readonly string[];
}

/**
 * Starts the postmaster in a session of its own (Ctrl-C in the terminal reaches only us, who then stop it in order)
 * and waits until it answers.
 * @returns its pid
 */
export async function startPostmaster(launch: Launch): Promise<number> {
  const deadline = Date.now() + startSeconds * 1000;
  for (;;) {
    const pid = await launchOnce(launch);
    if (await waitUntilReady(launch.record, pid, deadline)) return pid;
    // After kill -9 of the postmaster its children still hold the shared memory for a moment: it refuses, we try again.
    if (Date.now() > deadline || isAlive(pid))
      throw new OperatorError(`内置数据库没有启动起来，原因见 ${launch.logFile} 的末尾几行。`);
    await sleep(500);
  }
}

async function launchOnce({ binaries, record, user, logFile, settings }: Launch): Promise<number> {
  const fixed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${record.port}`];
  const log = await open(logFile, 'a', 0o640);
  try {
    const child = spawn(
      binaries.postgres,
      ['-D', record.cluster, ...[...fixed, ...settings].flatMap((setting) => ['-c', setting])],
      {
        cwd: record.cluster,
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
        ...user,
      },
    );
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
    return child.pid ?? 0;
  } finally {
    await log.close();
  }
}

/** Waits until the database answers; false when the postmaster has gone or time is up. */
export async function waitUntilReady(
  record: ClusterRecord,
  pid: number,
  deadline = Date.now() + startSeconds * 1000,
): Promise<boolean> {
  while (isAlive(pid) && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: databaseUrl(record, 'superuser', 'postgres') });
    client.on('error', () => undefined);
    const ready = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (ready) return true;
    await sleep(50);
  }
  return false;
}

/** Stops the postmaster: first in order (open transactions are rolled back), after half a minute at once. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!signalProcess(pid, signal)) return;
    const deadline = Date.now() + stopSeconds * 1000;
    while (Date.now() < deadline) {
      if (!isAlive(pid) || (await commandLine(pid)) === '') return;
      await sleep(30);
    }
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
