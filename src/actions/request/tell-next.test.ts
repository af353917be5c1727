import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewCaseAct } from '#contract/case-act.ts';
import { newId } from '#platform/id.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice } from '../../../test/office.ts';
import { receivedCase } from '../../../test/request.ts';
import { makeColleague } from '../../../test/review.ts';

const CAST = {
  clerk: ['clerk', 'bureau'],
  mate: ['clerk', 'bureau'],
  head: ['ogi_head', 'bureau'],
  justice: ['legal_adviser', 'government'],
  stranger: ['ogi_head', 'other'],
} as const;
type Who = keyof typeof CAST;

let api: TestApi;
let caseId: string;
const clients = {} as Record<Who, TestClient>;
const ids = {} as Record<Who, string>;

beforeAll(async () => {
  api = await openTestApi();
  const office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  for (const [who, [role, place]] of Object.entries(CAST)) {
    const user = await makeColleague(api.db, office, who, [role], place);
    ids[who as Who] = user.id;
    clients[who as Who] = await api.client(user);
  }
  ({ caseId } = await receivedCase(api.db, api.secrets, office, '2026-11-16'));
});
afterAll(() => api.close());

async function record(who: Who, step: NewCaseAct): Promise<void> {
  const answer = await clients[who].call('POST', `/cases/${caseId}/acts`, { actKey: newId(), step });
  expect(answer.statusCode, answer.body).toBe(200);
}

/** Who was told since it was last asked, and of what. */
async function told(): Promise<Record<string, string>> {
  const rows = await api.db
    .deleteFrom('notification')
    .where('kind', '=', 'case.next')
    .returning(['user_id', 'title'])
    .execute();
  const whoOf = (id: string): string => Object.entries(ids).find(([, own]) => own === id)?.[0] ?? id;
  return Object.fromEntries(rows.map((row) => [whoOf(row.user_id), row.title.replace('101-2026-0001', '')]));
}

const on = '2026-11-20';

it('tells whoever is next, and nobody of their own act', async () => {
  await record('clerk', { act: 'registered', on });
  expect(await told()).toEqual({});
  await record('head', { act: 'assigned', on, toUserId: ids.mate });
  expect(await told()).toEqual({ mate: '分给您办理' });
  await record('mate', { act: 'extension_proposed', on, days: 10, reason: '查档' });
  expect(await told()).toEqual({ head: '申请延长答复期限，请审批' });
  await record('head', { act: 'extended', on });
  expect(await told()).toEqual({ mate: '已同意延长答复期限，请告知申请人' });
  const decision = {
    grounds: ['granted' as const],
    articles: ['条例第三十六条第二项'],
    reason: '',
    way: '随函寄送',
    responsibleAgency: '',
    channel: '',
  };
  await record('mate', { act: 'decided', on, decision });
  expect(await told()).toEqual({ justice: '已拟定答复，请作合法性审核' });
  await record('justice', { act: 'reviewed', on, opinion: '' });
  expect(await told()).toEqual({ head: '已经合法性审核，请签发' });
  await record('head', { act: 'returned', on, reason: '写明份数' });
  expect(await told()).toEqual({ mate: '被退回修改，请修改后重新提交' });
});
