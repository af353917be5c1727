import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actOnCase } from '#actions/request/act-on-case.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { openClock } from '#platform/clock.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import { groundOf, receivedCase } from '../../../test/request.ts';
import { portalMouth } from '../portal-mouth.ts';

let database: TestDatabase;
let office: Office;
let secrets: Secrets;
let app: FastifyInstance;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-statistics-'));
  secrets = await openSecrets(folder);
  const config = { basePath: '', publicUrl: null };
  const clock = openClock(() => new Date('2026-03-02T02:00:00Z'));
  // Without secrets: what is public needs none, and nobody applies.
  app = await buildHttp({ config: { ...config, trustedProxies: [] }, log: openLog('silent'), checks: {} }, [
    portalMouth({ db: database.db, config, clock }),
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

it('counts as section three does, over all agencies, and names nobody', async () => {
  expect((await app.inject('/620521/requests/statistics')).body).toContain('还没有登记过申请');
  await receivedCase(database.db, secrets, office, '2025-12-30');
  const { caseId } = await receivedCase(database.db, secrets, office, '2026-01-08');
  const on = parsePlainDate('2026-01-09');
  await database.db.transaction().execute((tx) =>
    actOnCase(tx, { ...groundOf(office, on), caseId }, () => ({
      act: 'withdrawn',
      on,
      reason: '当面撤回',
    })),
  );
  const { body } = await app.inject('/620521/requests/statistics');
  const rows = [...body.matchAll(/<th scope="row">(20\d\d年[^<]*)<\/th>([\s\S]*?)<\/tr>/g)].map(
    ([, year = '', cells = '']) => [
      year,
      ...[...cells.matchAll(/class="figure">(\d+)</g)].map(([, figure]) => Number(figure)),
    ],
  );
  expect(rows).toEqual([
    ['2026年（到今天）', 1, 1, 0, 0, 0, 0, 0, 1, 1],
    ['2025年', 1, 0, 0, 0, 0, 0, 0, 0, 1],
  ]);
  expect(body).toContain('其他处理：其他');
  expect(body).not.toMatch(/李样例|饮水/);
  const { results } = await new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'void-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'no-raw-characters': 'off',
    },
  }).validateString(body);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

it('takes no application where nothing can be sealed', async () => {
  expect((await app.inject('/620521/requests/new')).statusCode).toBe(404);
  expect((await app.inject('/620521/requests')).statusCode).toBe(200);
});
