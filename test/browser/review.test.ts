import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Role } from '#domain/identity/role.ts';
import { buildConsole } from '#platform/build-console.ts';
import { consoleMouth } from '#platform/http/serve-console.ts';
import { openLog } from '#platform/log.ts';
import { openTestApi, type TestApi } from '../api.ts';
import { documentFields, draftDocument } from '../document.ts';
import { makeOffice, PASSWORD, type Office } from '../office.ts';
import { makeColleague } from '../review.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const CAST = {
  clerk: 'clerk',
  reviewer: 'reviewer',
  head: 'ogi_head',
  approver: 'approver',
} as const satisfies Record<string, Role>;
type Who = keyof typeof CAST;

let browser: Browser;
let api: TestApi;
let office: Office;
let url: string;

beforeAll(async () => {
  const log = openLog('silent');
  if (!(await buildConsole(log))) throw new Error('The console could not be built');
  [browser, api] = await Promise.all([launchChromium(), openTestApi({ mouths: [consoleMouth] })]);
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  for (const [who, role] of Object.entries(CAST)) await makeColleague(api.db, office, who, [role]);
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}/console/`;
});

afterAll(async () => {
  await browser.close();
  await api.close();
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function at(who: Who, address: string, viewport = { width: 1366, height: 768 }): Promise<Page> {
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${url}#${address}`);
  await page.getByLabel('用户名').fill(who);
  await page.getByLabel('口令').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function violations(page: Page): Promise<string[]> {
  return (await axeViolations(page)).filter((sentence) => !sentence.startsWith('color-contrast-enhanced'));
}

const dialogButton = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name });

async function pass(who: Who, id: string, button: string, act: string): Promise<void> {
  const page = await at(who, `/review/${id}`);
  await page.getByRole('button', { name: act, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialogButton(page, button).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.context().close();
}

it('plays the day: a policy with its interpretation, returned once, signed, released and withdrawn', async () => {
  const id = await draftDocument(api.db, office, documentFields());

  const desk = await at('clerk', `/documents/${id}?tab=interpretation`);
  await desk.getByText('送审前还缺').waitFor();
  await desk.getByLabel('由谁解读').fill('由水利站撰写文字解读，在县政府网站发布');
  await desk.getByRole('button', { name: '保存方案' }).click();
  await desk.getByRole('button', { name: '起草解读' }).click();
  await desk.getByLabel('背景依据').fill('为了管好农村饮水安全工程。');
  await desk.getByLabel('主要内容').fill('一是明确管护主体。');
  await dialogButton(desk, '写成草稿').click();
  const interpretation = desk.getByRole('link', { name: /》政策解读$/ });
  await interpretation.waitFor();
  const explained = ((await interpretation.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
  expect(await violations(desk)).toEqual([]);

  for (const one of [explained, id]) {
    await desk.goto(`${url}#/documents/${one}?tab=review`);
    await desk.getByRole('button', { name: '送审', exact: true }).click();
    const dialog = desk.getByRole('dialog');
    for (const box of await dialog.getByRole('checkbox').all()) await box.check();
    await dialogButton(desk, '送审').click();
    await desk.getByText('审核中，等“审核”').waitFor();
  }

  const reviewer = await at('reviewer', `/review/${id}`);
  await reviewer.getByRole('button', { name: '退回修改' }).click();
  await reviewer.getByLabel(/退回原因/).fill('缺少附件');
  expect(await violations(reviewer)).toEqual([]);
  await dialogButton(reviewer, '退回').click();
  await reviewer.getByText('被退回修改').waitFor();
  await reviewer.context().close();

  await desk.reload();
  await desk.getByText('被退回修改').first().waitFor();
  await desk.getByRole('button', { name: '送审', exact: true }).click();
  for (const box of await desk.getByRole('dialog').getByRole('checkbox').all()) await box.check();
  await dialogButton(desk, '送审').click();
  await desk.getByText('审核中，等“审核”').waitFor();

  for (const one of [explained, id]) {
    await pass('reviewer', one, '通过', '审核通过');
    await pass('head', one, '通过', '审核通过');
    await pass('approver', one, '签发', '签发');
  }

  const approver = await at('approver', `/review/${id}`);
  await approver.getByText('已签发，待发布').waitFor();
  await approver.getByRole('button', { name: '发布', exact: true }).click();
  await dialogButton(approver, '现在发布').click();
  await approver.getByText('已发布').first().waitFor();
  const shown = await api.db
    .selectFrom('public_interpretation')
    .select(['policy_id', 'interpretation_id'])
    .execute();
  expect(shown).toEqual([{ policy_id: id, interpretation_id: explained }]);

  await approver.getByRole('button', { name: '撤回信息' }).click();
  await approver.getByLabel(/撤回原因/).fill('第二条数字有误，更正后重新发布');
  await dialogButton(approver, '撤回').click();
  await approver.getByText('已撤回', { exact: true }).waitFor();
  expect(await api.db.selectFrom('public_document').select('document_id').execute()).toEqual([
    { document_id: explained },
  ]);
});

it('changes the chain, from a ready-made one, and says what is wrong with it', async () => {
  const page = await at('head', '/review/chains');
  await page.getByText('系统自带的流程').waitFor();
  await page.getByRole('button', { name: '修改流程' }).click();
  await page.getByLabel('现成的流程').click();
  await page.getByText('三审三校：').click();
  const steps = page.getByRole('listitem').filter({ hasText: '第 5 步' });
  await steps.getByRole('button', { name: '删去' }).click();
  await page.getByText('流程里必须有保密审查').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('现成的流程').click();
  await page.getByText('分管领导审核、主要领导签发：').click();
  await page.getByRole('button', { name: '保存流程' }).click();
  await dialogButton(page, '启用').click();
  await page.getByText('本单位设置的流程，第 1 次设置').waitFor();
});

it('shows the queue and the rates', async () => {
  const id = await draftDocument(
    api.db,
    office,
    documentFields({ kind: 'general', title: '关于秋季防火的通告' }),
  );
  const clerk = await at('clerk', `/documents/${id}?tab=review`);
  await clerk.getByRole('button', { name: '送审', exact: true }).click();
  for (const box of await clerk.getByRole('dialog').getByRole('checkbox').all()) await box.check();
  await dialogButton(clerk, '送审').click();
  await clerk.getByText('审核中，等“').waitFor();
  const page = await at('reviewer', '/tasks');
  await page.getByText('份稿件待您审核').waitFor();
  await page.getByRole('link', { name: '审核发布' }).click();
  await page.getByText('关于秋季防火的通告').first().click();
  await page.getByRole('button', { name: '审核通过' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${url}#/interpretations?view=rates`);
  await page.getByRole('heading', { name: '政策解读' }).waitFor();
  expect(await violations(page)).toEqual([]);
});
