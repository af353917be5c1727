import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPasswordOf } from '#platform/password-hash.ts';
import { openSecrets } from '#platform/secrets.ts';
import { findCredential } from '#store/credential.ts';
import { findStaff } from '#store/staff.ts';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { makeOffice, makeUser, type Office } from '../../test/office.ts';
import { run as reset } from './account-reset.ts';
import { run as supervisor } from './account-supervisor.ts';

let database: TestDatabase;
let office: Office;
let folder: string;
const before = { ...process.env };

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'jingyuan', '640424', '泾源县');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-account-'));
  process.env['GONGKAI_DATA'] = folder;
  process.env['DATABASE_URL'] = database.serverUrl;
  process.env['GONGKAI_OWNER_URL'] = database.ownerUrl;
});
afterAll(async () => {
  process.env = before;
  await database.drop();
  await rm(folder, { recursive: true });
});

async function say(act: typeof reset, ...args: string[]): Promise<string> {
  let out = '';
  const io = { stdout: { write: (text: string) => (out += text) }, stderr: { write: () => true } };
  await act(args, io);
  return /：(\S+)\n$/.exec(out)?.[1] ?? '';
}

describe('gongkai account reset', () => {
  it('gives the account a one-time password, takes factor and lock away, and leaves a record', async () => {
    const secrets = await openSecrets(folder);
    const { id } = await makeUser(database.db, secrets, office, 'only.one', {
      role: 'security_admin',
      secondFactor: true,
    });
    const password = await say(reset, 'only.one');
    const credential = await findCredential(database.db, id);
    expect(await isPasswordOf(credential?.passwordHash, password)).toBe(true);
    expect(await findStaff(database.db, { id })).toMatchObject({
      mustChangePassword: true,
      secondFactorEnrolled: false,
    });
    const events = await database.db
      .selectFrom('audit_event')
      .select(['act', 'actor_name'])
      .where('object_id', '=', id)
      .execute();
    expect(events).toEqual([{ act: 'user.reset_password', actor_name: '系统' }]);
  });

  it('says whom it does not know', async () => {
    await expect(say(reset, 'nobody')).rejects.toThrow('没有用户名为 nobody 的用户');
    await expect(say(reset)).rejects.toThrow('请给出一个用户名');
  });
});

describe('gongkai account supervisor', () => {
  it('makes an account that reads the counties of its region', async () => {
    expect(await say(supervisor, 'shi.dao', '督导', '640424')).toMatch(/^\S{19}$/);
    expect(await findStaff(database.db, { username: 'shi.dao' })).toMatchObject({
      tenantId: null,
      grants: [{ role: 'supervisor', region: '640424', tenantId: null }],
    });
  });

  it('refuses a name that is taken or odd, and a region without counties', async () => {
    await expect(say(supervisor, 'shi.dao', '督导', '640424')).rejects.toThrow('用户名已被使用');
    await expect(say(supervisor, 'Shi Dao', '督导', '640424')).rejects.toThrow('小写字母');
    await expect(say(supervisor, 'wai.sheng', '督导', '990000')).rejects.toThrow(
      '没有代码为 990000 的行政区划',
    );
  });
});
