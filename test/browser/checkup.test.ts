import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { openDemonstration, type Demonstration } from './demonstration.ts';

const SAMPLE = fileURLToPath(new URL('../../src/portal/checkup/example-report.txt', import.meta.url));
const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let site: Demonstration;
let sample: Buffer;

beforeAll(async () => {
  [browser, site, sample] = await Promise.all([launchChromium(), openDemonstration(), readFile(SAMPLE)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: DESK, reducedMotion: 'reduce', ...options })
  ).newPage();
  await page.goto(site.url + address);
  return page;
}

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.setInputFiles('#files', { name, mimeType: 'application/octet-stream', buffer });
  await page.locator('[data-state=answer]').waitFor();
}

describe('年报体检 in a browser', () => {
  it('reads a dropped report and shows its findings beside the source', async () => {
    const page = await open('/checkup');
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], '年报.txt', { type: 'text/plain' }));
      return data;
    }, sample.toString());
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
    await page.locator('[data-state=answer]').waitFor();
    expect(await page.locator('.paper h2').textContent()).toContain('青溪县人民政府');
    const finding = page.locator('.finding', { hasText: '3120' }).first();
    await finding.locator('a.go').click();
    const words = page.locator('mark.lit');
    expect((await words.allTextContents()).join('')).toContain('3120条');
    expect(
      await words.first().evaluate((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        const pane = mark.closest('.reading')?.getBoundingClientRect();
        return pane !== undefined && top >= pane.top && bottom <= pane.bottom;
      }),
    ).toBe(true);
  });

  it('leads from a finding to its cell in the table as read', async () => {
    const page = await open('/checkup/example');
    await page.locator('.finding.error .where a[href*="-cell-"]').first().click();
    expect(await page.getByRole('tab', { name: '读出的表' }).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('td.lit').isVisible()).toBe(true);
  });

  it('shows only one severity when asked, and all again when a mark is followed back', async () => {
    const page = await open('/checkup/example');
    await page.locator('.filter label', { hasText: '错误' }).click();
    expect(await page.locator('.finding-group[data-severity=warning]').isHidden()).toBe(true);
    await page.locator('.source-lines a.ref.warning').first().click();
    expect(await page.locator('.finding.warning.lit').isVisible()).toBe(true);
  });

  it('reads an archive file by file and names the broken one', async () => {
    const page = await open('/checkup');
    const zip = zipSync({
      '甲.txt': sample,
      '乙.txt': sample,
      '坏.docx': new Uint8Array([0, 1, 2, 3, 0, 255]),
    });
    await upload(page, '全部.zip', Buffer.from(zip));
    expect(await page.locator('.overview tbody tr').count()).toBe(3);
    expect(await page.locator('.overview tr.refused').textContent()).toContain('坏.docx');
    expect(await page.locator('.results h1').textContent()).toMatch(
      /^查完2份，有10处错误.*；另有1份没有读成$/,
    );
    await page.locator('.overview a', { hasText: '乙.txt' }).click();
    expect(await page.locator('#p2 .finding').first().isVisible()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('gives the review opinion as DOCX', async () => {
    const page = await open('/checkup');
    await upload(page, '年报.txt', sample);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '审核意见（DOCX）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('审核意见-青溪县人民政府2023.docx');
  });

  it('says so when it is not a report that was dropped', async () => {
    const page = await open('/checkup');
    await upload(page, '图.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(await page.getByRole('alert').textContent()).toContain('图片');
    expect(await page.getByRole('heading', { level: 1, name: '这份文件没有读成' }).isVisible()).toBe(true);
  });

  it('reads pasted text, with the button below the words', async () => {
    const page = await open('/checkup');
    const begin = page.getByRole('button', { name: '开始体检' });
    expect(await begin.isVisible()).toBe(false);
    await page.getByText('把年报文字贴进来').click();
    await begin.click();
    expect(await page.getByRole('status').textContent()).toContain('请先选一份年报');
    await page.getByLabel('年报全文').fill(sample.toString());
    await begin.click();
    await page.getByRole('heading', { level: 1, name: /^查完1份，有5处错误/ }).waitFor();
  });

  it('works without scripts', async () => {
    const page = await open('/checkup', { javaScriptEnabled: false });
    await page.setInputFiles('#files', { name: '年报.txt', mimeType: 'text/plain', buffer: sample });
    await page.getByRole('button', { name: '开始体检' }).click();
    await page.locator('.finding a.go').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#p1-mark-\d+$/);
    expect(await page.locator(new URL(page.url()).hash).isVisible()).toBe(true);
  });

  it('works by keyboard alone', async () => {
    const page = await open('/checkup/example');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    const go = page.locator('.finding a.go').first();
    for (
      let step = 0;
      step < 60 && !(await go.evaluate((link) => link === document.activeElement));
      step += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('.reading') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await go.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('fits a phone and switches between findings and source', async () => {
    const page = await open('/checkup/example', { viewport: PHONE });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await page.locator('.reading-pane').isHidden()).toBe(true);
    await page.locator('.finding a.go').first().click();
    expect(await page.locator('.reading-pane').isVisible()).toBe(true);
    await page.locator('.switch').getByRole('button', { name: '问题' }).click();
    expect(await page.locator('.findings-pane').isVisible()).toBe(true);
  });

  it.each(['/checkup', '/checkup?large=1', '/checkup/example', '/checkup/example?large=1'])(
    'has no axe violation at %s',
    async (address) => {
      for (const viewport of [DESK, PHONE]) {
        const page = await open(address, { viewport });
        expect(await axeViolations(page)).toEqual([]);
      }
    },
  );
});
