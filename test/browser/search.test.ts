import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { releasedDocument } from '../document.ts';
import { makeOffice } from '../office.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let database: TestDatabase;
let app: FastifyInstance;
let url: string;

const TOPICS = [
  '农村饮水安全工程管护',
  '耕地地力保护补贴发放',
  '城乡居民最低生活保障',
  '校车安全管理',
  '高标准农田建设',
  '肉牛良种补贴',
];
const GENRES = ['通知', '办法', '意见', '公告'];

beforeAll(async () => {
  [browser, database] = await Promise.all([launchChromium(), openTestDatabase()]);
  const { db } = database;
  const office = await makeOffice(db, 'qingshui', '620521', '清水县');
  const agencies = Object.values(office.agencies);
  for (let n = 0; n < 48; n += 1) {
    const topic = TOPICS[n % TOPICS.length] ?? '';
    const genre = GENRES[n % GENRES.length] ?? '';
    const year = 2021 + (n % 4);
    await releasedDocument(
      db,
      office,
      {
        title: `关于${topic}的${genre}（第${n + 1}号）`,
        documentNumber: `清政办发〔${year}〕${n + 1}号`,
        genre,
        keywords: [],
        summary: '',
        subject: n % 2 === 0 ? '农业、林业、水利' : '民政、扶贫、救灾',
        expiresOn: n % 7 === 0 ? parsePlainDate('2023-12-31') : null,
        bodyText: `各乡镇人民政府：为做好${topic}工作，明确管护主体和责任，规范资金使用，切实保障群众利益，现将有关事项通知如下。\n一、落实责任。县级主管部门负责指导监督，乡镇人民政府负责日常管理。`,
      },
      { at: new Date(Date.UTC(year, n % 12, 8, 2)), agencyId: agencies[n % agencies.length] ?? '' },
    );
  }
  const config = { basePath: '', publicUrl: null, trustedProxies: [] };
  app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth({ db, config })]);
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await database.drop();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options })
  ).newPage();
  await page.goto(url + address);
  return page;
}

describe('search in a browser', () => {
  it('goes from a word to a document and back to fewer, without scripts', async () => {
    const page = await open('/620521/agencies/', { javaScriptEnabled: false });
    await page.getByLabel('搜索政府信息').fill('饮水安全');
    await page.keyboard.press('Enter');
    await page.getByText('找到8条').waitFor();
    await page.getByRole('navigation', { name: '缩小范围' }).getByRole('link', { name: /^2023/ }).click();
    await page.getByText(/找到\d条/).waitFor();
    await page.getByRole('link', { name: /发布年份：2023/ }).click();
    await page.getByText('找到8条').waitFor();
    await page.locator('.results a').first().click();
    await page.getByRole('heading', { level: 1, name: /农村饮水安全工程管护/ }).waitFor();
  });

  it('offers titles while typing', async () => {
    const page = await open('/620521/search');
    await page.getByLabel('标题、文号、正文或附件里的词').pressSequentially('校车安');
    await page.locator('#suggestions option').first().waitFor({ state: 'attached' });
    const offered = await page
      .locator('#suggestions option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value')));
    expect(offered.length).toBeGreaterThan(1);
    expect(offered.every((title) => title?.includes('校车安全管理'))).toBe(true);
  });

  it.each([
    ['a form', '/620521/search'],
    ['results', `/620521/search?q=${encodeURIComponent('管护 责任')}`],
    ['narrowed results', `/620521/search?q=${encodeURIComponent('管理')}&year=2023&validity=expired`],
    ['no results', `/620521/search?q=${encodeURIComponent('空间站 补贴')}`],
  ])('shows %s that everyone can read, on a desk, on a phone and large', async (_name, address) => {
    for (const width of [1366, 390]) {
      const page = await open(address, { viewport: { width, height: 800 } });
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    const large = await open(`${address}${address.includes('?') ? '&' : '?'}large=1`);
    expect(await axeViolations(large)).toEqual([]);
  });
});
