import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildConsole } from '#platform/build-console.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { consoleMouth } from '#platform/http/serve-console.ts';
import { openLog } from '#platform/log.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { openTestApi, type TestApi } from '../api.ts';
import { samplePng } from '../attachment/sample-files.ts';
import { makeOffice, makeUser, PASSWORD } from '../office.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let api: TestApi;
let portal: FastifyInstance;
let url: string;
let site: string;

beforeAll(async () => {
  if (!(await buildConsole(openLog('silent')))) throw new Error('The console could not be built');
  [browser, api] = await Promise.all([launchChromium(), openTestApi({ mouths: [consoleMouth] })]);
  const office = await makeOffice(api.db, 'qingshui', '620521', '清水县');
  await makeUser(api.db, api.secrets, office, 'office', { role: 'disclosure_office' });
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}/console/`;
  const config = { basePath: '', publicUrl: null, trustedProxies: [] };
  portal = await buildHttp({ config, log: openLog('silent'), checks: {} }, [
    portalMouth({ db: api.db, config }),
  ]);
  await portal.listen({ port: 0, host: '127.0.0.1' });
  site = `http://127.0.0.1:${(portal.server.address() as AddressInfo).port}/620521/`;
});

afterAll(async () => {
  await browser.close();
  await portal.close();
  await api.close();
});

/** The console asks for a contrast of 4.5:1; 7:1 is for the public pages. */
async function violations(page: Page): Promise<string[]> {
  return (await axeViolations(page)).filter((sentence) => !sentence.startsWith('color-contrast-enhanced'));
}

it('a county plants its columns, moves one, sets colour and emblem, and sees each at once', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${url}#/columns`);
  await page.getByLabel('用户名').fill('office');
  await page.getByLabel('口令').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page
    .getByRole('button', { name: /^套\s*用$/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^套\s*用$/ })
    .click();
  await page.getByRole('button', { name: '机构职能' }).waitFor();
  expect(await violations(page)).toEqual([]);

  const visitor = await context.newPage();
  const inOrder = async (): Promise<string[]> => {
    await visitor.goto(`${site}columns/fdzdgknr`);
    const names = await visitor.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
    return names.map((name) => name.trim()).filter((name) => /机构职能|规划计划/.test(name));
  };
  expect(await inOrder()).toEqual(['机构职能', '规划计划']);
  await page.getByRole('button', { name: '机构职能' }).click();
  await page.getByRole('button', { name: /^下\s*移$/ }).click();
  await expect.poll(inOrder).toEqual(['规划计划', '机构职能']);

  await page.goto(`${url}#/look`);
  await page.getByLabel('颜色的代码').fill('#d7000f');
  await page.getByRole('alert').getByText(/7比1/).waitFor();
  expect(await page.getByRole('button', { name: '保存颜色' }).isDisabled()).toBe(true);
  await page.getByLabel('颜色的代码').fill('#8a0f10');
  await page.getByRole('button', { name: '保存颜色' }).click();
  await page.getByRole('button', { name: '用回通用颜色' }).waitFor();
  const emblem = { name: '县徽.png', mimeType: 'image/png', buffer: Buffer.from(samplePng()) };
  await page.locator('input[type=file]').setInputFiles(emblem);
  await page.getByRole('button', { name: '去掉徽标' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await visitor.goto(site);
  const accent = await visitor.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--accent').trim(),
  );
  expect(accent).toBe('#8a0f10');
  const width = await visitor
    .locator('img.emblem')
    .evaluate((image) => Reflect.get(image, 'naturalWidth') as number);
  expect(width).toBe(2);
  expect(await axeViolations(visitor)).toEqual([]);
});
