import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database.ts';
import { openLog, personalFields } from './log.ts';

it.each(personalFields)('leaves out %s on every level that is searched', (field) => {
  let said = '';
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      said += String(chunk);
      done();
    },
  });
  const log = openLog('info', destination);
  log.info({ [field]: '张三', user: { [field]: '张三' }, request: { body: { [field]: '张三' } } }, '登录');
  expect(said).not.toContain('张三');
  expect(said).toContain('登录');
});

it('leaves out the row that the database quotes when it refuses one', async () => {
  let said = '';
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      said += String(chunk);
      done();
    },
  });
  const log = openLog('info', destination);
  const { db, drop } = await openTestDatabase();
  try {
    const row = { kind: 'none', name: '张三' };
    for (const refused of [
      sql`select ${`${JSON.stringify(row).slice(0, -2)}\\ud800"}`}::jsonb`,
      sql`insert into agency (tenant_id, name) values ('x', '张三')`,
    ]) {
      const error = await refused.execute(db).catch((one: unknown) => one);
      expect(JSON.stringify(error)).toContain('张三');
      log.error({ err: error }, 'request failed');
    }
  } finally {
    await drop();
  }
  expect(said).not.toContain('张三');
  expect(said.match(/request failed/g)).toHaveLength(2);
});
