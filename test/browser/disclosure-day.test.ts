import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { plantColumns } from '#actions/column/plant-columns.ts';
import type { Role } from '#domain/identity/role.ts';
import { buildConsole } from '#platform/build-console.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { consoleMouth } from '#platform/http/serve-console.ts';
import { openLog } from '#platform/log.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { openTestApi, type TestApi } from '../api.ts';
import { samplePdf } from '../attachment/sample-files.ts';
import { releasedDocument } from '../document.ts';
import { makeOffice, PASSWORD, type Office } from '../office.ts';
import { makeColleague } from '../review.ts';
import { launchChromium } from './chromium.ts';

// Long because it is one day, told from its beginning to its end.

/** The chain of 宜阳 and 中宁: section, confidentiality, deputy, head; each of them a person of their own. */
const CAST = {
  clerk: 'clerk',
  reviewer: 'reviewer',
  keeper: 'ogi_head',
  deputy: 'approver',
  head: 'approver',
  office: 'disclosure_office',
} as const satisfies Record<string, Role>;
type Who = keyof typeof CAST;

const TITLE = '关于印发高标准农田机井管护办法的通知';
const SUCCESSOR = '高标准农田机井管护办法（修订）';
const NAMED = '联系人张某，身份证号11010519491231002X。';
/** As Word puts it on the clipboard. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style>p.MsoNormal{mso-style-parent:"";margin:0cm}</style></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-family:仿宋_GB2312'>各乡镇人民政府：现将机井管护办法印发给你们，请认真落实井长责任。<o:p></o:p></span></p>
<table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'><tr><td><p class=MsoNormal>乡镇</p></td><td><p class=MsoNormal>机井数</p></td></tr><tr><td><p class=MsoNormal>城关镇</p></td><td><p class=MsoNormal>128</p></td></tr></table>
<p class=MsoNormal><span>${NAMED}<o:p></o:p></span></p><script>alert(1)</script><!--EndFragment--></body></html>`;

let browser: Browser;
let api: TestApi;
let portal: FastifyInstance;
let office: Office;
let url: string;
let site: string;
const desks = new Map<Who, Page>();

beforeAll(async () => {
  if (!(await buildConsole(openLog('silent')))) throw new Error('The console could not be built');
  [browser, api] = await Promise.all([launchChromium(), openTestApi({ mouths: [consoleMouth] })]);
  office = await makeOffice(api.db, 'qingshui', '620521', '清水县');
  const { tenantId, agencies } = office;
  const actor = { id: null, name: '系统' };
  await api.db.transaction().execute(async (tx) => {
    await plantColumns(tx, { tenantId, agencyId: agencies.government, tree: 'county', isDemo: false, actor });
    await plantColumns(tx, { tenantId, agencyId: agencies.bureau, tree: 'department', isDemo: false, actor });
  });
  for (const [who, role] of Object.entries(CAST)) await makeColleague(api.db, office, who, [role]);
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}/console/`;
  // The public pages come from a second server on the same database, as where a county keeps them apart.
  const config = { basePath: '', publicUrl: null, trustedProxies: [] };
  const services = {
    db: api.db,
    config,
    files: openFileStore(api.dataDirectory),
    clock: openClock(() => api.now()),
  };
  portal = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth(services)]);
  await portal.listen({ port: 0, host: '127.0.0.1' });
  site = `http://127.0.0.1:${(portal.server.address() as AddressInfo).port}/620521`;
});

afterAll(async () => {
  await browser.close();
  await portal.close();
  await api.close();
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function opened(address: string): Promise<Page> {
  const viewport = { width: 1366, height: 768 };
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address);
  return page;
}

/** Somebody's own window, signed in once, at an address of the console. */
async function at(who: Who, address: string): Promise<Page> {
  const there = desks.get(who);
  if (there !== undefined) {
    await there.goto(`${url}#${address}`);
    await there.reload();
    return there;
  }
  const page = await opened(`${url}#${address}`);
  await page.getByLabel('用户名').fill(who);
  await page.getByLabel('口令').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  desks.set(who, page);
  return page;
}

async function answer(page: Page, button: string): Promise<void> {
  const dialog: Locator = page.getByRole('dialog');
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function paste(page: Page, html: string): Promise<void> {
  await page.getByRole('textbox', { name: '正文' }).click();
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, html);
}

function isSaved(page: Page): Promise<void> {
  return page
    .getByRole('status')
    .getByText(/^已保存/)
    .waitFor();
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.locator(`#field-${field}`).fill(option);
  await page.locator('.ant-select-item-option', { hasText: option }).first().click();
  await page.keyboard.press('Escape');
}

