import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealAudit } from '#actions/seal-audit.ts';
import { recordAudit } from '#store/audit.ts';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { run } from './audit-verify.ts';

describe('gongkai audit verify', () => {
  let database: TestDatabase;
  let folder: string;
  const before = { ...process.env };

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'gongkai-verify-'));
    Object.assign(process.env, {
      GONGKAI_DATA: folder,
      DATABASE_URL: database.serverUrl,
      GONGKAI_OWNER_URL: '',
    });
    for (const id of ['1', '2', '3']) {
      const event = {
        tenantId: 'county',
        actor: { id: null, name: '系统' },
        act: 'probe.write',
        object: { kind: 'probe', id },
      };
      await database.db.transaction().execute((tx) => recordAudit(tx, event));
    }
    await sealAudit(database.db, folder);
  });
  afterAll(async () => {
    process.env = before;
    await database.drop();
    await rm(folder, { recursive: true });
  });

  async function verify(...args: string[]): Promise<{ status: number; out: string }> {
    let out = '';
    const io = { stdout: { write: (text: string) => (out += text) }, stderr: { write: () => undefined } };
    return { status: await run(args, io), out };
  }

  it('finds a whole log whole and exports its heads', async () => {
    const file = path.join(folder, 'exported.json');
    const { status, out } = await verify('--export', file);
    expect(out).toContain('county：已封存 3 条，待封存 0 条');
    expect(status).toBe(0);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ county: { position: 3 } });
    expect((await verify('--head', file)).status).toBe(0);
  });

  it('refuses a file that holds no heads', async () => {
    const file = path.join(folder, 'wrong.json');
    await writeFile(file, '{"county":{"position":"3"}}');
    await expect(verify('--head', file)).rejects.toThrow('不是审计链头文件');
  });

  it('finds the end cut off by the head kept beside the database', async () => {
    const superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    await superuser.query(
      "set session_replication_role = 'replica'; delete from audit_seal where position = 3; delete from audit_event where object_id = '3'",
    );
    await superuser.end();
    const { status, out } = await verify('--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      sound: false,
      tenants: [{ tenantId: 'county', faults: [{ kind: 'truncated', position: 3 }] }],
    });
  });
});
