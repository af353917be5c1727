import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewCaseAct } from '#contract/case-act.ts';
import type { CaseDetail } from '#contract/request.ts';
import type { Problem } from '#contract/problem.ts';
import { newId } from '#platform/id.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import {
  makeOffice,
  makeUser,
  makeUserOfEachRole,
  type Office,
  type TestUser,
} from '../../../test/office.ts';
import { receivedCase } from '../../../test/request.ts';

let api: TestApi;
let office: Office;
let elsewhere: Office;
let clerk: TestClient;
let self: TestUser;
let reviewer: TestUser;
let foreigner: TestUser;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  elsewhere = await makeOffice(api.db, 'qingshui', '620521', '清水县');
  const users = await makeUserOfEachRole(api.db, api.secrets, office);
  self = users.clerk;
  reviewer = users.reviewer;
  foreigner = await makeUser(api.db, api.secrets, elsewhere, 'foreign-clerk', { role: 'clerk' });
  clerk = await api.client(users.clerk);
});
afterAll(() => api.close());

async function give(step: object) {
  const { caseId } = await receivedCase(api.db, api.secrets, office, '2026-11-16');
  const act = (one: object) =>
    clerk.call('POST', `/cases/${caseId}/acts`, { actKey: newId(), step: one as NewCaseAct });
  expect((await act({ act: 'registered', on: '2026-11-16' })).statusCode).toBe(200);
  return act({ on: '2026-11-20', ...step });
}

describe('a case is given', () => {
  it('to whoever may handle it, and to nobody of another county or without that power', async () => {
    const given = await give({ act: 'assigned', toUserId: self.id });
    expect(given.statusCode, given.body).toBe(200);
    expect(given.json<CaseDetail>().steps.at(-1)?.to).not.toBeNull();
    for (const { id } of [foreigner, reviewer, { id: newId() }]) {
      const refused = await give({ act: 'assigned', toUserId: id });
      expect([refused.statusCode, refused.json<Problem>().code]).toEqual([422, 'case.act']);
    }
  });

  it('to an agency of the same county', async () => {
    const handed = await give({ act: 'handed_over', toAgencyId: office.agencies.other, note: '' });
    expect(handed.statusCode, handed.body).toBe(200);
    const refused = await give({ act: 'handed_over', toAgencyId: elsewhere.agencies.bureau, note: '' });
    expect([refused.statusCode, refused.json<Problem>().code]).toEqual([404, 'agency.not_found']);
  });
});
