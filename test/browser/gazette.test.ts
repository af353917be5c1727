import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildConsole } from '#platform/build-console.ts';
import { consoleMouth } from '#platform/http/serve-console.ts';
import { openLog } from '#platform/log.ts';
import { openTestApi, type TestApi } from '../api.ts';
import { releasedDocument } from '../document.ts';
import { makeOffice, makeUser, PASSWORD } from '../office.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let api: TestApi;
let url: string;

beforeAll(async () => {
  if (!(await buildConsole(openLog('silent')))) throw new Error('The console could not be built');
  [browser, api] = await Promise.all([launchChromium(), openTestApi({ mouths: [consoleMouth] })]);
  const office = await makeOffice(api.db, 'qingshui', '620521', '清水县');
  await makeUser(api.db, api.secrets, office, 'office', { role: 'disclosure_office' });
  for (const title of [
    '农村饮水安全工程管护办法',
    '关于做好二〇二六年防汛抗旱工作的通知',
    '耕地地力保护补贴实施方案',
  ])
    await releasedDocument(
      api.db,
      office,
      { title, kind: title.includes('办法') ? 'normative' : 'policy' },
      { at: new Date('2026-03-08T02:00:00Z') },
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

async function signedIn(viewport = DESK): Promise<Page> {
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  await page.getByLabel('用户名').fill('office');
  await page.getByLabel('口令').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '我的待办' }).waitFor();
  return page;
}

/** The console asks for a contrast of 4.5:1; 7:1 is for the public pages. */
async function violations(page: Page): Promise<string[]> {
  return (await axeViolations(page)).filter((sentence) => !sentence.startsWith('color-contrast-enhanced'));
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['GONGKAI_PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

async function open(page: Page, address: string, heading: string): Promise<void> {
  await page.goto(`${url}#/${address}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

it('an issue is composed, arranged and published', async () => {
  const page = await signedIn();
  await open(page, 'gazette', '政府公报');
  await page.getByRole('button', { name: '编下一期' }).click();
  await page.getByRole('button', { name: '新建并收稿' }).click();
  await page.getByRole('heading', { name: '目录（3 篇）' }).waitFor();
  await page.getByRole('button', { name: '下移' }).first().click();
  await page.getByLabel('印数（册）').fill('500');
  await page.getByRole('button', { name: '添加接收单位' }).click();
  await page.getByLabel('第1个接收单位', { exact: true }).fill('各乡镇人民政府');
  await page.getByLabel('第1个接收单位的册数').fill('600');
  await page.getByText('比印数多 100 册').waitFor();
  await picture(page, 'gazette-issue');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('第1个接收单位的册数').fill('450');
  await page.getByText('余 50 册').waitFor();
  await page.getByRole('status').getByText('已保存').waitFor();
  await page.getByRole('button', { name: '出版', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '出版', exact: true }).click();
  await page.getByText('2026-11-20 出版').waitFor();
  expect(await page.getByRole('button', { name: '移出' }).count()).toBe(0);
  await open(page, 'gazette', '政府公报');
  await page.getByText('已出版').waitFor();
  await picture(page, 'gazette-list');
});

it('a paper without a label is sent back, labelled, and becomes a document', async () => {
  const page = await signedIn();
  await open(page, 'official-papers', '公文登记');
  await page.getByRole('button', { name: '登记公文' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('标题').fill('关于开展农田水利建设的通知');
  await dialog.getByLabel('文号（没有的不填）').fill('清农发〔2026〕1号');
  await dialog.getByLabel('成文日期').fill('2026-11-10');
  await picture(page, 'paper-form');
  await dialog.getByRole('button', { name: /^登\s*记$/ }).click();
  await page.getByRole('button', { name: '关于开展农田水利建设的通知' }).click();
  await page.getByRole('button', { name: '补标公开属性' }).click();
  await dialog.getByLabel('公开属性').click();
  await page.getByTitle('主动公开', { exact: true }).click();
  await dialog.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByRole('button', { name: '转为公开稿件' }).waitFor();
  await picture(page, 'paper-list');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('tab', { name: '退文统计' }).click();
  await page.getByRole('cell', { name: '清水县农业农村局' }).waitFor();
  await picture(page, 'paper-returns');
  expect(await violations(page)).toEqual([]);
});

it('a list is handed over to the archive', async () => {
  const page = await signedIn();
  await open(page, 'hand-overs', '移交');
  await page.getByRole('heading', { name: '待移交（3 件）' }).waitFor();
  await picture(page, 'hand-over');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '确认已移交' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('接收单位').fill('清水县档案馆');
  await dialog.getByLabel('移交日期').fill('2026-07-05');
  await dialog.getByRole('button', { name: /^确\s*认$/ }).click();
  await page.getByText('这一时期没有待移交的文件').waitFor();
  await page.getByRole('cell', { name: '清水县档案馆' }).waitFor();
});

it('the dictionary grows and shrinks', async () => {
  const page = await signedIn();
  await open(page, 'dictionary', '校对词库');
  await page.getByRole('button', { name: '添加一条' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('领导职务').click();
  await dialog.getByLabel('姓名').fill('王建国');
  await dialog.getByLabel(/现任职务/).fill('县委副书记、县长');
  await dialog.getByRole('button', { name: /^添\s*加$/ }).click();
  await page.getByText('县委副书记、县长').waitFor();
  await picture(page, 'dictionary');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^删\s*除$/ }).click();
  await dialog.getByRole('button', { name: /^删\s*除$/ }).click();
  await page.getByText('本县还没有添加词条').waitFor();
});

describe('on a phone', () => {
  it.each([
    ['gazette', '政府公报'],
    ['official-papers', '公文登记'],
    ['hand-overs', '移交'],
    ['dictionary', '校对词库'],
  ])('%s fits', async (address, heading) => {
    const page = await signedIn(PHONE);
    await open(page, address, heading);
    await page.locator('.waiting').waitFor({ state: 'detached' });
    await picture(page, `${address}-phone`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(PHONE.width);
  });
});
