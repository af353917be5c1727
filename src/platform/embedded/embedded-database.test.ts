import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from '../log.ts';
import { findBinaries } from './binaries.ts';
import { readRecord } from './cluster-record.ts';
import { type EmbeddedDatabase, type EmbeddedOptions, openEmbeddedDatabase } from './embedded-database.ts';
import { isAlive } from './process-state.ts';

const isRoot = process.getuid?.() === 0;

describe('openEmbeddedDatabase', () => {
  let home: string;
  let opened: EmbeddedDatabase[];

  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'gongkai-embedded-'));
    await chmod(home, 0o755);
    opened = [];
  });

  afterEach(async () => {
    for (const database of opened) await database.stop();
    const record = await readRecord(path.join(home, 'data')).catch(() => null);
    if (record) await rm(path.dirname(record.cluster), { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  });

  async function open(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedDatabase> {
    const dataDirectory = path.join(home, 'data');
    await mkdir(dataDirectory, { recursive: true });
    const database = await openEmbeddedDatabase({ dataDirectory, log: openLog('silent'), ...options });
    opened.push(database);
    return database;
  }

  async function query(url: string, text: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query({ text, rowMode: 'array' })).rows.flat();
    } finally {
      await client.end();
    }
  }

  it('keeps fsync on, listens on this machine only, and tells nobody its passwords', async () => {
    const database = await open();
    expect(
      await query(
        database.superuserUrl,
        "select setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')",
      ),
    ).toEqual(['on', 'on', 'on']);
    expect(await query(database.superuserUrl, 'show listen_addresses')).toEqual(['127.0.0.1']);
    expect((await stat(path.join(home, 'data/database.json'))).mode & 0o777).toBe(0o600);
    const wrong = new URL(database.serverUrl);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('gives the server a role that owns nothing and may make no tables', async () => {
    const database = await open();
    await query(database.ownerUrl, 'create table owned (a integer)');
    await expect(query(database.serverUrl, 'select * from owned')).rejects.toThrow('permission denied');
    await expect(query(database.serverUrl, 'create table mine (a integer)')).rejects.toThrow(
      'permission denied',
    );
    const owner =
      "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname in ('gongkai_owner', 'gongkai_server')";
    expect(await query(database.superuserUrl, owner)).toEqual([false, false]);
  });

  it('keeps data and port over a restart, and takes another port when a stranger has it', async () => {
    const first = await open();
    await query(first.ownerUrl, 'create table kept as select 42 as a');
    await first.stop();
    const second = await open();
    expect(second.ownerUrl).toBe(first.ownerUrl);
    await second.stop();

    const stranger = createServer();
    await new Promise<void>((resolve) =>
      stranger.listen(Number(new URL(first.ownerUrl).port), '127.0.0.1', resolve),
    );
    const third = await open();
    expect(third.ownerUrl).not.toBe(first.ownerUrl);
    expect(await query(third.ownerUrl, 'select a from kept')).toEqual([42]);
    stranger.close();
  });

  it('adopts a database that still runs', async () => {
    const first = await open();
    const second = await open();
    expect(second).toMatchObject({ adopted: true });
    expect(second.pid()).toBe(first.pid());
  });

  it('is stopped by a command only when nobody else uses it', async () => {
    const first = await open();
    const client = new pg.Client({ connectionString: first.serverUrl });
    await client.connect();
    await first.stopIfUnused();
    expect((await client.query('select 1')).rowCount).toBe(1);
    await client.end();
    await first.stopIfUnused();
    expect(isAlive(first.pid())).toBe(false);
  });

  it('goes on when the data directory was moved as a whole', async () => {
    const first = await open();
    await query(first.ownerUrl, 'create table kept as select 42 as a');
    await first.stop();
    const moved = path.join(home, 'elsewhere');
    await rename(path.join(home, 'data'), moved);
    const second = await open({ dataDirectory: moved });
    expect(await query(second.ownerUrl, 'select a from kept')).toEqual([42]);
  });

  it('starts over a pid file whose pid another program has by now', async () => {
    const first = await open();
    await query(first.ownerUrl, 'create table kept as select 42 as a');
    const record = await readRecord(path.join(home, 'data'));
    const pidFile = path.join(record?.cluster ?? '', 'postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    await first.stop();
    const stranger = spawn('sleep', ['60']);
    await writeFile(pidFile, lines.with(0, String(stranger.pid)).join('\n'));
    const second = await open();
    expect(await query(second.ownerUrl, 'select a from kept')).toEqual([42]);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    stranger.kill();
  });

  it('completes a first start that was cut off', async () => {
    const first = await open();
    await first.stop();
    const file = path.join(home, 'data/database.json');
    const record = await readRecord(path.join(home, 'data'));
    await rm(record?.cluster ?? '', { recursive: true });
    await mkdir(`${record?.cluster}.new-0000/half`, { recursive: true });
    await writeFile(file, JSON.stringify({ ...record, provisioned: false }));
    const second = await open();
    expect(await query(second.serverUrl, 'select 1')).toEqual([1]);
    expect((await readdir(path.join(home, 'data'))).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('does not replace a cluster that has gone missing by an empty one', async () => {
    const first = await open();
    await first.stop();
    const record = await readRecord(path.join(home, 'data'));
    await rm(record?.cluster ?? '', { recursive: true });
    await expect(open()).rejects.toThrow('不见了');
  });

  it('works from a folder that is closed to everybody but its owner', async () => {
    const closed = path.join(home, 'closed');
    const installed = await findBinaries();
    await mkdir(closed, { mode: 0o700 });
    await cp(installed.home, path.join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
    await cp(path.join(installed.home, '../package.json'), path.join(closed, 'package.json'));
    const native = path.join(closed, 'native');
    const dataDirectory = path.join(closed, 'data');
    await mkdir(dataDirectory);
    const binaries = {
      home: native,
      postgres: path.join(native, 'bin/postgres'),
      initdb: path.join(native, 'bin/initdb'),
    };
    const database = await open({ dataDirectory, installed: binaries });
    expect(await query(database.serverUrl, 'select 1')).toEqual([1]);
    const record = await readRecord(dataDirectory);
    expect(record?.cluster.startsWith(isRoot ? '/var/lib/gongkai/' : dataDirectory)).toBe(true);
    await database.stop();
    if (isRoot) await rm(path.dirname(record?.cluster ?? ''), { recursive: true });
  });

  it('works when the install script of the programs was not allowed to run', async () => {
    const installed = await findBinaries();
    const native = path.join(home, 'package/native');
    await cp(installed.home, native, { recursive: true, verbatimSymlinks: true });
    await cp(path.join(installed.home, '../package.json'), path.join(home, 'package/package.json'));
    await rm(path.join(native, 'lib/libicuuc.so.60'));
    const binaries = {
      home: native,
      postgres: path.join(native, 'bin/postgres'),
      initdb: path.join(native, 'bin/initdb'),
    };
    const database = await open({ installed: binaries });
    expect(await query(database.serverUrl, 'select 1')).toEqual([1]);
  });
});
