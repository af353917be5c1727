import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { hashPassword, isPasswordOf } from '#platform/password-hash.ts';
import { openSecrets } from '#platform/secrets.ts';
import type { Secrets } from '#platform/secrets.ts';
import { findCredential, putCredential } from '#store/credential.ts';
import { findPublishedReport, findReport } from '#store/report.ts';
import { listReports } from '#store/report-list.ts';
import { findStaff } from '#store/staff.ts';
import { findStoredFile } from '#store/stored-file.ts';
import { listTenants } from '#store/tenant.ts';
import { openTestDatabase } from '../../test/database.ts';
import type { TestDatabase } from '../../test/database.ts';
import { importReport } from './import-report.ts';
import { loadDemo } from './load-demo.ts';
import { publishReport } from './publish-report.ts';
import { withdrawReport } from './withdraw-report.ts';

const tenants = ['ningxian', 'jingyuan', 'zhongning', 'yiyang', 'yongning'];
const everything = { limit: 100, offset: 0 };
const actor = { id: null, name: '系统' };
const clock = openClock();

let database: TestDatabase;
let folder: string;
let services: {
  db: TestDatabase['db'];
  files: ReturnType<typeof openFileStore>;
  clock: typeof clock;
  secrets: Secrets;
};
let first: Awaited<ReturnType<typeof loadDemo>>;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-demo-'));
  services = { db: database.db, files: openFileStore(folder), clock, secrets: await openSecrets(folder) };
  first = await loadDemo(services);
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

function auditCount(act: string): Promise<number> {
  return database.db
    .selectFrom('audit_event')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('act', '=', act)
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count));
}

describe('loadDemo', () => {
  it('founds five counties that say they are demonstrations', async () => {
    const founded = await listTenants(database.db, null);
    expect(founded.map(({ id }) => id).toSorted()).toEqual(tenants.toSorted());
    expect(founded.every(({ isDemo }) => isDemo)).toBe(true);
  });

  it('publishes five reports with their findings counted', async () => {
    const { items } = await listReports(database.db, { tenantIds: tenants, status: 'published' }, everything);
    expect(items.map(({ agencyName, year }) => `${agencyName} ${year}`).toSorted()).toEqual(
      [
        '中宁县审批服务管理局 2022',
        '宁县人民政府 2020',
        '宜阳县人民政府 2020',
        '永宁县人民政府 2018',
        '泾源县人民政府 2020',
      ].toSorted(),
    );
    expect(items.every(({ isDemo }) => isDemo)).toBe(true);
    const ofNingxian = items.find(({ tenantId }) => tenantId === 'ningxian');
    const { error = 0, warning = 0, notice = 0 } = ofNingxian?.counts ?? {};
    expect(error + warning + notice).toBeGreaterThan(0);
  });

  it('keeps the file each report was read from', async () => {
    const report = await findPublishedReport(database.db, 'yiyang', '100', 2020);
    const file = await findStoredFile(database.db, 'yiyang', report?.sourceFileId ?? '');
    expect(file).toMatchObject({ fileName: '宜阳县人民政府2020年政府信息公开工作年度报告（演示）.txt' });
    expect(await services.files.has(file?.digest ?? '')).toBe(true);
  });

  it('gives one account a role and county, and its one-time password opens it', async () => {
    expect(first.accounts).toHaveLength(5 * 9 + 1);
    const clerk = first.accounts.find(({ username }) => username === 'ningxian.clerk');
    const staff = await findStaff(database.db, { username: 'ningxian.clerk' });
    expect(staff).toMatchObject({ name: '演示·信息员', isDemo: true, mustChangePassword: true });
    const credential = await findCredential(database.db, staff?.id ?? '');
    expect(await isPasswordOf(credential?.passwordHash, clerk?.oneTimePassword ?? '')).toBe(true);
  });

  it('keeps the three administrators apart from one another and from the ledgers', async () => {
    for (const role of ['system-admin', 'security-admin', 'audit-admin']) {
      const staff = await findStaff(database.db, { username: `yongning.${role}` });
      expect(staff?.grants.map((grant) => grant.role)).toEqual([role.replace('-', '_')]);
    }
  });

  it('keeps reports and accounts when it is run again, and hands over what nobody has taken up', async () => {
    const imports = await auditCount('report.import');
    const clerk = await findStaff(database.db, { username: 'ningxian.clerk' });
    const passwordHash = await hashPassword('河边-Yangliu-1985');
    const chosen = { passwordHash, oneTime: false, expiresAt: null };
    await database.db.transaction().execute((tx) => putCredential(tx, clerk?.id ?? '', chosen));
    const again = await loadDemo(services);
    expect(again.reports).toBe(0);
    expect(again.accounts).toHaveLength(first.accounts.length - 1);
    expect(again.accounts.map(({ username }) => username)).not.toContain('ningxian.clerk');
    expect(await findCredential(database.db, clerk?.id ?? '')).toEqual(chosen);
    expect(await auditCount('report.import')).toBe(imports);
    expect((await listReports(database.db, { tenantIds: tenants }, everything)).total).toBe(5);
  });
});

