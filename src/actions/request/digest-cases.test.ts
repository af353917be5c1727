import { afterAll, beforeAll, expect, it } from 'vitest';
import { openClock } from '#platform/clock.ts';
import { openTestApi, type TestApi } from '../../../test/api.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import { receivedCase } from '../../../test/request.ts';
import { makeColleague } from '../../../test/review.ts';
import { digestCases } from './digest-cases.ts';

let api: TestApi;
let office: Office;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  const cast = [
    ['clerk', 'clerk', 'bureau'],
    ['head', 'ogi_head', 'bureau'],
    ['approver', 'approver', 'bureau'],
    ['stranger', 'clerk', 'other'],
    ['centre', 'disclosure_office', 'government'],
  ] as const;
  for (const [who, role, place] of cast)
    ids[who] = (await makeColleague(api.db, office, who, [role], place)).id;
  // Received on Friday 23 October: twenty working days end on Friday 20 November.
  await receivedCase(api.db, api.secrets, office, '2026-10-23');
  await receivedCase(api.db, api.secrets, office, '2026-11-19', { channel: 'fax' });
});
afterAll(() => api.close());

const clockOn = (day: string) => openClock(() => new Date(`${day}T08:20:00+08:00`));

async function digestsOf(who: string): Promise<string[]> {
  const rows = await api.db
    .selectFrom('notification')
    .select('body')
    .where('user_id', '=', ids[who] ?? '')
    .where('kind', '=', 'case.digest')
    .orderBy('created_at')
    .execute();
  return rows.map(({ body }) => body);
}

it('says nothing on a day off', async () => {
  expect(await digestCases(api.db, clockOn('2026-11-21'))).toBe(0);
});

it('tells those who handle of their agency, and the disclosure office of the county, once a day', async () => {
  expect(await digestCases(api.db, clockOn('2026-11-20'))).toBe(3);
  expect(await digestCases(api.db, clockOn('2026-11-20'))).toBe(0);
  const expected = '依申请公开办件：2 个工作日内到期 1 件，待与申请人确认 1 件。';
  expect(await digestsOf('clerk')).toEqual([`本单位${expected}请按期办理。`]);
  expect(await digestsOf('head')).toEqual([`本单位${expected}请按期办理。`]);
  expect(await digestsOf('centre')).toEqual([`全县${expected}请督促办理。`]);
  expect(await digestsOf('approver')).toEqual([]);
  expect(await digestsOf('stranger')).toEqual([]);
});

it('tells of what is late on the next working day', async () => {
  await digestCases(api.db, clockOn('2026-11-23'));
  expect((await digestsOf('clerk')).at(-1)).toContain('已逾期 1 件');
});
