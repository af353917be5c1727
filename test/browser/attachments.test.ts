import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocx, samplePdf, samplePng } from '../attachment/sample-files.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { openDesk, type Desk } from './desk.ts';

let browser: Browser;
let desk: Desk;
let folder: string;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launchChromium(), openDesk()]);
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-attachments-'));
});
afterAll(async () => {
  await browser.close();
  await desk.close();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function signedIn(account: string): Promise<Page> {
  const viewport = { width: 1366, height: 768 };
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(15_000);
  await desk.signIn(page, account);
  return page;
}

async function fileNamed(name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

describe('attachments at the desk', () => {
  it('come with a document begun from a file: brought in, named, put in order, taken off', async () => {
    const page = await signedIn('ningxian.clerk');
    await page.getByRole('navigation').getByRole('link', { name: '公开信息' }).click();
    await page.getByRole('button', { name: '新写' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('从文件起草').setInputFiles(await fileNamed('办法.docx', await sampleDocx()));
    await dialog.getByRole('region', { name: '读出的正文' }).getByText('农村饮水安全工程管护办法').waitFor();
    expect(await dialog.getByLabel('标题').inputValue()).toBe('农村饮水安全工程管护办法');
    await dialog.getByRole('button', { name: '开始写' }).click();
    await page.getByRole('textbox', { name: '正文' }).getByText('农村饮水安全工程管护办法').waitFor();

    await page.getByRole('tab', { name: '附件' }).click();
    const chooser = page.locator('.attachment-drop input');
    await chooser.setInputFiles([
      await fileNamed('流程图.png', samplePng()),
      await fileNamed('实施细则.pdf', await samplePdf()),
    ]);
    const list = page.getByRole('list', { name: '附件', exact: true });
    await list.getByRole('link', { name: '实施细则.pdf' }).waitFor();
    await list.getByText('已去掉作者、制作软件、时间等文件属性。').waitFor();

    await chooser.setInputFiles(await fileNamed('图.jpg', samplePng()));
    await page.getByRole('alert').getByText('和扩展名不符').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();

    await page.getByRole('button', { name: '上移实施细则.pdf' }).click();
    await expect.poll(async () => list.getByRole('listitem').first().textContent()).toContain('实施细则.pdf');
    await page.getByRole('button', { name: '给流程图.png改名' }).click();
    await page.getByRole('dialog').getByLabel('名称').fill('办理流程图');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await list.getByRole('link', { name: '办理流程图.png' }).waitFor();
    // Text on the blue header and the small print beside the menu are below 7:1; 4.5:1 is what holds for the console.
    const faults = await axeViolations(page);
    expect(faults.filter((sentence) => !sentence.startsWith('color-contrast-enhanced'))).toEqual([]);

    const download = page.waitForEvent('download');
    await list.getByRole('link', { name: '实施细则.pdf' }).click();
    const saved = await readFile(await (await download).path());
    expect(saved.subarray(0, 5).toString()).toBe('%PDF-');

    await page.getByRole('button', { name: '删除实施细则.pdf' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await list.getByRole('link', { name: '实施细则.pdf' }).waitFor({ state: 'detached' });
  });
});
