import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aidWorkbook } from '../catalog.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { openDesk, type Desk } from './desk.ts';

const DESK = { width: 1366, height: 768 };
/** An agency of the demonstration that has no catalog yet. */
const AGENCY = '宁县教育局';
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launchChromium(), openDesk()]);
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function signedIn(account: string, viewport = DESK): Promise<Page> {
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(15_000);
  await desk.signIn(page, account);
  return page;
}

/** The portal asks more contrast of itself than WCAG's level AA. */
async function violations(page: Page): Promise<string[]> {
  return (await axeViolations(page)).filter((sentence) => !sentence.startsWith('color-contrast-enhanced'));
}

/** Pictures to look at while a page is made: only where a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['GONGKAI_PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

async function openCatalogs(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '公开目录' }).click();
  await page.getByRole('heading', { level: 1, name: '公开目录' }).waitFor();
}

describe('the catalog of a county', () => {
  it('is imported from its workbook: two bad rows are named, nothing is kept until they are left out by choice', async () => {
    const page = await signedIn('ningxian.disclosure-office');
    await openCatalogs(page);
    await picture(page, 'catalog-list');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: AGENCY }).click();
    await page.getByText('这个单位还没有公开目录').waitFor();
    await picture(page, 'catalog-none');
    await page.getByRole('button', { name: '导入Excel目录' }).click();
    await page.setInputFiles('input[type=file]', {
      name: '宁县目录.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await aidWorkbook(),
    });
    await page.getByText('读不了的行（2）').waitFor();
    for (const words of ['第6行　I6', '第7行　B7', '看不出是否打勾', '也没有和上一行合并'])
      expect(await page.getByText(words).first().isVisible()).toBe(true);
    await picture(page, 'catalog-preview');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '导入为草稿' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: /导\s?入/ }).isDisabled()).toBe(true);
    await dialog.getByText('不要这些行，导入其余').click();
    await picture(page, 'catalog-import-ask');
    await dialog.getByRole('button', { name: /导\s?入/ }).click();
    await page.getByText('1个领域，3个事项').waitFor();
    await page.getByRole('button', { name: '综合业务：监督检查' }).click();
    await page.getByText('只写“及时”，没有天数，不能计算').waitFor();
    await picture(page, 'catalog-item');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /修\s?改/ }).click();
    await page.getByLabel('公开时限（照原文写）').fill('信息形成之日起七个工作日内');
    await page.getByText('系统读作：信息形成之日起7个工作日内').waitFor();
    await picture(page, 'catalog-item-form');
    await page.getByRole('button', { name: /保\s?存/ }).click();
    await page.locator('.facts').getByText('信息形成之日起7个工作日内', { exact: true }).waitFor();
    await page.getByRole('button', { name: /启\s?用/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /启\s?用/ })
      .click();
    await page.getByText('现行', { exact: true }).waitFor();
    await page.getByRole('button', { name: '落实情况' }).click();
    await page.getByText('没有内容', { exact: true }).first().waitFor();
    await picture(page, 'catalog-coverage');
    expect(await violations(page)).toEqual([]);
  });

  it('begins from the ready-made catalog, and what a draft changes is shown', async () => {
    const page = await signedIn('ningxian.disclosure-office');
    await openCatalogs(page);
    await page.getByRole('button', { name: AGENCY }).click();
    await page.getByRole('button', { name: '开一份草稿' }).click();
    await page.getByText('财政预决算').click();
    await page.getByText('重大建设项目（').click();
    await picture(page, 'catalog-standard');
    await page.getByRole('dialog').getByRole('button', { name: '开草稿' }).click();
    await page.getByText('3个领域').waitFor();
    await picture(page, 'catalog-draft');
    await page.getByRole('button', { name: '看与前一版的差别' }).click();
    await page.getByText(/^新增 1\d$/).waitFor();
    await picture(page, 'catalog-difference');
    expect(await violations(page)).toEqual([]);
  });

  it('fits a phone', async () => {
    const page = await signedIn('ningxian.disclosure-office', PHONE);
    await page.goto(`${desk.url}#/catalogs`);
    await page.getByRole('button', { name: AGENCY }).click();
    await page.getByRole('button', { name: '综合业务：监督检查' }).click();
    await page.locator('.facts').waitFor();
    await picture(page, 'catalog-phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });
});
