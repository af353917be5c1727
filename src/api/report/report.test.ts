import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportDetail, ReportPage } from '#contract/report.ts';
import { demoReports, demoReportText } from '#actions/demo-report.ts';
import type { Role } from '#domain/identity/role.ts';
import { readReport } from '#domain/report/read/read-report.ts';
import { insertReport } from '#store/report.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUserOfEachRole, type Office } from '../../../test/office.ts';

const jingyuan2020 = demoReports.find((report) => report.region === '640424')!;
const text = demoReportText(jingyuan2020).join('\n');

let api: TestApi;
let here: Office;
let nearby: Office;
let farAway: Office;
let clients: Record<Role, TestClient>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await openTestApi();
  here = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  nearby = await makeOffice(api.db, 'zhongning', '640521', '中宁县');
  farAway = await makeOffice(api.db, 'yiyang', '410327', '宜阳县');
  const users = await makeUserOfEachRole(api.db, api.secrets, here);
  const signedIn = await Promise.all(
    Object.entries(users).map(async ([role, user]) => [role, await api.client(user)] as const),
  );
  clients = Object.fromEntries(signedIn) as Record<Role, TestClient>;
  for (const [name, office, agency] of [
    ['government', here, 'government'],
    ['bureau', here, 'bureau'],
    ['office', here, 'office'],
    ['other', here, 'other'],
    ['nearby', nearby, 'bureau'],
    ['farAway', farAway, 'bureau'],
  ] as const)
    ids[name] = await keep(office, agency);
});
afterAll(() => api.close());

async function keep(office: Office, agency: keyof Office['agencies']): Promise<string> {
  const reading = readReport(text.split('\n'));
  const { id } = await api.db.transaction().execute((tx) =>
    insertReport(tx, {
      tenantId: office.tenantId,
      agencyId: office.agencies[agency],
      year: 2020,
      form: '2019',
      title: '报告',
      reading,
      counts: { error: 0, warning: 0, notice: 0 },
      sourceFileId: null,
      isDemo: false,
      createdBy: null,
    }),
  );
  return id;
}

/** Whose reports each role reads: their own agency's, those below, the county's, or those of the region's counties. */
const REACH: Partial<Record<Role, readonly string[]>> = {
  clerk: ['bureau'],
  reviewer: ['bureau', 'office'],
  approver: ['bureau', 'office'],
  ogi_head: ['bureau', 'office'],
  legal_adviser: ['bureau', 'office'],
  disclosure_office: ['government', 'bureau', 'office', 'other'],
  supervisor: ['government', 'bureau', 'office', 'other', 'nearby'],
};

describe.each(Object.entries(REACH) as [Role, readonly string[]][])('%s', (role, expected) => {
  it('lists the reports within reach', async () => {
    const page = (await clients[role].call('GET', '/reports?pageSize=100')).json<ReportPage>();
    const names = page.items.map((row) => Object.keys(ids).find((name) => ids[name] === row.id));
    expect(new Set(names)).toEqual(new Set(expected));
    expect(page.total).toBe(expected.length);
  });

  it.each(['government', 'bureau', 'office', 'other', 'nearby', 'farAway'])(
    'opens or does not find that of %s',
    async (name) => {
      const response = await clients[role].call('GET', `/reports/${ids[name]}`);
      expect(response.statusCode).toBe(expected.includes(name) ? 200 : 404);
    },
  );

  it('can’t reach further by naming an agency', async () => {
    const page = await clients[role].call('GET', `/reports?agencyId=${farAway.agencies.bureau}`);
    expect(page.json()).toMatchObject({ total: 0, items: [] });
  });
});

describe('a report', () => {
  it('comes with its cells, its source and what is wrong with it', async () => {
    const detail = (await clients.clerk.call('GET', `/reports/${ids['bureau']}`)).json<ReportDetail>();
    expect(detail.reading).toMatchObject({ year: 2020, form: '2019' });
    expect(Object.keys(detail.reading.cells).length).toBeGreaterThan(100);
    expect(detail.reading.source.join('\n')).toBe(text);
    expect(detail.findings.map((finding) => finding.severity)).toContain('error');
    expect(detail.mayPublish).toBe(false);
  });

  it('is found by year, state, agency and severity, page by page', async () => {
    const total = async (query: string) =>
      (await clients.disclosure_office.call('GET', `/reports?${query}`)).json<ReportPage>().total;
    expect(await total('year=2020')).toBe(4);
    expect(await total('year=2019')).toBe(0);
    expect(await total('state=published')).toBe(0);
    expect(await total('severity=error')).toBe(0);
    expect(await total(`agencyId=${here.agencies.office}`)).toBe(1);
    const [first, second] = await Promise.all(
      [1, 2].map(async (page) =>
        (await clients.disclosure_office.call('GET', `/reports?pageSize=2&page=${page}`)).json<ReportPage>(),
      ),
    );
    expect(new Set([...first!.items, ...second!.items].map((row) => row.id)).size).toBe(4);
  });
});

