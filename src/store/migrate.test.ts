import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { migrate, migrationsDirectory } from './migrate.ts';

describe('migrate', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let directory: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    directory = await mkdtemp(path.join(tmpdir(), 'gongkai-migrations-'));
    await cp(migrationsDirectory, directory, { recursive: true });
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
    await rm(directory, { recursive: true });
  });

  it('applies nothing twice', async () => {
    expect(await migrate(owner, 'gongkai_server', directory)).toEqual([]);
  });

  it('applies a new file and gives the server role its grants', async () => {
    await writeFile(
      path.join(directory, '9001-create-probe.sql'),
      'create table probe (a integer); grant select on probe to :server_role;',
    );
    expect(await migrate(owner, 'gongkai_server', directory)).toEqual(['9001-create-probe.sql']);
    const server = new pg.Client({ connectionString: database.serverUrl });
    await server.connect();
    expect((await server.query('select * from probe')).rows).toEqual([]);
    await expect(server.query('insert into probe values (1)')).rejects.toThrow('permission denied');
    await expect(server.query('create table other (a integer)')).rejects.toThrow('permission denied');
    await server.end();
  });

  it('takes back the whole of a file that fails', async () => {
    await writeFile(
      path.join(directory, '9002-fail.sql'),
      'create table half (a integer); select no_such_function();',
    );
    await expect(migrate(owner, 'gongkai_server', directory)).rejects.toThrow('9002-fail.sql');
    await expect(owner.query('select * from half')).rejects.toThrow('does not exist');
    await rm(path.join(directory, '9002-fail.sql'));
  });

  it('notices an applied file that was changed', async () => {
    await writeFile(path.join(directory, '9001-create-probe.sql'), 'create table probe (b integer);');
    await expect(migrate(owner, 'gongkai_server', directory)).rejects.toThrow(
      '9001-create-probe.sql 在执行之后被改动过',
    );
  });

  it('notices a database newer than the program', async () => {
    await expect(migrate(owner, 'gongkai_server')).rejects.toThrow('9001-create-probe.sql');
  });

  it('leaves every table with a comment and every ledger table with tenant_id first in its key', async () => {
    const bare = await owner.query(
      "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and obj_description(oid) is null and relname not in ('schema_migration', 'probe')",
    );
    expect(bare.rows).toEqual([]);
    const keyless = await owner.query<{ relname: string }>(
      `select c.relname from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
       join pg_index i on i.indrelid = c.oid and i.indisprimary
       where c.relnamespace = 'public'::regnamespace and i.indkey[0] <> t.attnum order by 1`,
    );
    // Staff and their roles may stand above all tenants.
    expect(keyless.rows.map((row) => row.relname)).toEqual(['app_user', 'role_grant']);
  });
});
