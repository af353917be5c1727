import type { FastifyInstance } from 'fastify';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClock } from '#platform/clock.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { makeOffice } from '../../../test/office.ts';
import { portalMouth } from '../portal-mouth.ts';

let database: TestDatabase;
let app: FastifyInstance;

beforeAll(async () => {
  database = await openTestDatabase();
  await makeOffice(database.db, 'jingyuan', '640424', '泾源县');
  const config = { basePath: '', publicUrl: null };
  const clock = openClock(() => new Date('2026-03-02T02:00:00Z'));
  app = await buildHttp({ config: { ...config, trustedProxies: [] }, log: openLog('silent'), checks: {} }, [
    portalMouth({ db: database.db, config, clock }),
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const STANDARD = { region: '640424', channel: 'in_person', delivery: 'in_person', asOf: '2026-06-01' };

function ask(fields: Record<string, string>) {
  return app.inject(`/deadline?${new URLSearchParams({ ...STANDARD, ...fields }).toString()}`);
}

describe('期限计算器', () => {
  it('offers the counties that are served, and today as the day of the question', async () => {
    const { body } = await app.inject('/deadline?region=640424');
    expect(body).toMatch(
      /<option value="640424" {2}?selected>泾源县|<option value="640424" +selected>泾源县/,
    );
    expect(body).toContain('value="2026-03-02"');
    expect(body).not.toContain('deadline-sheet"');
  });

  it('answers with original due, due, state, acts and every line of the way', async () => {
    const answer = await ask({
      received: '2026-03-02',
      opinion1Of: 'third_party',
      opinion1Asked: '2026-03-09',
      opinion1Reached: '2026-03-10',
      opinion1Answered: '2026-03-16',
      extended: '2026-03-20',
      extendedDays: '10',
      replied: '2026-04-02',
    });
    expect(answer.statusCode).toBe(200);
    for (const words of ['2026-03-30', '到期日', '第三方1', '延长答复期限 10 个工作日', '在期限内', '已答复'])
      expect(answer.body).toContain(words);
  });

  it('puts acts in the order of their days, whatever the order of the form', async () => {
    const { body } = await ask({
      received: '2026-03-02',
      extended: '2026-03-04',
      correctionAsked: '2026-03-03',
      correctionReceived: '2026-03-03',
    });
    expect(body.indexOf('收到补正')).toBeLessThan(body.indexOf('延长答复期限'));
    expect(body).toContain('deadline-sheet"');
  });

  it.each([
    [
      'an answer before it was asked',
      { opinion1Asked: '2026-03-09', opinion1Answered: '2026-03-06' },
      'opinion1Answered',
      '条例',
    ],
    ['a payment that nobody asked for', { feePaid: '2026-03-05' }, 'feePaid', '没有待缴费的收费通知'],
    ['too long an extension', { extended: '2026-03-05', extendedDays: '21' }, 'extended', '1 至 20'],
    ['a day that does not exist', { replied: '2026-02-30' }, 'replied', '2026-01-31 这样的形式'],
    ['an opinion without its letter', { opinion2Answered: '2026-03-05' }, 'opinion2Asked', '发出的日期'],
    ['no day of receipt', { received: '' }, 'received', '从它算起'],
    ['what is still to come', { replied: '2026-07-01' }, 'replied', '还没有发生'],
    ['an extension in words', { extended: '2026-03-05', extendedDays: '十天' }, 'extendedDays', '整数'],
  ])('refuses %s beside its field', async (_name, fields, field, words) => {
    const answer = await ask({ received: '2026-03-02', ...fields });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`id="field-${field}-fault"`);
    expect(answer.body).toContain(words);
    expect(answer.body).not.toContain('deadline-sheet"');
  });

  it('says that no term runs before the confirmation, and what is provisional', async () => {
    expect((await ask({ channel: 'web', received: '2026-03-02' })).body).toContain('期限还没有起算');
    const late = await ask({ received: '2026-12-28', asOf: '2026-12-28' });
    expect(late.body).toContain('暂定');
  });

  it('never fails on what is typed', async () => {
    for (const fields of [
      { channel: 'x' },
      { region: '<b>' },
      { delivery: 'x', replied: '2026-03-03' },
      { received: '９９' },
      { received: '9999-12-31' },
      { received: '0001-01-01' },
      { asOf: '9999-12-31' },
    ])
      expect((await ask({ received: '2026-03-02', ...fields })).statusCode).toBe(422);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        'void-style': 'off',
        'long-title': 'off',
        'tel-non-breaking': 'off',
        'no-trailing-whitespace': 'off',
        'no-raw-characters': 'off',
      },
    });
    for (const answer of [
      await app.inject('/deadline'),
      await ask({ received: '2026-03-02' }),
      await ask({ received: '' }),
    ]) {
      const { results } = await validator.validateString(answer.body);
      expect(
        results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
      ).toEqual([]);
    }
  });
});
