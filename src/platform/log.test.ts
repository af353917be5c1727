import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
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
