import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { demoReports, demoReportText } from '#actions/demo-report.ts';
import { launchChromium } from '../test/browser/chromium.ts';
import type { DemoServer } from './pictures/demo-server.ts';
import { startDemoServer } from './pictures/demo-server.ts';

/**
 * `npm run pictures`: takes the pictures of the documents anew, on a server of its own with a fresh demonstration.
 * Every page on a desk and, where people come with one, on a phone.
 */

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures');
const DESK = { width: 1366, height: 820 };
const PHONE = { width: 390, height: 844 };

async function takePictures(browser: Browser, server: DemoServer): Promise<void> {
  for (const [suffix, viewport] of [
    ['', DESK],
    ['-phone', PHONE],
  ] as const) {
    const page = await browser.newPage({ viewport, locale: 'zh-CN' });
    await checkUp(page, server);
    await picture(page, `check-up${suffix}`);
    await openPublicReport(page, server);
    await picture(page, `portal-report${suffix}`);
    await openPublicDocument(page, server);
    await picture(page, `portal-document${suffix}`);
    await page.close();
  }
  const page = await browser.newPage({ viewport: DESK, locale: 'zh-CN' });
  await page.goto(`${server.url}/checkup`);
  await picture(page, 'check-up-start');
  await openPublicReport(page, server);
  await page.getByRole('link', { name: /^三、/ }).click();
  await picture(page, 'portal-table');
  await signIn(page, server, 'ningxian.disclosure-office');
  await picture(page, 'console-tasks');
  await page.goto(`${server.url}/console/#/reports`);
  await page.getByText('2020', { exact: true }).click();
  await page.getByText('打开报告').click();
  await page
    .getByText(/总数写5450件/)
    .first()
    .click();
  await picture(page, 'console-findings');
  await page.getByRole('button', { name: '修改' }).click();
  await page.getByRole('navigation', { name: '报告的各部分' }).waitFor();
  await picture(page, 'console-editor');
  await page.close();
  await takePicturesOfReview(browser, server);
}

/** A clerk's document that was given back, and another before a reviewer. */
async function takePicturesOfReview(browser: Browser, server: DemoServer): Promise<void> {
  for (const [account, name, open] of [
    ['clerk', 'console-document', (page: Page) => page.getByRole('button', { name: '去修改' })],
    ['reviewer', 'console-review', (page: Page) => page.getByText('城区公园免费开放公告').first()],
  ] as const) {
    const page = await browser.newPage({ viewport: DESK, locale: 'zh-CN' });
    await signIn(page, server, `ningxian.${account}`);
    if (account === 'reviewer') await page.goto(`${server.url}/console/#/review`);
    await open(page).click();
    await page.getByText('保密审查').or(page.getByText('审核人退回了这条信息')).first().waitFor();
    await picture(page, name);
    await page.close();
  }
}

/** Drops the report of 宁县 for 2020 on the page and goes to the hotline's contradiction. */
async function checkUp(page: Page, server: DemoServer): Promise<void> {
  await page.goto(`${server.url}/checkup`);
  const demo = demoReports.find(({ title }) => title.includes('宁县'));
  if (demo === undefined) throw new Error('The demonstration has no report of 宁县');
  const buffer = Buffer.from(demoReportText(demo).join('\n'));
  await page.setInputFiles('input[type=file]', { name: '宁县2020年报.txt', mimeType: 'text/plain', buffer });
  const finding = page.getByRole('link', { name: /总数写5450件/ }).first();
  await finding.waitFor();
  await finding.click();
}

async function openPublicReport(page: Page, server: DemoServer): Promise<void> {
  await page.goto(`${server.url}/410327/reports`);
  await page.getByRole('link', { name: /2020/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /宜阳县/ }).waitFor();
}

async function openPublicDocument(page: Page, server: DemoServer): Promise<void> {
  await page.goto(`${server.url}/621026/normative`);
  await page.getByRole('link', { name: '宁县农村供水管理暂行办法' }).click();
  await page.getByText('本文件已经废止').waitFor();
}

/** Signs in with the one-time password and changes it, as everybody has to. */
async function signIn(page: Page, server: DemoServer, account: string): Promise<void> {
  const oneTime = server.passwordOf(account);
  const next = 'Picture-of-the-day-1';
  await page.goto(`${server.url}/console/`);
  await page.getByLabel('用户名').fill(account);
  await page.getByLabel('口令').fill(oneTime);
  await page.keyboard.press('Enter');
  await page.getByLabel('现用口令').fill(oneTime);
  await page.getByLabel('新口令', { exact: true }).fill(next);
  await page.getByLabel('再写一遍新口令').fill(next);
  await page.keyboard.press('Enter');
  await page.getByText('我的待办').first().waitFor();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  // Scrolling to a mark is smooth, and nothing tells its end.
  await page.waitForTimeout(1000);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  await writeFile(join(FOLDER, `${name}.webp`), Buffer.from(data, 'base64'));
  process.stdout.write(`docs/pictures/${name}.webp\n`);
}

await mkdir(FOLDER, { recursive: true });
const server = await startDemoServer();
try {
  const browser = await launchChromium();
  try {
    await takePictures(browser, server);
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
}
