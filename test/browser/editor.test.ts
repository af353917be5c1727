import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { openDesk, type Desk } from './desk.ts';

const DESK = { width: 1366, height: 768 };
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

/** The blank form of the user's own agency. */
async function newReport(page: Page, year: number): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '年度报告' }).click();
  await page.getByRole('button', { name: '新写一份' }).click();
  await page.getByLabel('报告年度').fill(String(year));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`${year}年年度报告`) }).waitFor();
}

describe('the editor', () => {
  it('checks while one types, adds up on request, and stores what stands there', async () => {
    const page = await signedIn('ningxian.disclosure-office');
    await newReport(page, 2023);
    const findings = page.getByRole('region', { name: '核对出的问题' });
    await page.getByLabel('行政复议 · 结果维持').fill('4');
    await page.getByLabel('行政复议 · 总计').fill('5');
    await findings.getByRole('button', { name: /“行政复议”：维持＋纠正/ }).click();
    await page.getByLabel('行政复议 · 总计').focus();
    await page.getByRole('button', { name: '按各格合计：4' }).click();
    await findings.getByRole('button', { name: /“行政复议”：维持＋纠正/ }).waitFor({ state: 'detached' });
    await page.getByLabel('一、总体情况的正文').fill('2023年，宁县按照条例做好政府信息公开工作。');

    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '存为草稿' }).click();
    await page.getByRole('heading', { level: 1, name: '宁县人民政府 2023年年度报告' }).waitFor();
    expect(await page.locator('td[data-cell="remedies.reconsideration.total"]').textContent()).toBe('4');

    await page.getByRole('button', { name: '修改' }).click();
    expect(await page.getByLabel('行政复议 · 总计').inputValue()).toBe('4');
    expect(await page.getByLabel('一、总体情况的正文').inputValue()).toContain('宁县按照条例');
    await page.getByText('还没有改动').waitFor();
  });
});