async function submit(page: Page, id: string): Promise<void> {
  await page.goto(`${url}#/documents/${id}?tab=review`);
  await page.getByRole('button', { name: '送审', exact: true }).click();
  await answer(page, '送审');
  await page.getByText('审核中，等“股室审核”').waitFor();
}

async function pass(who: Who, id: string): Promise<void> {
  const page = await at(who, `/review/${id}`);
  const act = who === 'head' ? '签发' : '审核通过';
  await page.getByRole('button', { name: act, exact: true }).click();
  await answer(page, who === 'head' ? '签发' : '通过');
}

/** Lists for the public, by their addresses below that of the county. */
const LISTS = [
  '/newest',
  '/newest/feed.xml',
  '/newest/list.json',
  '/newest/list.csv',
  '/agencies/101/columns/zcwj',
  '/agencies/101/columns/zcwj/feed.xml',
  '/agencies/101/documents',
  '/years/2026',
];

async function text(address: string): Promise<string> {
  return (await fetch(site + address)).text();
}

/** The public ways that lead to a document. */
async function waysOut(id: string): Promise<string[]> {
  const found = await Promise.all(
    [...LISTS, '/sitemap/1.xml'].map(
      async (address) => [address, (await text(address)).includes(id)] as const,
    ),
  );
  const search = `/api/public/620521/search?q=${encodeURIComponent('井长责任')}`;
  return [
    ...found.filter(([, isThere]) => isThere).map(([address]) => address),
    ...((await api.app.inject(search)).body.includes(id) ? ['search'] : []),
  ];
}

