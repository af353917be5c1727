import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Role } from '#domain/identity/role.ts';
import { buildConsole } from '#platform/build-console.ts';
import { consoleMouth } from '#platform/http/serve-console.ts';
import { openLog } from '#platform/log.ts';
import { newId } from '#platform/id.ts';
import { openTestApi, type TestApi } from '../api.ts';
import { makeOffice, PASSWORD, type Office } from '../office.ts';
import { application } from '../request.ts';
import { makeColleague } from '../review.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const CAST = {
  clerk: ['clerk'],
  head: ['ogi_head'],
  office: ['disclosure_office'],
} as const satisfies Record<string, readonly Role[]>;
type Who = keyof typeof CAST;

let browser: Browser;
let api: TestApi;
let office: Office;
let url: string;
let caseId: string;

beforeAll(async () => {
  const log = openLog('silent');
  if (!(await buildConsole(log))) throw new Error('The console could not be built');
  [browser, api] = await Promise.all([launchChromium(), openTestApi({ mouths: [consoleMouth] })]);
  office = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  for (const [who, roles] of Object.entries(CAST)) {
    const user = await makeColleague(api.db, office, who, roles);
    if (who === 'clerk') caseId = await registered(await api.client(user));
  }
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

async function registered(clerk: Awaited<ReturnType<TestApi['client']>>): Promise<string> {
  const { applicant, features, wantedForm, wantedDelivery, content } = application();
  const answer = await clerk.call('POST', '/requests', {
    agencyId: office.agencies.bureau,
    channel: 'in_person',
    arrivedOn: '2026-11-16',
    confirmedOn: null,
    applicant,
    contents: [content],
    features,
    wantedForm,
    wantedDelivery,
    actKey: newId(),
  });
  return answer.json<{ caseIds: [string] }>().caseIds[0];
}

async function at(who: Who, address: string): Promise<Page> {
  const viewport = { width: 1366, height: 768 };
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

it('writes the receipt, sees it as paper, and brings the stamped scan back', async () => {
  const page = await at('clerk', `/cases/${caseId}`);
  await page.getByText('还没有机关代字').waitFor();
  await page.getByRole('button', { name: '写文书' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('article', { name: '收件回执' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '编号并生成' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const panel = page.getByRole('region', { name: '文书', exact: true });
  await panel.getByText('已签发待盖章').waitFor();
  await panel.locator('input[type=file]').setInputFiles({
    name: '盖章.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 scan'),
  });
  await panel.getByText('已盖章').waitFor();
  await panel.getByRole('button', { name: '收件回执' }).click();
  await page.getByRole('dialog').getByText('农村饮水安全工程').first().waitFor();
});

it('tries a wording on a made-up case, keeps it, and goes back to ours', async () => {
  const page = await at('office', '/letter-settings?kind=receipt');
  const field = page.getByLabel('收件回执模板');
  await field.fill('登记号{登记号}，{身份证号}');
  await page.getByText('“{身份证号}”不是可以填的词').waitFor();
  await field.fill('登记号{登记号}的申请已经收到。');
  await page.getByText('登记号101-2026-0001的申请已经收到。').waitFor();
  await page.getByText('可以填的词').click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '保存写法' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByText('本县的写法，第 1 稿').waitFor();
  await page.getByRole('button', { name: '改回系统自带的写法' }).click();
  expect(await field.inputValue()).toContain('第三十三条');
  await page.goto(`${url}#/letter-settings/numbers`);
  await page.getByRole('textbox', { name: '机关代字' }).fill('泾农公开');
  await page.getByRole('main').getByRole('button', { name: '保存' }).click();
  await page.goto(`${url}#/letter-settings/remedies`);
  await page.getByText('有管辖权的人民法院').first().waitFor();
});

it('follows a reconsideration from the case to its result and to section four', async () => {
  const page = await at('head', `/cases/${caseId}`);
  await page.getByRole('button', { name: '登记复议、诉讼' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('复议机关').fill('泾源县人民政府');
  await dialog.getByLabel('请求').fill('确认逾期不答复违法');
  await dialog.getByLabel('收到副本之日').fill('2026-11-12');
  await dialog.getByRole('button', { name: /^登\s*记$/ }).click();
  await page.getByText('自次日起 10 个工作日').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '登记结果' }).click();
  await dialog.getByLabel('决定、判决之日').fill('2026-11-20');
  await dialog.getByRole('combobox', { name: '结果' }).click();
  await page.getByTitle('撤销并责令重新作出答复').click();
  await dialog.getByLabel('文号、案号').fill('泾政复决〔2026〕2号');
  await dialog.getByLabel('原因和改进措施').fill('没有按期答复，已加提醒');
  await dialog.getByRole('button', { name: /^登\s*记$/ }).click();
  await page.getByRole('button', { name: '立重新答复的件' }).waitFor();
  await page.goto(`${url}#/remedies/statistics?year=2026`);
  await page.getByRole('link', { name: '1', exact: true }).first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: '1', exact: true }).first().click();
  await page
    .getByRole('button', { name: /行政复议/ })
    .first()
    .waitFor();
});

it('registers a correction of a record, handles and answers it', async () => {
  const page = await at('clerk', '/complaints');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^登\s*记$/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('种类').click();
  await page.getByTitle(/要求更正/).click();
  await dialog.getByText('审核属实后更正').waitFor();
  await dialog.getByLabel('事项').fill('低保档案中本人的住址有误');
  await dialog.getByLabel('提出人').fill('李样例');
  await dialog.getByLabel('收到之日').fill('2026-11-16');
  await dialog.getByRole('button', { name: /^登\s*记$/ }).click();
  const pane = page.getByRole('region', { name: '投诉与建议' });
  await page.getByRole('button', { name: '开始办理' }).click();
  await dialog.getByLabel('日期').fill('2026-11-17');
  await dialog.getByRole('button', { name: /^登\s*记$/ }).click();
  await page.getByRole('button', { name: /^答\s*复$/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^答\s*复$/ }).click();
  await dialog.getByLabel('日期').fill('2026-11-20');
  await dialog.getByRole('combobox', { name: '结果' }).click();
  await page.getByTitle('审核属实，已更正').click();
  await dialog.getByLabel('答复的内容').fill('已更正并告知。');
  await dialog.getByRole('button', { name: /^登\s*记$/ }).click();
  await pane.getByText('审核属实，已更正').first().waitFor();
});
