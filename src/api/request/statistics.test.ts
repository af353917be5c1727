import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseCounts, CasePage } from '#contract/request.ts';
import type { RequestStatistics } from '#contract/request-statistics.ts';
import type { TaskList } from '#contract/task.ts';
import type { Role } from '#domain/identity/role.ts';
import type { Static } from 'typebox';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';
import { receivedCase } from '../../../test/request.ts';
import { newId } from '#platform/id.ts';

let api: TestApi;
let office: Office;
let clients: Record<Role, TestClient>;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  const users = await makeUserOfEachRole(api.db, api.secrets, office);
  const signedIn = await Promise.all(
    Object.entries(users).map(async ([role, user]) => [role, await api.client(user)] as const),
  );
  clients = Object.fromEntries(signedIn) as Record<Role, TestClient>;
  // Today in the tests is Friday 2026-11-20: the first is late, the second due today, the third within five days.
  for (const on of ['2026-10-20', '2026-10-23', '2026-10-28', '2026-11-16'])
    await receivedCase(api.db, api.secrets, office, on);
  await receivedCase(api.db, api.secrets, office, '2026-11-19', { channel: 'fax' });
});
afterAll(() => api.close());

async function get<Answer>(role: Role, url: string): Promise<Answer> {
  const answer = await clients[role].call('GET', url);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Answer>();
}

it.each([
  ['open', 'open=true'],
  ['overdue', 'urgency=overdue'],
  ['red', 'urgency=red'],
  ['yellow', 'urgency=yellow'],
  ['unconfirmed', 'state=arrived'],
  ['waiting', 'waiting=true'],
  ['extension', 'extension=true'],
] as const)('the list behind %s is as long as its number', async (name, query) => {
  const counts = await get<CaseCounts>('clerk', '/cases/counts');
  const { total } = await get<Static<typeof CasePage>>('clerk', `/cases?${query}`);
  expect(total).toBe(counts[name]);
});

it('counts the degrees of urgency apart from one another', async () => {
  expect(await get('clerk', '/cases/counts')).toEqual({
    open: 5,
    overdue: 1,
    red: 1,
    yellow: 1,
    waiting: 0,
    unconfirmed: 1,
    extension: 0,
  });
});

it('puts an extension before the head of the office, and nobody else', async () => {
  const { items } = await get<Static<typeof CasePage>>('clerk', '/cases?urgency=yellow');
  const caseId = items[0]?.id ?? '';
  const record = (step: object) =>
    clients.clerk.call('POST', `/cases/${caseId}/acts`, { actKey: newId(), step });
  await record({ act: 'registered', on: '2026-11-20' });
  await record({ act: 'extension_proposed', on: '2026-11-20', days: 20, reason: '查档' });
  const kindsOf = async (role: Role): Promise<string[]> =>
    (await get<TaskList>(role, '/tasks')).items.map(({ kind }) => kind);
  expect(await kindsOf('ogi_head')).toEqual(expect.arrayContaining(['case_extension', 'case_overdue']));
  expect(await kindsOf('clerk')).toEqual(expect.arrayContaining(['case_overdue', 'case_due']));
  expect(await kindsOf('clerk')).not.toContain('case_extension');
  expect(await kindsOf('disclosure_office')).toContain('case_overdue');
  expect(await kindsOf('legal_adviser')).not.toContain('case_review');
});

it('counts section three for an agency, those below it, and all within reach', async () => {
  const of = async (role: Role, query = ''): Promise<RequestStatistics> =>
    get<RequestStatistics>(role, `/request-statistics?year=2026${query}`);
  const whole = await of('disclosure_office');
  expect(whole.agencies).toBe(4);
  expect(whole.cells).toContainEqual({ row: 'new', applicant: 'natural_person', cases: 4 });
  const { government, other } = office.agencies;
  expect((await of('disclosure_office', `&agencyId=${government}`)).cells).toEqual([]);
  expect((await of('disclosure_office', `&agencyId=${government}&below=true`)).cells).toEqual(whole.cells);
  // An agency out of reach is counted as none.
  expect((await of('clerk', `&agencyId=${other}`)).agencies).toBe(0);
  const behind = await get<{ items: unknown[] }>('clerk', '/request-statistics/cases?year=2026&row=new');
  expect(behind.items).toHaveLength(4);
});
