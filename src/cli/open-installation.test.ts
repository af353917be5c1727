import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { type Config, readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { writeServerRecord } from '#platform/server-record.ts';
import { openInstallation, refuseSecondServer } from './open-installation.ts';

describe('openInstallation on a database of the county’s own', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'gongkai-installation-'));
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  function configOf(environment: Record<string, string>): Config {
    return readConfig({ GONGKAI_DATA: folder, ...environment });
  }

  async function open(environment: Record<string, string>): Promise<string> {
    let said = '';
    const destination = new Writable({
      write: (chunk, _encoding, done) => {
        said += String(chunk);
        done();
      },
    });
    const installation = await openInstallation(configOf(environment), openLog('warn', destination), {
      serving: false,
    });
    await installation.close();
    return said;
  }

  it('says nothing when owner and server are two', async () => {
    expect(await open({ DATABASE_URL: database.serverUrl, GONGKAI_OWNER_URL: database.ownerUrl })).toBe('');
  });

  it('says loudly that owner and server are one', async () => {
    expect(await open({ DATABASE_URL: database.ownerUrl, GONGKAI_OWNER_URL: database.ownerUrl })).toContain(
      '【安全警告】',
    );
  });

  it('says so as well when only the owner’s address is given', async () => {
    expect(await open({ DATABASE_URL: database.ownerUrl })).toContain('【安全警告】');
  });

  it('runs without the owner’s address when there is nothing to migrate, and asks for it when there is', async () => {
    expect(await open({ DATABASE_URL: database.serverUrl })).toBe('');
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query("delete from schema_migration where name like '0007%'");
    await owner.end();
    await expect(open({ DATABASE_URL: database.serverUrl })).rejects.toThrow(
      '请设好 GONGKAI_OWNER_URL 后运行 gongkai migrate',
    );
  });

  it('names the setting whose database does not answer', async () => {
    const wrong = new URL(database.serverUrl);
    wrong.password = 'wrong';
    await expect(open({ DATABASE_URL: wrong.href })).rejects.toThrow('连接不上数据库（DATABASE_URL）');
    const both = { DATABASE_URL: database.serverUrl, GONGKAI_OWNER_URL: wrong.href };
    await expect(open(both)).rejects.toThrow('连接不上数据库（GONGKAI_OWNER_URL）');
  });

  it('refuses a second server on one data directory, and forgets a dead one', async () => {
    await refuseSecondServer(configOf({}));
    await writeServerRecord(folder, {
      url: 'http://127.0.0.1:1',
      serverUrl: database.serverUrl,
      ownerUrl: null,
    });
    await expect(refuseSecondServer(configOf({}))).rejects.toThrow('已有服务在运行');
  });
});
