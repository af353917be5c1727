import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Role } from '#domain/identity/role.ts';
import { buildConsole } from '#platform/build-console.ts';
import { consoleMouth } from '#platform/http/serve-console.ts';
import { openLog } from '#platform/log.ts';
import { writeNumberCode } from '#store/letter-office.ts';
import { openTestApi, type TestApi } from '../api.ts';
import { makeOffice, PASSWORD, type Office } from '../office.ts';
import { makeColleague } from '../review.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const CAST = {
  clerk: 'clerk',
  head: 'ogi_head',
  justice: 'legal_adviser',
  approver: 'approver',
} as const satisfies Record<string, Role>;
type Who = keyof typeof CAST;

let browser: Browser;
let api: TestApi;
let office: Office;
let url: string;

beforeAll(async () => {
  const log = openLog('silent');
  if (!(await buildConsole(log))) throw new Error('The console could not be built');
  [browser, api] = await Promise.all([launchChromium(), openTestApi({ mouths: [consoleMouth] })]);
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  for (const [who, role] of Object.entries(CAST)) await makeColleague(api.db, office, who, [role]);
  await api.db.transaction().execute((tx) =>
    writeNumberCode(tx, {
      tenantId: office.tenantId,
      agencyId: office.agencies.bureau,
      numberCode: '泾农公开',
      changedBy: null,
      at: api.now(),
    }),
  );
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}/console/`;
});

afterAll(async () => {
  await browser.close();
  await api.close();
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function at(who: Who, address: string, viewport = { width: 1366, height: 768 }): Promise<Page> {
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${url}#${address}`);
  await page.getByLabel('用户名').fill(who);
  await page.getByLabel('口令').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function violations(page: Page): Promise<string[]> {
  return (await axeViolations(page)).filter((sentence) => !sentence.startsWith('color-contrast-enhanced'));
}

const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });
const dialogButton = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name });

/** Opens the dialog of an act, fills its fields by their labels, and sends it. */
async function act(page: Page, name: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await button(page, name).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
  await dialogButton(page, name).click();
  await dialog.waitFor({ state: 'hidden' });
}

it('plays the main path: counter, extension, decision, review, signature', async () => {
  const clerk = await at('clerk', '/cases/new');
  await clerk.getByLabel('到达之日').fill('2026-11-16');
  await clerk.getByLabel('姓名').fill('李样例');
  await clerk.getByLabel('证件号码').fill('62052119700101003X');
  await clerk.getByLabel('申请内容', { exact: true }).fill('2023年农村饮水安全工程的验收报告');
  await clerk.getByRole('button', { name: '再加一项' }).click();
  await clerk.getByLabel('申请内容之2').fill('2024年高标准农田建设的招标公告');
  expect(await violations(clerk)).toEqual([]);
  await shoot(clerk, 'register');
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.getByRole('heading', { name: '已登记 2 件' }).waitFor();

  await clerk.goto(`${url}#/cases`);
  await clerk.getByRole('button', { name: '101-2026-0001' }).click();
  await clerk.getByRole('region', { name: '101-2026-0001' }).getByText('2026-12-14').first().waitFor();
  expect(await violations(clerk)).toEqual([]);
  await shoot(clerk, 'queue');
  await clerk.getByRole('button', { name: '打开办理' }).click();

  await clerk.getByRole('heading', { name: '101-2026-0001' }).waitFor();
  expect(await clerk.getByText('李样例').count()).toBe(0);
  await clerk.getByRole('button', { name: '查看申请人（将留下记录）' }).click();
  await clerk.getByText('62052119700101003X').waitFor();
  await printedSheet(clerk);
  const address = clerk.url().slice(url.length + 1);
  await act(clerk, '申请延长期限', { 理由: '需要到乡镇查档' });
  await clerk.getByText('已申请延长 20 个工作日').waitFor();

  const head = await at('head', address);
  await act(head, '同意延长期限');
  await head.getByText(/延长答复期限 20 个工作日/).waitFor();
  expect(await violations(head)).toEqual([]);
  await shoot(head, 'case');
  await head.context().close();

  await clerk.reload();
  await button(clerk, '拟定答复').click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByLabel('所申请的信息可以公开').check();
  await dialog.getByText(/应当告知获取该政府信息的方式/).waitFor();
  await dialog.getByLabel('依法确定为国家秘密').check();
  await dialog.getByText('部分公开', { exact: true }).waitFor();
  await dialog.getByLabel('依法确定为国家秘密').uncheck();
  await dialog.getByText('予以公开', { exact: true }).waitFor();
  await shoot(clerk, 'decision');
  await dialog.getByLabel('获取该政府信息的方式、途径和时间').fill('随函寄送纸质复印件');
  expect(await violations(clerk)).toEqual([]);
  await dialogButton(clerk, '提交审核').click();
  await dialog.waitFor({ state: 'hidden' });
  await clerk.getByText('待合法性审核').first().waitFor();

  const justice = await at('justice', address);
  await act(justice, '退回修改', { 退回的理由: '请写明份数' });
  await justice.getByText('请写明份数').waitFor();
  await clerk.reload();
  await button(clerk, '拟定答复').click();
  await dialog.getByLabel('所申请的信息可以公开').check();
  await dialog.getByLabel('获取该政府信息的方式、途径和时间').fill('随函寄送纸质复印件一份');
  await dialogButton(clerk, '提交审核').click();
  await dialog.waitFor({ state: 'hidden' });
  await justice.reload();
  await act(justice, '合法性审核');
  await justice.getByText('待签发').first().waitFor();

  const approver = await at('approver', address);
  await act(approver, '签发');
  await approver.getByText('待送达').first().waitFor();

  const acts = await api.db
    .selectFrom('case_act')
    .select('act')
    .orderBy('recorded_at')
    .orderBy('position')
    .where('case_id', '=', address.split('/').at(-1) ?? '')
    .execute();
  expect(acts.map((row) => row.act).join(' ')).toBe(
    'received registered extension_proposed extended decided returned decided reviewed signed',
  );
});

it('shows section three with the cases behind a figure', async () => {
  const page = await at('head', '/cases/statistics?year=2026');
  await page.getByRole('button', { name: '一、本年新收政府信息公开申请数量，自然人 2 件' }).click();
  await page.getByRole('link', { name: '101-2026-0002' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await shoot(page, 'statistics');
});

it.each(['/cases', '/cases/new', '/cases/statistics?year=2026', 'case'])(
  'fits a phone: %s',
  async (place) => {
    const { id } = await api.db
      .selectFrom('request_case')
      .select('id')
      .where('number', '=', '101-2026-0001')
      .executeTakeFirstOrThrow();
    const page = await at('clerk', place === 'case' ? `/cases/${id}` : place, { width: 390, height: 844 });
    await page.locator('.panel, .list-table').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await shoot(page, `phone-${place.replaceAll(/\W/g, '-')}`);
  },
);

/** 期限推算单 as the printer gets it: the sheet and nothing of the page. */
async function printedSheet(page: Page): Promise<void> {
  // No printer here: the sheet stays until the browser says that it has been printed.
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole('button', { name: '打印期限推算单' }).click();
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: '政府信息公开申请答复期限推算单' }).waitFor();
  expect(await page.getByRole('main').isVisible()).toBe(false);
  expect(
    await page
      .getByRole('article')
      .getByText(/自收到申请次日 2026-11-17 起 20 个工作日/)
      .isVisible(),
  ).toBe(true);
  await shoot(page, 'sheet');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('main').waitFor();
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['GONGKAI_SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
