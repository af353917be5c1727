import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { askMaterial } from '#paper/redact/ask-material.ts';
import { buildConsole } from '#platform/build-console.ts';
import { consoleMouth } from '#platform/http/serve-console.ts';
import { openLog } from '#platform/log.ts';
import { openTestApi, type TestApi } from '../api.ts';
import { makeOffice, PASSWORD, type Office } from '../office.ts';
import { simplePdf } from '../paper/simple-pdf.ts';
import { receivedCase } from '../request.ts';
import { makeColleague } from '../review.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let api: TestApi;
let office: Office;
let url: string;

beforeAll(async () => {
  const log = openLog('silent');
  if (!(await buildConsole(log))) throw new Error('The console could not be built');
  [browser, api] = await Promise.all([launchChromium(), openTestApi({ mouths: [consoleMouth] })]);
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  await makeColleague(api.db, office, 'clerk', ['clerk']);
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

async function caseOpened(): Promise<Page> {
  const { caseId } = await receivedCase(api.db, api.secrets, office, '2026-11-16');
  const viewport = { width: 1366, height: 768 };
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${url}#/cases/${caseId}`);
  await page.getByLabel('用户名').fill('clerk');
  await page.getByLabel('口令').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '材料与遮盖' }).waitFor();
  return page;
}

const REPORT = simplePdf([
  [
    { text: '农村饮水安全工程验收报告', x: 150, y: 100, size: 22 },
    { text: '一、工程概况：新建蓄水池两座，铺设管道十二公里，受益农户三百户。', x: 60, y: 160, size: 14 },
    { text: '二、经办人：王某，身份证号640321199001011237，手机13895001234。', x: 60, y: 200, size: 14 },
    { text: '三、施工单位报价的组成：人工费每公里八千元，机械费每公里六千元。', x: 60, y: 240, size: 14 },
  ],
]);

it('a material is marked by hand and by search, previewed, made into a file and taken home', async () => {
  const page = await caseOpened();
  const file = { name: '验收报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from(REPORT) };
  await page.locator('.material-choice input').setInputFiles(file);
  await page.getByRole('link', { name: '查看与遮盖' }).click();
  const sheet = page.getByRole('img', { name: '验收报告.pdf第 1 页' });
  await sheet.waitFor();

  await page.getByRole('button', { name: '查找证件号码、手机号码、银行卡号' }).click();
  await page.getByText('找到 2 处').waitFor();
  await page.getByRole('button', { name: '全部标上' }).click();
  await page.getByLabel('要遮盖的文字').fill('王某');
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByText('找到 1 处').waitFor();
  await page.getByRole('button', { name: '全部标上' }).click();
  const marks = page.getByRole('list', { name: '第 1 页的遮盖' }).getByRole('listitem');
  await expect.poll(() => marks.count()).toBe(3);

  const box = await sheet.boundingBox();
  if (box === null) throw new Error('No page');
  const at = (x: number, y: number): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  await page.mouse.move(...at(0.09, 0.265));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.28));
  await page.mouse.move(...at(0.9, 0.29));
  await page.mouse.up();
  await expect.poll(() => marks.count()).toBe(4);
  await page.getByLabel('第 4 处的理由').click();
  await page.getByTitle('涉及商业秘密（条例第十五条）').click();
  await page.getByText('第 1 页 1 处：涉及商业秘密（条例第十五条）').waitFor();

  // Without a mouse: a box, its numbers, its end.
  await page.getByRole('button', { name: '加一个框' }).click();
  await expect.poll(() => marks.count()).toBe(5);
  await page.getByLabel('第 5 处的理由').focus();
  const left = page.getByLabel('左，占页面的百分比');
  await left.fill('12.5');
  await left.press('Enter');
  await page.getByText('遮盖已保存。').waitFor();
  const faults = await axeViolations(page);
  expect(faults.filter((sentence) => !sentence.startsWith('color-contrast-enhanced'))).toEqual([]);
  await page.getByRole('button', { name: '删除第 5 处' }).click();
  await expect.poll(() => marks.count()).toBe(4);

  await page.getByLabel('看遮盖后的样子').check();
  await expect.poll(() => page.locator('.redaction-mark.is-black').count()).toBe(4);
  await page.getByText('遮盖已保存。').waitFor();
  await page.getByRole('button', { name: '生成遮盖件' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载遮盖件' }).click();
  const saved = await readFile(await (await download).path());
  expect(await askMaterial({ want: 'text', bytes: saved, name: 'a.pdf' })).toEqual(['']);
  expect(saved.includes('/Font')).toBe(false);

  await page.getByRole('link', { name: '返回办件' }).click();
  await page.getByText('第 1 页 3 处：涉及个人隐私（条例第十五条）').waitFor();
  await page.getByRole('link', { name: '下载遮盖件' }).waitFor();

  // Answered in part: the redacted file may become public information, the original may not.
  const caseId = /cases\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  await api.db
    .updateTable('request_case')
    .set({ state: 'answered', box: 'partial', closed_on: '2026-11-20' })
    .where('id', '=', caseId)
    .execute();
  await page.reload();
  await page.getByRole('button', { name: '转为主动公开' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('checkbox').count()).toBe(1);
  await dialog.getByLabel('标题').fill('农村饮水安全工程验收报告');
  await dialog.getByRole('button', { name: '生成草稿' }).click();
  await page.getByRole('tab', { name: '附件' }).click();
  await page.getByRole('link', { name: '验收报告（遮盖件）.pdf' }).waitFor();
});