describe('documents', () => {
  it('are had of every report within reach, drafts too, and the review opinion with them', async () => {
    const { downloads } = (await clients.clerk.call('GET', `/reports/${ids['bureau']}`)).json<ReportDetail>();
    expect(downloads.map(({ name }) => name)).toEqual(['DOCX', 'PDF', 'XLSX', 'JSON', '审核意见']);
    for (const { href } of downloads) {
      const document = await api.app.inject({ url: href, headers: { cookie: clients.clerk.cookie } });
      expect(document.statusCode).toBe(200);
      expect(document.headers['content-disposition']).toContain('attachment; filename');
      expect(document.rawPayload.length).toBeGreaterThan(1000);
      const elsewhere = href.replace(ids['bureau']!, ids['other']!);
      expect(
        (await api.app.inject({ url: elsewhere, headers: { cookie: clients.clerk.cookie } })).statusCode,
      ).toBe(404);
    }
    expect((await clients.clerk.call('GET', `/reports/${ids['bureau']}/documents/exe`)).statusCode).toBe(400);
  });
});

describe('importing', () => {
  const upload = (role: Role, url: string, content: string, name = '年报.txt') => {
    const boundary = 'gongkai-test';
    const body = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n--${boundary}--\r\n`;
    const { cookie, csrfToken } = clients[role];
    const headers = {
      cookie,
      'x-csrf-token': csrfToken,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    };
    return api.app.inject({ method: 'POST', url: `/api${url}`, headers, payload: body });
  };

  it('shows what a file says and keeps nothing', async () => {
    const before = await api.db.selectFrom('annual_report').select('id').execute();
    const response = await upload('clerk', '/reports/preview', text);
    expect(response.json()).toMatchObject({
      reading: { year: 2020, form: '2019', agency: jingyuan2020.agency },
    });
    expect(await api.db.selectFrom('annual_report').select('id').execute()).toHaveLength(before.length);
    expect((await upload('approver', '/reports/preview', text)).statusCode).toBe(403);
  });

  it('keeps the report as a draft of the agency it is for', async () => {
    const response = await upload('disclosure_office', `/reports?agencyId=${here.agencies.government}`, text);
    expect(response.statusCode).toBe(200);
    const { row } = response.json<ReportDetail>();
    expect(row).toMatchObject({ agencyId: here.agencies.government, year: 2020, state: 'draft' });
    expect(row.findings.error).toBeGreaterThan(0);
  });

  it('takes a file whose name holds what no name may hold', async () => {
    const url = `/reports?agencyId=${here.agencies.government}`;
    const response = await upload('disclosure_office', url, `${text}\n\n`, 'C:\\年\0报\x1b[2J.txt');
    expect(response.statusCode).toBe(200);
    const names = await api.db.selectFrom('stored_file').select('file_name').execute();
    expect(names.map((file) => file.file_name)).toContain('年报[2J.txt');
  });

  it('is for one’s own agency alone, and for no other county', async () => {
    const answer = async (role: Role, agencyId: string) =>
      (await upload(role, `/reports?agencyId=${agencyId}`, text)).json<{ code: string }>().code;
    expect(await answer('clerk', here.agencies.other)).toBe('permission.denied');
    expect(await answer('clerk', nearby.agencies.bureau)).toBe('permission.denied');
    expect(await answer('disclosure_office', nearby.agencies.bureau)).toBe('agency.not_found');
    // The bureau's clerk may import, but not the county's report as the bureau's.
    expect(await answer('clerk', here.agencies.bureau)).toBe('report.other_agency');
  });

  it('takes files of some megabytes, and refuses what is too large', async () => {
    const padded = `<html><pre>${text}</pre><!-- ${'x'.repeat(3_000_000)} --></html>`;
    expect((await upload('clerk', '/reports/preview', padded)).json()).toMatchObject({
      reading: { year: 2020 },
    });
    const huge = await upload('clerk', '/reports/preview', 'x'.repeat(60_000_000));
    expect(huge.json()).toMatchObject({ code: 'request.too_large', status: 413 });
  });

  it('says what is wrong with a file that is no report, or is missing', async () => {
    const nonsense = await upload(
      'disclosure_office',
      `/reports?agencyId=${here.agencies.government}`,
      '会议通知',
    );
    expect(nonsense.json()).toMatchObject({ code: 'report.unreadable', status: 422 });
    const none = await clients.clerk.call('POST', '/reports', {});
    expect(none.json()).toMatchObject({ code: 'request.media_type' });
  });

  it('publishes and withdraws, by those who may', async () => {
    const act = (role: Role, url: string, body: object = {}) =>
      clients[role].call('POST', `/reports/${ids['office']}${url}`, body);
    expect((await act('clerk', '/publication')).statusCode).toBe(403);
    expect((await act('supervisor', '/publication')).statusCode).toBe(403);
    const published = (await act('approver', '/publication')).json<ReportDetail>();
    expect(published.row.state).toBe('published');
    expect((await act('approver', '/withdrawal', { reason: '数字有误' })).json()).toMatchObject({
      row: { state: 'withdrawn' },
    });
    expect((await clients.approver.call('POST', `/reports/${ids['other']}/publication`, {})).statusCode).toBe(
      404,
    );
  });
});
