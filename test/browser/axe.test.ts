import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

it('axe finds a picture without words, and text of less than 7:1', async () => {
  const page = await browser.newPage();
  await page.setContent(
    '<!doctype html><html lang="zh"><title>页</title><main><h1>页</h1><img src="data:,"><p style="color:#666;background:#fff">颜色太淡的一句话</p></main>',
  );
  const found = (await axeViolations(page)).map((sentence) => sentence.split(':')[0]);
  expect(found).toEqual(expect.arrayContaining(['image-alt', 'color-contrast-enhanced']));
});
