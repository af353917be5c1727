import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plantColumns } from '#actions/column/plant-columns.ts';
import { openFileStore } from '#platform/files.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets } from '#platform/secrets.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { releasedDocument } from '../document.ts';
import { makeOffice } from '../office.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let database: TestDatabase;
let app: FastifyInstance;
let folder: string;
let url: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  const { tenantId, agencies, ...office } = await makeOffice(db, 'qingshui', '620521', '清水县');
  const actor = { id: null, name: '系统' };
  await db
    .transaction()
    .execute((tx) =>
      plantColumns(tx, { tenantId, agencyId: agencies.government, tree: 'county', isDemo: false, actor }),
    );
  await releasedDocument(db, { tenantId, agencies, ...office }, { title: '清水县农村饮水安全工程管护办法' });
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-request-'));
  const secrets = await openSecrets(folder);
  const config = { basePath: '', publicUrl: null };
  app = await buildHttp({ config: { ...config, trustedProxies: [] }, log: openLog('silent'), checks: {} }, [
    portalMouth({ db, config, secrets, files: openFileStore(folder) }),
  ]);
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** As somebody with a telephone and no scripts. */
async function visit(address: string, viewport = PHONE): Promise<Page> {
  const page = await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage();
  await page.goto(url + address);
  return page;
}

async function fits(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(width);
}

async function fill(page: Page): Promise<void> {
  await page.getByLabel('名称、文号，或者别的特征').fill('2023年农村饮水安全工程的验收报告');
  await page.getByLabel('自然人').check();
  await page.getByLabel('姓名或者单位全称').fill('李样例');
  await page.getByLabel('证件号码').fill('62052119700101003X');
  await page.getByLabel('联系电话').fill('13900000000');
}

describe('依申请公开 on a telephone without scripts', () => {
  it('leads from the first page to the receipt, the progress and the withdrawal', async () => {
    const page = await visit('/620521/');
    await page.getByRole('link', { name: '依申请公开' }).first().click();
    await page.getByRole('link', { name: /^网上申请/ }).click();
    await page.getByLabel('您要找什么信息').fill('饮水');
    await page.getByRole('button', { name: '查一查' }).click();
    await page.getByRole('heading', { name: '这些已经公开，不用申请' }).waitFor();
    await page.getByRole('link', { name: '清水县农业农村局' }).click();
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('link', { name: '请选择以什么身份申请。' }).click();
    await fill(page);
    await fits(page);
    await page.waitForTimeout(3100);
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('button', { name: '返回修改' }).click();
    expect(await page.getByLabel('姓名或者单位全称').inputValue()).toBe('李样例');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await fits(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.locator('.code-slip').waitFor();
    await fits(page);
    const [code = '', pin = ''] = await page.locator('.code-slip dd').allTextContents();
    expect(page.url()).toBe(`${url}/620521/requests/new`);
    await page.getByRole('link', { name: '查询进度' }).last().click();
    await page.getByLabel('查询码').fill(code.toLowerCase());
    await page.getByLabel('查询密码').fill(pin);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('等受理单位与您确认').waitFor();
    expect(page.url()).toBe(`${url}/620521/requests/progress`);
    await fits(page);
    await page.getByText('撤回这件申请', { exact: true }).click();
    await page.getByLabel('我确定撤回这件申请').check();
    await page.getByRole('button', { name: '撤回申请' }).click();
    expect(await page.getByRole('status').textContent()).toContain('申请已撤回');
    await page.getByRole('button', { name: '看完了，退出查询' }).click();
    await page.goBack();
    await page.goto(`${url}/620521/requests/progress`);
    await page.getByLabel('查询密码').waitFor();
  });

  it('prints the receipt with its code and without the header', async () => {
    const page = await visit('/620521/requests/new?agency=101', DESK);
    await fill(page);
    await page.waitForTimeout(3100);
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.code-slip').isVisible()).toBe(true);
    expect(await page.locator('.main-nav').isVisible()).toBe(false);
  });

  it('computes a due date and prints the sheet alone', async () => {
    const page = await visit('/deadline?region=620521');
    await page.getByLabel('收到的日期', { exact: true }).fill('2026-03-02');
    await page.getByText('延长答复期限', { exact: true }).click();
    await page.getByLabel('同意延长的日期').fill('2026-03-20');
    await page.getByLabel('计算日').fill('2026-03-23');
    await page.getByRole('button', { name: '计算' }).click();
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toMatch(
      /到期日 2026-\d\d-\d\d/,
    );
    await fits(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form.calculator').isVisible()).toBe(false);
    expect(await page.locator('.deadline-sheet').isVisible()).toBe(true);
  });
});

describe('accessibility', () => {
  const ADDRESSES = [
    '/620521/requests/',
    '/620521/agencies/101/requests',
    '/620521/requests/statistics',
    '/620521/requests/new?sought=%E9%A5%AE%E6%B0%B4',
    '/620521/requests/new?agency=101',
    '/620521/requests/progress',
    '/deadline',
    '/deadline?region=&channel=in_person&received=2026-03-02&asOf=2026-03-09&delivery=in_person',
    '/deadline?region=&channel=in_person&received=&delivery=in_person',
  ];
  it.each(ADDRESSES)('has no axe violation and no sideways scrolling at %s', async (address) => {
    for (const viewport of [DESK, PHONE])
      for (const large of ['0', '1']) {
        const page = await (await browser.newContext({ viewport })).newPage();
        await page.goto(`${url}${address}${address.includes('?') ? '&' : '?'}large=${large}`);
        await fits(page);
        expect(await axeViolations(page), `large=${large} ${viewport.width}`).toEqual([]);
      }
  });

  it('has no axe violation with faults, at the check, on the receipt and in the progress', async () => {
    const page = await (await browser.newContext({ viewport: PHONE })).newPage();
    await page.goto(`${url}/620521/requests/new?agency=101`);
    await page.getByRole('button', { name: '下一步：核对' }).click();
    expect(await axeViolations(page)).toEqual([]);
    await fill(page);
    await page.waitForTimeout(3100);
    await page.getByRole('button', { name: '下一步：核对' }).click();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申请' }).click();
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.code-slip').waitFor();
    const [code = '', pin = ''] = await page.locator('.code-slip dd').allTextContents();
    await page.goto(`${url}/620521/requests/progress`);
    await page.getByLabel('查询码').fill(code);
    await page.getByLabel('查询密码').fill(pin);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('撤回这件申请', { exact: true }).click();
    expect(await axeViolations(page)).toEqual([]);
  });
});
