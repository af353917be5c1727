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
  await page.getByRole('button', { name: /^(开始|接着)填写$/ }).click();
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

  it('moves by keys, takes a block from a spreadsheet, and adds up a whole table', async () => {
    const page = await signedIn('jingyuan.disclosure-office');
    await newReport(page, 2022);
    const received = page.getByLabel('一、本年新收政府信息公开申请数量 · 自然人');
    await received.click();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1');
    await page.keyboard.press('ArrowUp');
    expect(await received.evaluate((cell) => cell === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', '3\t0\r\n2\t0\r\n');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    expect(await page.getByLabel('二、上年结转政府信息公开申请数量 · 商业企业').inputValue()).toBe('2');
    await page.getByRole('region', { name: /^三、/ }).getByRole('button', { name: '按各格合计' }).click();
    expect(await page.getByLabel('一、本年新收政府信息公开申请数量 · 总计').inputValue()).toBe('15');
    await page.getByText('按各格合计：填了 2 格。').waitFor();
    await received.fill('13');
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await page.getByLabel('一、本年新收政府信息公开申请数量 · 总计').inputValue()).toBe('');
    expect(await received.inputValue()).toBe('13');
    await received.fill('见附表');
    await page.getByText(/格填的内容读不准，改好才能存/).waitFor();
    expect(await page.getByRole('button', { name: '存为草稿' }).isDisabled()).toBe(true);
    await received.fill('13');
    await page.getByText(/格填的内容读不准/).waitFor({ state: 'detached' });
  });

  it('loses nothing by leaving or by a reload, and throws away only after asking', async () => {
    const page = await signedIn('yiyang.disclosure-office');
    await newReport(page, 2023);
    const words = page.getByLabel('六、其他需要报告的事项的正文');
    await words.fill('没有其他需要报告的事项。');
    await page.getByRole('link', { name: '返回' }).click();
    await newReport(page, 2023);
    await page.getByText('接着上次没有存的内容填写。').waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    expect(await words.inputValue()).toBe('没有其他需要报告的事项。');
    await page.getByRole('button', { name: '放弃改动' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click();
    await page.getByText('还没有改动').waitFor();
    expect(await words.inputValue()).toBe('');
  });

  it('leads from a finding to the words, and says why the server refused', async () => {
    const page = await signedIn('zhongning.disclosure-office');
    await newReport(page, 2023);
    const words = page.getByLabel('一、总体情况的正文');
    await words.fill('概况。\n全县公开信息900条，其中动态类500条，公告类300条，其他信息60条。');
    await page.getByRole('button', { name: /总数900条/ }).click();
    const selected = await words.evaluate((field) =>
      field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '',
    );
    expect(selected).toContain('900条');
    await page.getByLabel('报告标题').fill('安平县人民政府2023年政府信息公开工作年度报告');
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '存为草稿' }).click();
    await page
      .getByRole('alert')
      .getByText(/报告标题写的是“安平县人民政府”/)
      .waitFor();
  });

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('has nothing for axe to find, new or from a stored report, at the %s', async (_, viewport) => {
    const page = await signedIn('yongning.disclosure-office', viewport);
    await newReport(page, 2018);
    const found = await axeViolations(page);
    await page.getByRole('link', { name: '返回' }).click();
    await page.getByRole('button', { name: '永宁县人民政府' }).click();
    await page.getByRole('button', { name: '打开报告' }).click();
    await page.getByRole('button', { name: '修改' }).click();
    await page.getByLabel('报告标题').waitFor();
    found.push(...(await axeViolations(page)));
    // The portal asks more contrast of itself than WCAG's level AA.
    expect(found.filter((sentence) => !sentence.startsWith('color-contrast-enhanced'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });
});
