import writeExcelFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#domain/identity/role.ts';
import { countRequests } from '#store/request-count.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';
import { uploadTo } from '../../../test/upload.ts';

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

const HEADS = ['登记号', '收到日期', '申请人', '申请人类别', '申请内容', '提交方式', '答复日期', '办理结果'];

async function workbook(...rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = [HEADS, ...rows].map((row) => row.map((value) => ({ value, type: String })));
  return writeExcelFile(data, { sheet: '2024' }).toBuffer();
}

const first = [
  '泾农申2024-1',
  '2024-03-05',
  '张样例',
  '自然人',
  '征地批文',
  '网上',
  '2024-03-20',
  '予以公开',
];
const late = [
  '泾农申2024-2',
  '2024-03-05',
  '甲有限公司',
  '企业',
  '验收报告',
  '邮寄',
  '2024-07-20',
  '信息不存在',
];

async function send(rows: readonly (readonly string[])[], place = '') {
  const file = { name: '登记簿.xlsx', bytes: await workbook(...rows) };
  return uploadTo(
    api.app,
    clients.clerk,
    `/agencies/${office.agencies.bureau}/request-register${place}`,
    file,
  );
}

describe('the register of a year', () => {
  it('is shown first, taken in once, computed and flagged', async () => {
    const preview = await send([first, late], '/preview');
    expect(preview.json()).toMatchObject({ good: 2, bad: 0 });
    expect(await api.db.selectFrom('request_case').select('id').execute()).toEqual([]);

    const taken = await send([first, late]);
    expect(taken.json(), taken.body).toEqual({ added: 2, known: 0, flagged: 1 });
    expect((await send([first, late])).json()).toEqual({ added: 0, known: 2, flagged: 0 });
    const cases = await api.db.selectFrom('request_case').selectAll().orderBy('number').execute();
    expect(cases.map(({ state, box }) => [state, box])).toEqual([
      ['answered', 'granted'],
      ['answered', 'unavailable.not_held'],
    ]);
    expect(JSON.stringify(cases[1]?.flags)).toContain('逾期答复');
    const requests = await api.db.selectFrom('disclosure_request').selectAll().execute();
    expect(JSON.stringify(requests)).not.toMatch(/张样例|甲有限公司/);
    const agencyIds = [office.agencies.bureau];
    expect(await countRequests(api.db, { tenantId: office.tenantId, agencyIds, year: 2024 })).toEqual(
      expect.arrayContaining([
        { row: 'new', applicant: 'natural_person', cases: 1 },
        { row: 'granted', applicant: 'natural_person', cases: 1 },
        { row: 'unavailable.not_held', applicant: 'commercial_enterprise', cases: 1 },
      ]),
    );
  });

  it('is not taken in where a row can’t be read, and says which', async () => {
    const third = ['泾农申2024-3', '去年', '李样例', '自然人', '会议纪要', '当面', '', ''];
    const fresh = ['泾农申2024-4', '2024-05-06', '李样例', '自然人', '会议纪要', '当面', '', ''];
    const refused = await send([fresh, third]);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ fields: [{ field: '2024!3' }] });
    const kept = await api.db
      .selectFrom('request_case')
      .select('id')
      .where('number', '=', '泾农申2024-4')
      .execute();
    expect(kept).toEqual([]);
  });

  it('goes out without names', async () => {
    const file = await clients.disclosure_office.call('GET', '/request-register?year=2024');
    expect(file.statusCode).toBe(200);
    const again = { name: '导出.xlsx', bytes: file.rawPayload };
    const place = `/agencies/${office.agencies.bureau}/request-register/preview`;
    const read = (await uploadTo(api.app, clients.clerk, place, again)).json<{
      rows: { number: string; known: boolean }[];
    }>();
    expect(read.rows.map(({ number, known }) => [number, known])).toEqual([
      ['泾农申2024-1', true],
      ['泾农申2024-2', true],
    ]);
    const told = await api.db
      .selectFrom('audit_event')
      .select('act')
      .where('act', '=', 'request.export')
      .execute();
    expect(told).toHaveLength(1);
  });
});
