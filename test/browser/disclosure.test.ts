import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { openDisclosureSite, type DisclosureSite } from './disclosure-site.ts';

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let site: DisclosureSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), openDisclosureSite()]);
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

describe('the disclosure portal in a browser', () => {
  it('leads without scripts from the first page through a column to a document', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page
      .getByRole('navigation', { name: '政府信息公开栏目' })
      .getByRole('link', { name: '法定主动公开内容' })
      .click();
    await page.getByRole('main').getByRole('link', { name: '政策文件', exact: true }).first().click();
    await page.getByRole('link', { name: '下一页' }).click();
    expect(new URL(page.url()).pathname).toBe('/620521/columns/zcwj/2');
    await page.getByRole('link', { name: /2001年农村饮水/ }).click();
    await page.getByText('索引号').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('2001年');
  });

  it('says above the text that a document is repealed, and leads to its successor', async () => {
    const page = await open(`/documents/${site.documents.repealed}`, { javaScriptEnabled: false });
    const banner = page.getByRole('note', { name: '有效性' });
    expect((await banner.boundingBox())?.y ?? 9999).toBeLessThan(DESK.height / 2);
    await banner.getByRole('link', { name: '清水县农村饮水安全工程管护办法' }).click();
    expect(await page.getByText('它替代的文件').isVisible()).toBe(true);
  });

  it('takes a report of an error without scripts, and keeps what was typed', async () => {
    const page = await open(`/documents/${site.documents.notice}`, { javaScriptEnabled: false });
    await page.getByRole('link', { name: '我为政府网站找错' }).click();
    await page.getByLabel('哪里错了，应该是什么').fill('第二条“帐户”应为“账户”');
    await page.waitForTimeout(2100);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('alert').getByRole('link', { name: '请选一类错误。' }).waitFor();
    expect(await page.getByLabel('哪里错了，应该是什么').inputValue()).toContain('账户');
    await page.getByLabel('错别字或表述错误').check();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { level: 1, name: '收到了，谢谢' }).waitFor();
  });

  it('prints the words and what they are, and nothing to press', async () => {
    const page = await open(`/documents/${site.documents.repealed}`);
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['h1', '.metadata', '.document-body', '.validity-banner'])
      expect(await page.locator(shown).isVisible(), shown).toBe(true);
    for (const hidden of ['.masthead', '.column-tree', '.share', '.footer', '.trail'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  });

  it('keeps lines within forty characters and letters at 18 px', async () => {
    const page = await open(`/documents/${site.documents.notice}`);
    const text = await page
      .locator('.document-body p')
      .first()
      .evaluate((paragraph) => {
        const style = getComputedStyle(paragraph);
        const size = Number.parseFloat(style.fontSize);
        return {
          size,
          characters: paragraph.getBoundingClientRect().width / size,
          lines: Number.parseFloat(style.lineHeight) / size,
        };
      });
    expect(text.size).toBe(18);
    expect(text.characters).toBeLessThanOrEqual(40);
    expect(text.lines).toBeCloseTo(1.75);
  });

  it.each([
    '/',
    '/columns/zhinan',
    '/columns/fdzdgknr',
    '/columns/zcwj',
    '/columns/gfxwj',
    '/columns/yisqgk',
    '/documents/notice',
    '/documents/repealed',
    '/documents/withdrawn',
    '/newest',
    '/most-read',
    '/normative',
    '/subjects',
    '/agencies/101',
    '/agencies/101/documents/2',
    '/report-error?page=/620521/',
  ])('has no axe violation and no sideways scrolling at %s', async (address) => {
    const [, standing = ''] = /^\/documents\/(\w+)$/.exec(address) ?? [];
    const id = (site.documents as Readonly<Record<string, string>>)[standing];
    const path = id === undefined ? address : `/documents/${id}`;
    for (const viewport of [DESK, PHONE])
      for (const large of ['0', '1']) {
        const page = await open(`${path}${path.includes('?') ? '&' : '?'}large=${large}`, { viewport });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `large=${large}`).toBe(
          viewport.width,
        );
        expect(await axeViolations(page), `large=${large} ${viewport.width}`).toEqual([]);
      }
  });
});
