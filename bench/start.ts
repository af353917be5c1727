import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildConsole } from '#platform/build-console.ts';
import { readRecord } from '#platform/embedded/cluster-record.ts';
import { findPostmaster, stopPostmaster } from '#platform/embedded/postmaster.ts';
import { openLog } from '#platform/log.ts';
import type { Benchmark } from './benchmark.ts';

const program = fileURLToPath(new URL('../bin/gongkai.js', import.meta.url));
/** Rounds at full size; the middle one counts. */
const rounds = 5;

interface Round {
  empty: number;
  existing: number;
  afterKill: number;
  stop: number;
}

/**
 * Milliseconds from the command to the first page of the portal: on an empty data directory (database made, demonstration
 * loaded), on one with data, and after kill -9 of server and database; and how long a stop in order takes.
 * The console is built beforehand.
 */
export const benchmark: Benchmark = {
  name: 'start',
  async run(scale) {
    await buildConsole(openLog('warn'));
    const measured: Round[] = [];
    const count = Math.max(1, Math.round(rounds * scale));
    while (measured.length < count) measured.push(await measureRound());
    const middle = (key: keyof Round): number => {
      const sorted = measured.map((round) => round[key]).toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? 0;
    };
    return {
      empty_ms: middle('empty'),
      existing_ms: middle('existing'),
      after_kill_ms: middle('afterKill'),
      stop_ms: middle('stop'),
    };
  },
};

async function measureRound(): Promise<Round> {
  const home = await mkdtemp(path.join(tmpdir(), 'gongkai-bench-start-'));
  await chmod(home, 0o755);
  try {
    const first = await start(home);
    const stop = await end(first.server, 'SIGTERM');
    const second = await start(home);
    await killAll(home, second.server);
    const third = await start(home);
    await end(third.server, 'SIGTERM');
    return { empty: first.milliseconds, existing: second.milliseconds, afterKill: third.milliseconds, stop };
  } finally {
    const record = await readRecord(home);
    const postmaster = record && (await findPostmaster(record.cluster));
    if (postmaster) await stopPostmaster(postmaster.pid);
    if (record) await rm(path.dirname(record.cluster), { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  }
}

async function start(home: string): Promise<{ server: ChildProcess; milliseconds: number }> {
  const begun = performance.now();
  const server = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, GONGKAI_DATA: home, PORT: '0', DATABASE_URL: '', GONGKAI_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressSaid(server);
  const page = await fetch(url);
  await page.text();
  if (!page.ok) throw new Error(`The first page answers ${page.status}`);
  return { server, milliseconds: performance.now() - begun };
}

function addressSaid(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /门户：(\S+)\n/.exec(said)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', (status) => reject(new Error(`The server ended with ${status}`)));
  });
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<number> {
  const begun = performance.now();
  await new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.kill(signal);
  });
  return performance.now() - begun;
}

async function killAll(home: string, server: ChildProcess): Promise<void> {
  const record = await readRecord(home);
  const postmaster = record && (await findPostmaster(record.cluster));
  const ended = end(server, 'SIGKILL');
  if (postmaster) process.kill(postmaster.pid, 'SIGKILL');
  await ended;
}
