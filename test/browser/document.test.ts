import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { openDesk, type Desk } from './desk.ts';

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

/** As Word puts it on the clipboard: a style sheet, office tags, list labels, a table, a picture of its own. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{mso-style-parent:"";margin:0cm}</style></head>
<body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>各乡镇人民政府：<o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span>明确管护主体</span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span>落实管护经费</span></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr><td style='width:100pt'><p class=MsoNormal>乡镇</p></td><td><p class=MsoNormal>户数</p></td></tr><tr><td><p class=MsoNormal>城关镇</p></td><td><p class=MsoNormal>128</p></td></tr></table>
<p class=MsoNormal><img src="file:///C:/Temp/clip_image001.png" width=10></p><script>alert(1)</script>
<!--EndFragment--></body></html>`;

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

async function newDraft(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '公开信息' }).click();
  await page.getByRole('button', { name: '新写一条' }).click();
  await page.getByRole('dialog').getByLabel('标题').fill(title);
  await page.getByRole('dialog').getByRole('button', { name: '开始写' }).click();
  await page.getByRole('textbox', { name: '正文' }).waitFor();
}

async function paste(page: Page, html: string): Promise<void> {
  await page.getByRole('textbox', { name: '正文' }).click();
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    clipboardData.setData('text/plain', 'x');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
}

function isSaved(page: Page): Promise<void> {
  return page
    .getByRole('status')
    .getByText(/^已保存/)
    .waitFor();
}

describe('the editor of a document', () => {
  it('takes a paste from Word as text, list and table, and says what it left out', async () => {
    const page = await signedIn('ningxian.disclosure-office');
    await newDraft(page, '关于农村饮水安全工程管护的通知');
    await paste(page, WORD);
    const body = page.getByRole('textbox', { name: '正文' });
    await body.getByText('落实管护经费').waitFor();
    expect(await body.locator('ol > li').allTextContents()).toEqual(['明确管护主体', '落实管护经费']);
    expect(await body.locator('tr').count()).toBe(2);
    const html = await body.innerHTML();
    expect(html).not.toMatch(/mso|仿宋|file:|<o:p|script/i);
    await page.getByText('清理正文时去掉了一些内容').waitFor();
    await page.getByText(/有 1 张图片没有保留/).waitFor();
    await isSaved(page);
    await page.reload();
    await body.getByText('落实管护经费').waitFor();
    expect(await body.locator('ol > li').allTextContents()).toEqual(['明确管护主体', '落实管护经费']);
    expect(await body.locator('td').last().textContent()).toBe('128');
  });

  it('keeps what is typed without a connection, says so, and saves it when it is back', async () => {
    const page = await signedIn('jingyuan.disclosure-office');
    await newDraft(page, '断网时写的通知');
    await isSaved(page);
    await page.context().setOffline(true);
    const body = page.getByRole('textbox', { name: '正文' });
    await body.fill('第一段，断网时写的。');
    await page.getByLabel('成文日期').fill('2026-11-02');
    await page.getByText('连不上服务器：写下的内容都留在本窗口').waitFor();
    await paste(page, WORD);
    await body.getByText('城关镇').waitFor();
    expect(await body.innerHTML()).not.toMatch(/mso|file:|<o:p|script/i);
    await page.context().setOffline(false);
    await isSaved(page);
    await page.getByText(/2026-11-30 前，还剩 6 个工作日/).waitFor();
    await page.reload();
    await body.getByText('第一段，断网时写的。').waitFor();
    expect(await page.getByLabel('成文日期').inputValue()).toBe('2026-11-02');
  });

  it('takes up again what was typed when the page went away before it was saved', async () => {
    const page = await signedIn('yiyang.disclosure-office');
    await newDraft(page, '没有存上就关了页');
    await isSaved(page);
    await page.route('**/draft', (route) => route.abort());
    await page.getByRole('textbox', { name: '正文' }).fill('还没有存上的一段。');
    await page.getByText('连不上服务器').waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText(/接着上次没有存入的内容|连不上服务器/).waitFor();
    await page.getByRole('textbox', { name: '正文' }).getByText('还没有存上的一段。').waitFor();
    await page.unroute('**/draft');
    await isSaved(page);
  });

  it('saves what was typed while a slow save was on its way', async () => {
    const page = await signedIn('jingyuan.disclosure-office');
    await newDraft(page, '网络很慢时写的通知');
    await isSaved(page);
    await page.route('**/draft', async (route) => {
      await new Promise((resume) => setTimeout(resume, 4000));
      await route.continue();
    });
    const body = page.getByRole('textbox', { name: '正文' });
    await body.fill('第一句。');
    await page.getByRole('status').getByText('正在保存').waitFor();
    await body.fill('第一句。第二句。');
    await isSaved(page);
    await page.unroute('**/draft');
    await page.reload();
    await body.getByText('第一句。第二句。').waitFor();
  });

  it('lets two who write at once see each other and choose', async () => {
    const first = await signedIn('zhongning.disclosure-office');
    await newDraft(first, '两个人同时写的稿子');
    await isSaved(first);
    const second = await first.context().newPage();
    second.setDefaultTimeout(15_000);
    await second.goto(first.url());
    await second.getByRole('textbox', { name: '正文' }).fill('第二个人写的。');
    await isSaved(second);
    await first.getByRole('textbox', { name: '正文' }).fill('第一个人写的。');
    await first.getByRole('alert').getByText('刚刚保存过这份草稿').waitFor();
    await first.getByText('看对方的标题和正文').click();
    await first.getByText('第二个人写的。').waitFor();
    expect(await first.getByRole('textbox', { name: '正文' }).textContent()).toBe('第一个人写的。');
    await first.getByRole('button', { name: '用对方的' }).click();
    await first.getByRole('dialog').getByRole('button', { name: '用对方的' }).click();
    await isSaved(first);
    expect(await first.getByRole('textbox', { name: '正文' }).textContent()).toBe('第二个人写的。');
  });

  it('finds an identity number while one types, and leads to what is missing', async () => {
    const page = await signedIn('yongning.disclosure-office');
    await newDraft(page, '低保对象名单公示');
    await page.getByRole('textbox', { name: '正文' }).fill('张某，身份证号11010519491231002X。');
    const findings = page.getByRole('region', { name: '核对出的问题' });
    await findings.getByRole('button', { name: /身份证/ }).waitFor();
    await page.getByRole('textbox', { name: '正文' }).fill('张某，家庭困难。');
    await findings.getByRole('button', { name: /身份证/ }).waitFor({ state: 'detached' });
    await findings.getByRole('button', { name: /没有成文日期/ }).click();
    expect(await page.getByLabel('成文日期').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await page.getByLabel('文号').fill('永政发(2026)第08');
    await page.getByLabel('内容概述').click();
    expect(await page.getByLabel('文号').inputValue()).toBe('永政发〔2026〕8号');
  });

  it('keeps the channels, and lays a draft aside', async () => {
    const page = await signedIn('ningxian.disclosure-office');
    await newDraft(page, '要放弃的稿子');
    await page.getByRole('tab', { name: '发布渠道' }).click();
    await page.getByRole('button', { name: '登记发布渠道' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('发布日期').fill('2026-11-19');
    await dialog.getByLabel(/链接/).fill('https://mp.example.cn/s/1');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('cell', { name: '政务微信' }).waitFor();
    await page.getByRole('button', { name: '放弃草稿' }).click();
    await dialog.getByRole('button', { name: '放弃草稿' }).click();
    await page.getByText('已放弃', { exact: true }).waitFor();
    await page.getByRole('button', { name: '接着写' }).click();
    await dialog.getByRole('button', { name: '接着写' }).click();
    await page.getByText('起草中', { exact: true }).waitFor();
  });

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('has nothing for axe to find at the %s', async (name, viewport) => {
    const page = await signedIn('ningxian.disclosure-office', viewport);
    await newDraft(page, `在${name}上写的稿子`);
    await paste(page, WORD);
    await isSaved(page);
    const found = await axeViolations(page);
    await page.getByRole('tab', { name: '版本' }).click();
    found.push(...(await axeViolations(page)));
    await page.getByRole('link', { name: '返回列表' }).click();
    await page.getByRole('button', { name: `在${name}上写的稿子` }).click();
    found.push(...(await axeViolations(page)));
    await page.getByRole('link', { name: '公开时限' }).click();
    await page.getByRole('button', { name: '修改' }).first().waitFor();
    found.push(...(await axeViolations(page)));
    // The portal asks more contrast of itself than WCAG's level AA.
    expect(found.filter((sentence) => !sentence.startsWith('color-contrast-enhanced'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });
});
