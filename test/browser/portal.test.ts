import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { openDemonstration, type Demonstration } from './demonstration.ts';

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const PAGES = [
  '/',
  '/410327/',
  '/410327/agencies/',
  '/410327/agencies/101',
  '/410327/reports/',
  '/410327/reports/100/2020',
  '/640121/reports/100/2018',
  '/410327/reports/compare?r=410327-100-2020&r=621026-100-2020',
  '/410327/nothing',
];

let browser: Browser;
let site: Demonstration;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), openDemonstration()]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: DESK, ...options })).newPage();
  await page.goto(site.url + address);
  return page;
}

describe('portal in a browser', () => {
  it('leads to the report of 宜阳县 for 2020, its tables and its DOCX, without scripts', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: /^宜阳县/ }).click();
    await page.getByLabel('年度').selectOption('2020');
    await page.getByRole('button', { name: '查年报' }).click();
    await page.getByRole('link', { name: /宜阳县人民政府2020年/ }).click();
    const requests = page.getByRole('table', { name: '收到和处理政府信息公开申请情况' });
    expect(await requests.getByRole('row', { name: /予以公开/ }).textContent()).toContain('107');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /下载 DOCX/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('宜阳县人民政府2020年政府信息公开工作年度报告.docx');
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  });

  it('enlarges everything in the large-text mode and remembers it', async () => {
    const page = await open('/410327/reports/100/2020');
    const bar = page.locator('.chart svg').first();
    const before = await bar.evaluate((svg) => svg.getBoundingClientRect().height);
    await page.getByRole('link', { name: '大字版' }).click();
    await page.goto(`${site.url}/410327/reports/100/2020`);
    expect(await bar.evaluate((svg) => svg.getBoundingClientRect().height)).toBeGreaterThan(before * 1.3);
    await page.getByRole('link', { name: '标准字号' }).click();
    expect(await bar.evaluate((svg) => svg.getBoundingClientRect().height)).toBe(before);
  });

  it.each(PAGES)('has no axe violation and no sideways scrolling at %s', async (address) => {
    for (const viewport of [DESK, PHONE])
      for (const large of ['0', '1']) {
        const page = await open(`${address}${address.includes('?') ? '&' : '?'}large=${large}`, { viewport });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `large=${large}`).toBe(
          viewport.width,
        );
        expect(await axeViolations(page), `large=${large} ${viewport.width}`).toEqual([]);
      }
  });

  it('is read in print without its navigation', async () => {
    const page = await open('/410327/reports/100/2020');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.main-nav').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });

  it('can be gone through by keyboard: every focus is seen', async () => {
    const page = await open('/410327/');
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const focused = document.activeElement;
        return focused ? { tag: focused.tagName, width: getComputedStyle(focused).outlineWidth } : null;
      });
      expect(outline?.tag).not.toBe('BODY');
      expect(Number.parseFloat(outline?.width ?? '0')).toBeGreaterThan(1);
    }
  });
});