it(
  'plays the day: stopped, returned, signed, public everywhere, repealed and withdrawn',
  { timeout: 300_000 },
  async () => {
    const keeper = await at('keeper', '/review/chains');
    await keeper.getByRole('button', { name: '修改流程' }).click();
    await keeper.getByLabel('现成的流程').click();
    await keeper.getByText('分管领导审核、主要领导签发：').click();
    await keeper.getByRole('button', { name: '保存流程' }).click();
    await keeper.getByRole('dialog').getByRole('button', { name: '启用' }).click();
    await keeper.getByText('本单位设置的流程，第 1 次设置').waitFor();

    // The clerk pastes what came from Word, with somebody's identity number in it.
    const clerk = await at('clerk', '/documents');
    await clerk.getByRole('button', { name: '新写一条' }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByLabel('标题').fill(TITLE);
    await dialog.getByLabel('信息类别').click();
    await clerk.getByTitle('政策文件', { exact: true }).click();
    await dialog.getByRole('button', { name: '开始写' }).click();
    const body = clerk.getByRole('textbox', { name: '正文' });
    await body.waitFor();
    const id = /documents\/([\w-]{36})/.exec(clerk.url())?.[1] ?? '';
    await paste(clerk, WORD);
    await body.getByText('身份证号').waitFor();
    await clerk.getByLabel('文号').fill('清农发(2026)第12');
    await clerk.getByLabel('成文日期').fill('2026-11-02');
    await clerk.getByLabel('内容概述').fill('明确机井的管护主体和责任');
    await choose(clerk, 'genre', '通知');
    await choose(clerk, 'columnIds', '政策文件');
    await isSaved(clerk);
    await clerk.getByRole('tab', { name: '附件' }).click();
    const file = {
      name: '机井名录.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(await samplePdf()),
    };
    await clerk.locator('.attachment-drop input').setInputFiles(file);
    await clerk.getByRole('list', { name: '附件', exact: true }).getByText('机井名录.pdf').waitFor();

    // Its interpretation, written beside it.
    await clerk.goto(`${url}#/documents/${id}?tab=interpretation`);
    await clerk.getByLabel('由谁解读').fill('由农田建设股撰写文字解读，在县政府网站发布');
    await clerk.getByRole('button', { name: '保存方案' }).click();
    await clerk.getByRole('button', { name: '起草解读' }).click();
    await clerk.getByLabel('背景依据').fill('为了管好高标准农田的机井。');
    await clerk.getByLabel('主要内容').fill('一是明确管护主体。');
    await dialog.getByRole('button', { name: '写成草稿' }).click();
    const link = clerk.getByRole('link', { name: /》政策解读$/ });
    const explained = ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';

    // Stopped: what blocks is named, and no tick goes past it.
    await clerk.goto(`${url}#/documents/${id}?tab=review`);
    await clerk.getByRole('button', { name: '送审', exact: true }).click();
    await dialog.getByText(/这里有居民身份证号码，不得公开/).waitFor();
    for (const box of await dialog.getByRole('checkbox').all()) await box.check();
    expect(await dialog.getByRole('button', { name: '送审', exact: true }).isDisabled()).toBe(true);
    await clerk.keyboard.press('Escape');

    // Fixed, and both handed in.
    await clerk.goto(`${url}#/documents/${id}`);
    await body.getByText(NAMED).click({ clickCount: 3 });
    await clerk.keyboard.press('Delete');
    await isSaved(clerk);
    await submit(clerk, explained);
    await submit(clerk, id);
    expect(await waysOut(id)).toEqual([]);

    // The second of the reviewers returns it; the clerk hands in again, and it begins anew.
    await pass('reviewer', id);
    const second = await at('keeper', `/review/${id}`);
    await second.getByRole('button', { name: '退回修改' }).click();
    await second.getByLabel(/退回原因/).fill('表中机井数请核对');
    await answer(second, '退回');
    await clerk.goto(`${url}#/documents/${id}`);
    await clerk.reload();
    await body.getByText('128').click();
    // The editor hears of a moved caret a moment later; a person is never quicker.
    for (const key of ['End', 'Backspace', '6']) {
      await clerk.keyboard.press(key);
      await clerk.waitForTimeout(200);
    }
    await body.getByText('126', { exact: true }).waitFor();
    await isSaved(clerk);
    await submit(clerk, id);
    for (const one of [explained, id])
      for (const who of ['reviewer', 'keeper', 'deputy', 'head'] as const) await pass(who, one);
    expect(await waysOut(id)).toEqual([]);
    const head = await at('head', `/review/${id}`);
    await head.getByRole('button', { name: '发布', exact: true }).click();
    await answer(head, '现在发布');
    await head.getByText('已发布').first().waitFor();

    // Everywhere that the public looks.
    expect(await waysOut(id)).toEqual([...LISTS, '/sitemap/1.xml', 'search']);
    const visitor = await opened(`${site}/search`);
    await visitor.getByLabel('标题、文号、正文或附件里的词').fill('井长责任');
    await visitor.keyboard.press('Enter');
    await visitor.getByRole('link', { name: TITLE }).click();
    await visitor.getByText('620521-101/2026-00001').waitFor();
    await visitor.getByText('清农发〔2026〕12号').waitFor();
    expect(await visitor.getByRole('cell').allTextContents()).toEqual(['乡镇', '机井数', '城关镇', '126']);
    expect(await visitor.content()).not.toMatch(/mso|11010519491231002X|alert\(1\)/i);
    const attachment = (await visitor.getByRole('link', { name: '机井名录.pdf' }).getAttribute('href')) ?? '';
    expect((await fetch(new URL(attachment, site))).status).toBe(200);
    await visitor.getByRole('link', { name: /》政策解读$/ }).click();
    await visitor.getByRole('link', { name: TITLE }).first().waitFor();

    // In the draft of the gazette.
    const editor = await at('office', '/gazette');
    await editor.getByRole('button', { name: '编下一期' }).click();
    await editor.getByRole('button', { name: '新建并收稿' }).click();
    await editor.getByText(TITLE).first().waitFor();
    expect(await text('/gazette/')).not.toContain(TITLE);

    // Repealed by what takes its place; the page and the list say so.
    const next = await releasedDocument(
      api.db,
      office,
      { title: SUCCESSOR, kind: 'policy' },
      { at: api.now() },
    );
    await head.goto(`${url}#/documents/${id}`);
    await head.getByRole('button', { name: '标注有效性' }).click();
    const mark = head.getByRole('dialog');
    await mark.getByLabel('自哪一天起').fill('2026-11-19');
    await mark.getByLabel('选择文件').fill(SUCCESSOR);
    await head.locator('.ant-select-item-option', { hasText: SUCCESSOR }).click();
    await mark.getByLabel(/^原因/).fill('被修订后的管护办法废止');
    await answer(head, '标注');
    await visitor.goto(`${site}/documents/${id}`);
    const banner = visitor.getByRole('note', { name: '有效性' });
    await banner.getByText('本文件已经废止').waitFor();
    expect(await banner.getByRole('link', { name: SUCCESSOR }).getAttribute('href')).toContain(next.id);

    // Withdrawn: gone from everywhere, and its address says why.
    await head.goto(`${url}#/review/${id}`);
    await head.getByRole('button', { name: '撤回信息' }).click();
    await head.getByLabel(/撤回原因/).fill('第二条数字有误，更正后重新发布');
    await answer(head, '撤回');
    const gone = await visitor.goto(`${site}/documents/${id}`);
    expect(gone?.status()).toBe(410);
    await visitor.getByText('第二条数字有误，更正后重新发布').waitFor();
    expect((await fetch(new URL(attachment, site))).status).toBe(410);
    expect(await text('/withdrawn.txt')).toContain(id);
    expect(await waysOut(id)).toEqual([]);
  },
);
