import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RemedyCell, RemedyDetail, RemedyRow } from '#contract/remedy.ts';
import type { CaseDetail } from '#contract/request.ts';
import type { Task } from '#contract/task.ts';
import { recomputeCases } from '#actions/request/recompute-cases.ts';
import { openClock } from '#platform/clock.ts';
import type { Role } from '#domain/identity/role.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import { countRemedies } from '#store/remedy-count.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';
import { receivedCase } from '../../../test/request.ts';

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
});
afterAll(() => api.close());

async function open(change: object = {}): Promise<string> {
  const answer = await clients.clerk.call('POST', '/remedies', {
    agencyId: office.agencies.bureau,
    caseId: null,
    kind: 'reconsideration',
    priorRemedyId: null,
    number: null,
    body: '泾源县人民政府',
    claim: '撤销不予公开的答复',
    servedOn: '2026-11-10',
    procedure: 'ordinary',
    ...change,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ remedyId: string }>().remedyId;
}

function record(remedyId: string, step: object, actKey = newId()) {
  return clients.clerk.call('POST', `/remedies/${remedyId}/acts`, { actKey, step });
}

const corrected = {
  act: 'decided',
  on: '2026-11-19',
  result: 'ordered_to_decide_anew',
  number: '泾政复决〔2026〕2号',
  lesson: '没有区分处理可以公开的内容',
};

describe('a reconsideration from service to the new answer', () => {
  it('keeps its own deadline, its result, and opens the new answer once', async () => {
    const { caseId } = await receivedCase(api.db, api.secrets, office, '2026-09-01');
    const remedyId = await open({ caseId });
    const opened = (await clients.legal_adviser.call('GET', `/remedies/${remedyId}`)).json<RemedyDetail>();
    expect(opened.row).toMatchObject({ stage: 'served', due: '2026-11-24', overdue: false });
    expect(opened.deadline).toContain('行政复议法第四十八条');

    expect((await record(remedyId, { act: 'answered', on: '2026-11-18', proof: '签收单' })).statusCode).toBe(
      200,
    );
    const key = newId();
    await record(remedyId, corrected, key);
    const decided = (await record(remedyId, corrected, key)).json<RemedyDetail>();
    expect(decided.steps).toHaveLength(3);
    expect(decided.row).toMatchObject({ stage: 'decided', result: 'ordered_to_decide_anew', due: null });
    expect(decided.mayOrderNewAnswer).toBe(true);

    const order = () => clients.clerk.call('POST', `/remedies/${remedyId}/new-answer`, { due: null });
    const [first, second] = await Promise.all([order(), order()]);
    expect(second.json()).toEqual(first.json());
    const newCase = first.json<{ caseId: string }>().caseId;
    const detail = (await clients.clerk.call('GET', `/cases/${newCase}`)).json<CaseDetail>();
    // Twenty working days from 2026-11-19.
    expect(detail.row).toMatchObject({ ordered: true, state: 'handling', due: '2026-12-17' });

    const suit = await open({ kind: 'litigation', priorRemedyId: remedyId, body: '泾源县人民法院', caseId });
    const list = (await clients.clerk.call('GET', `/remedies?caseId=${caseId}`)).json<{
      items: RemedyRow[];
    }>();
    expect(list.items.map(({ id }) => id)).toEqual([suit, remedyId]);
    const agencyIds = [office.agencies.bureau];
    expect(await countRemedies(api.db, { tenantId: office.tenantId, agencyIds, year: 2026 })).toEqual([
      { block: 'litigation_after_reconsideration', result: null, remedies: 1 },
      { block: 'reconsideration', result: 'ordered_to_decide_anew', remedies: 1 },
    ]);
  });

  it('stands in section four, each figure opening down to its remedies', async () => {
    const url = `/remedy-statistics?year=2026&agencyId=${office.agencies.bureau}`;
    const { agencies, cells } = (await clients.disclosure_office.call('GET', url)).json<{
      agencies: number;
      cells: RemedyCell[];
    }>();
    expect(agencies).toBe(1);
    expect(cells).toContainEqual({ block: 'reconsideration', column: 'corrected', remedies: 1 });
    expect(cells).toContainEqual({
      block: 'litigation_after_reconsideration',
      column: 'pending',
      remedies: 1,
    });
    for (const { block, column, remedies } of cells) {
      const list = `/remedies?year=2026&agencyId=${office.agencies.bureau}&block=${block}&column=${column}`;
      const { total } = (await clients.clerk.call('GET', list)).json<{ total: number }>();
      expect(total).toBe(remedies);
    }
    const elsewhere = `/remedy-statistics?year=2026&agencyId=${office.agencies.other}`;
    expect((await clients.clerk.call('GET', elsewhere)).json()).toMatchObject({ agencies: 0, cells: [] });
    const above = `/remedy-statistics?year=2026&agencyId=${office.agencies.government}&below=true`;
    expect((await clients.disclosure_office.call('GET', above)).json()).toMatchObject({ agencies: 4, cells });
  });

  it('stands in the column that the office has settled, and opens down to the same remedies', async () => {
    const settle = (value: string) =>
      clients.system_admin.call('PUT', '/settings/remedy.result_table', { value });
    expect((await settle('和好=结果纠正')).body).toContain('第1行没有“和好”这一审理结果。');
    expect((await settle('撤销并责令重新作出答复=其他结果')).statusCode).toBe(200);
    const asked = `year=2026&agencyId=${office.agencies.bureau}`;
    const statistics = await clients.disclosure_office.call('GET', `/remedy-statistics?${asked}`);
    const { cells } = statistics.json<{ cells: RemedyCell[] }>();
    expect(cells).toContainEqual({ block: 'reconsideration', column: 'other', remedies: 1 });
    expect(cells.map(({ column }) => column)).not.toContain('corrected');
    const list = `/remedies?${asked}&block=reconsideration&column=other`;
    expect((await clients.clerk.call('GET', list)).json()).toMatchObject({ total: 1 });
    expect((await settle('')).statusCode).toBe(200);
  });

  it.each([
    ['a day to come', { ...corrected, on: '2026-12-01' }, 422, '还没有到'],
    ['a correction without its lesson', { ...corrected, lesson: '' }, 422, '改进措施'],
    [
      'an appeal against a reconsideration',
      { act: 'appealed', on: '2026-11-19', by: 'applicant' },
      422,
      '不能上诉',
    ],
  ])('refuses %s', async (_name, step, status, words) => {
    const answer = await record(await open(), step);
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.body).toContain(words);
  });

  it('orders no new answer where none was ordered, and follows no open reconsideration', async () => {
    const remedyId = await open();
    const refused = await clients.clerk.call('POST', `/remedies/${remedyId}/new-answer`, { due: null });
    expect(refused.statusCode).toBe(409);
    const suit = await clients.clerk.call('POST', '/remedies', {
      agencyId: office.agencies.bureau,
      caseId: null,
      kind: 'litigation',
      priorRemedyId: remedyId,
      number: null,
      body: '法院',
      claim: '',
      servedOn: parsePlainDate('2026-11-10'),
      procedure: 'ordinary',
    });
    expect(suit.statusCode).toBe(422);
  });

  it('stands among the things to do today while its term is near', async () => {
    await open({ servedOn: '2026-11-16' });
    const tasks = async (role: Role) =>
      (await clients[role].call('GET', '/tasks')).json<{ items: Task[] }>().items.map(({ id }) => id);
    expect(await tasks('clerk')).toContain('remedy_due');
    expect(await tasks('approver')).not.toContain('remedy_due');
  });

  it('moves with the calendar', async () => {
    const remedyId = await open({ servedOn: '2026-11-19' });
    const due = async () =>
      (await clients.clerk.call('GET', `/remedies/${remedyId}`)).json<RemedyDetail>().row.due;
    expect(await due()).toBe('2026-12-03');
    await recomputeCases(
      api.db,
      openClock(() => api.now()),
    );
    await clients.disclosure_office.call('POST', '/calendar/2026/days', {
      scope: 'national',
      complete: false,
      source: '临时放假通知',
      days: [{ date: '2026-12-01', working: false, name: '临时放假' }],
    });
    expect(
      await recomputeCases(
        api.db,
        openClock(() => api.now()),
      ),
    ).toBeGreaterThan(0);
    expect(await due()).toBe('2026-12-04');
  });

  it('is nobody else’s business', async () => {
    const remedyId = await open();
    expect((await clients.supervisor.call('GET', `/remedies/${remedyId}`)).statusCode).toBe(403);
    expect(
      (await clients.disclosure_office.call('GET', `/remedies/${remedyId}`)).json<RemedyDetail>().acts,
    ).toEqual([]);
  });
});
