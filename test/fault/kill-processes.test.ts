import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInstallation } from '#cli/open-installation.ts';
import { readConfig } from '#platform/config.ts';
import { readRecord } from '#platform/embedded/cluster-record.ts';
import { findPostmaster, stopPostmaster } from '#platform/embedded/postmaster.ts';
import { openLog } from '#platform/log.ts';
import { sealAudit } from '#actions/seal-audit.ts';
import { verifyAudit } from '#store/audit-verify.ts';
import { descendantsOf, killHard } from './processes.ts';

const script = fileURLToPath(new URL('./acknowledging-writer.ts', import.meta.url));

interface Writer {
  process: ChildProcess;
  acknowledged: number[];
}

describe('after kill -9', () => {
  let home: string;
  let writers: Writer[];

  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'gongkai-fault-'));
    await chmod(home, 0o755);
    writers = [];
  });

  afterEach(async () => {
    for (const writer of writers) killHard(writer.process.pid ?? 0);
    const record = await readRecord(home);
    const postmaster = record && (await findPostmaster(record.cluster));
    if (postmaster) await stopPostmaster(postmaster.pid);
    if (record) await rm(path.dirname(record.cluster), { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  });

  function startWriter(first: number): Writer {
    const child = spawn(process.execPath, [script, String(first)], {
      env: { ...process.env, GONGKAI_DATA: home, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const writer: Writer = { process: child, acknowledged: [] };
    let rest = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      writer.acknowledged.push(...lines.map(Number));
    });
    writers.push(writer);
    return writer;
  }

  async function untilAcknowledged(writer: Writer, count: number): Promise<void> {
    const goal = writer.acknowledged.length + count;
    while (writer.acknowledged.length < goal) {
      expect(writer.process.exitCode).toBeNull();
      await sleep(20);
    }
  }

  async function ended(writer: Writer): Promise<void> {
    while (writer.process.exitCode === null && writer.process.signalCode === null) await sleep(20);
  }

  async function postmasterPid(): Promise<number> {
    const record = await readRecord(home);
    const found = await findPostmaster(record?.cluster ?? '');
    if (!found) throw new Error('No postmaster runs');
    return found.pid;
  }

  /** Opens what is left the way the next start does, and looks for every number that was printed. */
  async function expectNothingLost(): Promise<void> {
    const config = readConfig({ GONGKAI_DATA: home });
    const installation = await openInstallation(config, openLog('silent'), { serving: false });
    try {
      await sealAudit(installation.db, home);
      const rows = await installation.db
        .selectFrom('audit_event')
        .select('object_id')
        .where('tenant_id', '=', 'fault')
        .execute();
      const kept = new Set(rows.map((row) => Number(row.object_id)));
      expect(writers.flatMap((writer) => writer.acknowledged).filter((number) => !kept.has(number))).toEqual(
        [],
      );
      expect(await verifyAudit(installation.db, 'fault')).toMatchObject({ unsealed: 0, faults: [] });
    } finally {
      await installation.close();
    }
  }

  it('of node: the next start adopts the database', async () => {
    const first = startWriter(1);
    await untilAcknowledged(first, 50);
    killHard(first.process.pid ?? 0);
    await ended(first);
    const second = startWriter(100_000);
    await untilAcknowledged(second, 10);
    killHard(second.process.pid ?? 0);
    await ended(second);
    await expectNothingLost();
  });

  it('of the postmaster: the running server starts it again and goes on', async () => {
    const writer = startWriter(1);
    await untilAcknowledged(writer, 50);
    const before = await postmasterPid();
    killHard(before);
    await untilAcknowledged(writer, 50);
    expect(await postmasterPid()).not.toBe(before);
    killHard(writer.process.pid ?? 0);
    await ended(writer);
    await expectNothingLost();
  });

  it('of one backend: PostgreSQL restarts by itself and the server goes on', async () => {
    const writer = startWriter(1);
    await untilAcknowledged(writer, 50);
    const [backend] = (await descendantsOf(await postmasterPid())).slice(-1);
    killHard(backend ?? 0);
    await untilAcknowledged(writer, 50);
    killHard(writer.process.pid ?? 0);
    await ended(writer);
    await expectNothingLost();
  });

  it('of all at once: the next start recovers', async () => {
    const writer = startWriter(1);
    await untilAcknowledged(writer, 50);
    const postmaster = await postmasterPid();
    killHard(writer.process.pid ?? 0, postmaster, ...(await descendantsOf(postmaster)));
    await ended(writer);
    await expectNothingLost();
  });
});