describe('acts on a report', () => {
  async function ofZhongning() {
    const report = await findPublishedReport(database.db, 'zhongning', '118', 2022);
    if (report === null) throw new Error('The demonstration of 中宁 is not there');
    return report;
  }

  function fileOf(text: string) {
    return { name: '报告.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) };
  }

  it('imports the same file once and another one as the next edition', async () => {
    const { tenantId, agencyId, reading } = await ofZhongning();
    const file = fileOf(`${reading.source.join('\n')}\n（更正）`);
    const kept = await importReport(services, { tenantId, agencyId, file, actor });
    expect(kept).toMatchObject({ isNew: true, status: 'draft' });
    const again = await importReport(services, { tenantId, agencyId, file, actor });
    expect(again).toMatchObject({ isNew: false, id: kept.id });
    expect(await findReport(database.db, tenantId, kept.id)).toMatchObject({ edition: 2, year: 2022 });
  });

  it('refuses a report of another agency, one without tables and one that is no text, and keeps nothing', async () => {
    const { tenantId } = await ofZhongning();
    const yiyang = await findPublishedReport(database.db, 'yiyang', '100', 2020);
    const { agencyId } = await ofZhongning();
    const before = await auditCount('report.import');
    const other = fileOf(yiyang?.reading.source.join('\n') ?? '');
    for (const [file, code] of [
      [other, 'report.other_agency'],
      [fileOf('今天天气很好。'), 'report.unreadable'],
      [{ ...fileOf(''), bytes: new Uint8Array([0, 255, 0, 254, 1, 2]) }, 'report.unreadable'],
    ] as const) {
      await expect(importReport(services, { tenantId, agencyId, file, actor })).rejects.toMatchObject({
        code,
      });
    }
    expect(await auditCount('report.import')).toBe(before);
  });

  it('withdraws, and publishes again only without errors', async () => {
    const report = await ofZhongning();
    const about = { tenantId: report.tenantId, reportId: report.id, actor };
    await withdrawReport(services, { ...about, reason: '数字有误' });
    await withdrawReport(services, { ...about, reason: '再点一次' });
    expect(await findPublishedReport(database.db, 'zhongning', '118', 2022)).toBeNull();
    expect(await auditCount('report.withdraw')).toBe(1);
    await database.db
      .updateTable('annual_report')
      .set({ error_count: 3 })
      .where('id', '=', report.id)
      .execute();
    await expect(publishReport(services, about)).rejects.toMatchObject({ code: 'report.errors' });
    await expect(publishReport(services, { ...about, despiteErrors: ' ' })).rejects.toMatchObject({
      code: 'report.errors',
    });
    await publishReport(services, { ...about, despiteErrors: '当年已按此公布' });
    const { after_state: after } = await database.db
      .selectFrom('audit_event')
      .select('after_state')
      .where('act', '=', 'report.publish')
      .orderBy('occurred_at', 'desc')
      .executeTakeFirstOrThrow();
    expect(after).toMatchObject({ despiteErrors: '当年已按此公布' });
    await withdrawReport(services, { ...about, reason: '再试一次' });
    await database.db
      .updateTable('annual_report')
      .set({ error_count: 0 })
      .where('id', '=', report.id)
      .execute();
    await publishReport(services, about);
    await publishReport(services, about);
    expect(await ofZhongning()).toMatchObject({ id: report.id, status: 'published' });
  });

  it('publishes one of two editions that are published at once', async () => {
    const { tenantId, agencyId, reading } = await ofZhongning();
    const editions = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((mark) =>
        importReport(services, {
          tenantId,
          agencyId,
          file: fileOf(`${reading.source.join('\n')}\n${mark}`),
          actor,
        }),
      ),
    );
    await Promise.all(editions.map(({ id }) => publishReport(services, { tenantId, reportId: id, actor })));
    const published = { tenantIds: [tenantId], agencyIds: [agencyId], status: 'published' } as const;
    expect((await listReports(database.db, published, everything)).total).toBe(1);
  });

  it('knows no report of another tenant', async () => {
    const { id } = await ofZhongning();
    const about = { tenantId: 'yiyang', reportId: id, actor };
    await expect(publishReport(services, about)).rejects.toMatchObject({ code: 'report.not_found' });
    await expect(withdrawReport(services, { ...about, reason: '越权' })).rejects.toMatchObject({
      code: 'report.not_found',
    });
  });
});
