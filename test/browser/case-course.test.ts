import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantColumns } from '#actions/column/plant-columns.ts';
import { REMEDY_SETTINGS } from '#actions/letter/remedy-places.ts';
import type { Role } from '#domain/identity/role.ts';
import { readPaper } from '#paper/read/read-paper.ts';
import { askMaterial } from '#paper/redact/ask-material.ts';
import { buildConsole } from '#platform/build-console.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { consoleMouth } from '#platform/http/serve-console.ts';
import { openLog } from '#platform/log.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { writeNumberCode } from '#store/letter-office.ts';
import { writeSetting } from '#store/setting.ts';
import { openTestApi, type TestApi } from '../api.ts';
import { makeOffice, PASSWORD, type Office } from '../office.ts';
import { simplePdf } from '../paper/simple-pdf.ts';
import { makeColleague } from '../review.ts';
import { launchChromium } from './chromium.ts';

// Long because it is one case, told from the form to the new answer.

const CAST = {
  clerk: 'clerk',
  head: 'ogi_head',
  justice: 'legal_adviser',
  approver: 'approver',
} as const satisfies Record<string, Role>;
type Who = keyof typeof CAST;

/** Today in the tests is Friday, 2026-11-20. */
const TODAY = '2026-11-20';
const REPORT = simplePdf([
  [
    { text: '农村饮水安全工程验收报告', x: 150, y: 100, size: 22 },
    { text: '一、新建蓄水池两座，受益农户三百户。', x: 60, y: 160, size: 14 },
    { text: '二、经办人身份证号640321199001011237。', x: 60, y: 200, size: 14 },
  ],
]);
const STAMPED = simplePdf([[{ text: '盖章的部分公开告知书', x: 100, y: 100, size: 22 }]]);

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
    await writeSetting(tx, tenantId, REMEDY_SETTINGS.online, 'https://xzfy.example.gov.cn/', null);
    const code = { tenantId, agencyId: agencies.bureau, numberCode: '清农公开' };
    await writeNumberCode(tx, { ...code, changedBy: null, at: api.now() });
  });
  for (const [who, role] of Object.entries(CAST)) await makeColleague(api.db, office, who, [role]);
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}/console/`;
  const config = { basePath: '', publicUrl: null, trustedProxies: [] };
  const services = {
    db: api.db,
    config,
    secrets: api.secrets,
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

/** Somebody's own window at an address of the console, fresh from the server. */
async function at(who: Who, address: string): Promise<Page> {
  const there = desks.get(who);
  if (there !== undefined) {
    await there.goto(`${url}#${address}`);
    await there.reload();
    await there.getByRole('heading', { level: 1 }).waitFor();
    return there;
  }
  const viewport = { width: 1366, height: 768 };
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${url}#${address}`);
  await page.getByLabel('用户名').fill(who);
  await page.getByLabel('口令').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  desks.set(who, page);
  return page;
}

/** Opens the dialog of an act, fills its fields by their labels, and sends it. */
async function act(page: Page, name: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The applicant's telephone, without scripts. */
async function applicant(): Promise<Page> {
  const viewport = { width: 390, height: 844 };
  const page = await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

it('a case from the form to the new answer', async () => {
  const phone = await applicant();
  await phone.goto(`${site}/requests/new?agency=101`);
  await phone.getByLabel('名称、文号，或者别的特征').fill('农村饮水安全工程的验收报告');
  await phone.getByLabel('自然人').check();
  await phone.getByLabel('姓名或者单位全称').fill('李样例');
  await phone.getByLabel('证件号码').fill('62052119700101003X');
  await phone.getByLabel('联系电话').fill('13900000000');
  await phone.waitForTimeout(3100);
  await phone.getByRole('button', { name: '下一步：核对' }).click();
  await phone.getByRole('button', { name: '提交申请' }).click();
  await phone.locator('.code-slip').waitFor();
  const [code = '', pin = ''] = await phone.locator('.code-slip dd').allTextContents();

  // Confirmed, registered, to be corrected.
  const queue = await at('clerk', '/cases');
  await queue.getByText('农村饮水安全工程的验收报告').first().click();
  await queue.getByRole('button', { name: '打开办理' }).click();
  await queue.getByText('待确认').first().waitFor();
  const address = queue.url().slice(queue.url().indexOf('#') + 1);
  await act(queue, '与申请人确认', { 怎样确认的: '电话确认' });
  await act(queue, '登记');
  await queue.getByRole('heading', { name: '101-2026-0001' }).waitFor();
  await act(queue, '告知补正', { 需要补正的事项: '请写明是哪一年的验收报告', 补正期限: '2026-12-11' });

  await phone.goto(`${site}/requests/progress`);
  await phone.getByLabel('查询码').fill(code);
  await phone.getByLabel('查询密码').fill(pin);
  await phone.getByRole('button', { name: '查询' }).click();
  await phone.getByText('请写明是哪一年的验收报告').waitFor();
  await phone.getByLabel('补正内容').fill('2023年的');
  await phone.getByRole('button', { name: '提交补正' }).click();
  await phone.getByText('补正已提交').waitFor();

  // The third party, an extension.
  const clerk = await at('clerk', address);
  await clerk.getByText('2023年的').first().waitFor();
  await act(clerk, '征求第三方意见', { 第三方名称或者姓名: '甲公司', '对方收到之日（有回执的填写）': TODAY });
  await act(clerk, '登记第三方意见', { 理由: '遮盖报价后同意' });
  await act(clerk, '申请延长期限', { 理由: '需要核对档案' });
  await act(await at('head', address), '同意延长期限');

  // What may not be given goes for good.
  const material = await at('clerk', address);
  await material.locator('.material-choice input').setInputFiles({
    name: '验收报告.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(REPORT),
  });
  await material.getByRole('link', { name: '查看与遮盖' }).click();
  await material.getByRole('button', { name: '查找证件号码、手机号码、银行卡号' }).click();
  await material.getByRole('button', { name: '全部标上' }).click();
  await material.getByText('遮盖已保存。').waitFor();
  await material.getByRole('button', { name: '生成遮盖件' }).click();
  const redacted = material.waitForEvent('download');
  await material.getByRole('link', { name: '下载遮盖件' }).click();
  const bytes = await readFile(await (await redacted).path());
  expect(await askMaterial({ want: 'text', bytes, name: 'a.pdf' })).toEqual(['']);

  // Decided in part, reviewed, signed, stamped.
  const desk = await at('clerk', address);
  await desk.getByRole('main').getByRole('button', { name: '拟定答复', exact: true }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('信息中含有不应公开的内容，但能够区分处理').check();
  await dialog.getByRole('textbox', { name: '理由' }).fill('经办人的证件号码属于个人隐私');
  await dialog
    .getByRole('textbox', { name: '获取该政府信息的方式、途径和时间' })
    .fill('随本告知书提供遮盖后的复制件');
  await dialog.getByRole('button', { name: '提交审核' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await act(await at('justice', address), '合法性审核');
  await act(await at('approver', address), '签发');

  const letters = (await at('clerk', address)).getByRole('region', { name: '文书', exact: true });
  for (const format of ['Word', 'PDF']) {
    const download = desk.waitForEvent('download');
    await letters.getByRole('link', { name: format }).first().click();
    const file = await download;
    const paper = await readPaper(await readFile(await file.path()), file.suggestedFilename());
    const text = paper.lines.join('');
    for (const words of [
      '清农公开〔2026〕1号',
      '政府信息部分公开告知书',
      '李样例',
      '第三十七条',
      '应当先自收到本答复之日起六十日内',
    ])
      expect(text, format).toContain(words);
  }
  await letters.locator('input[type=file]').setInputFiles({
    name: '盖章.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(STAMPED),
  });
  await letters.getByText('已盖章').waitFor();
  await act(desk, '送达', { 送达凭证: '网上送达' });
  await desk.getByText('已答复').first().waitFor();

  await phone.goto(`${site}/requests/progress`);
  const stamped = phone.waitForEvent('download');
  await phone
    .getByRole('link', { name: /告知书/ })
    .first()
    .click();
  const taken = await readPaper(await readFile(await (await stamped).path()), '告知书.pdf');
  expect(taken.lines.join('')).toContain('盖章的部分公开告知书');

  const given = phone.waitForEvent('download');
  await phone.getByRole('link', { name: /下载所提供的信息/ }).click();
  expect(await readFile(await (await given).path())).toEqual(bytes);

  // Reconsideration: corrected, and the new answer.
  const remedy = await at('head', address);
  await remedy.getByRole('button', { name: '登记复议、诉讼' }).click();
  const form = remedy.getByRole('dialog');
  await form.getByLabel('复议机关').fill('清水县人民政府');
  await form.getByLabel('请求').fill('撤销部分公开的答复');
  await form.getByLabel('收到副本之日').fill(TODAY);
  await form.getByRole('button', { name: /^登\s*记$/ }).click();
  await remedy.getByRole('button', { name: '登记结果' }).click();
  await form.getByLabel('决定、判决之日').fill(TODAY);
  await form.getByRole('combobox', { name: '结果', exact: true }).click();
  await remedy.getByTitle('撤销并责令重新作出答复').click();
  await form.getByLabel('文号、案号').fill('清政复决〔2026〕2号');
  await form.getByLabel('原因和改进措施').fill('没有说明遮盖的范围');
  await form.getByRole('button', { name: /^登\s*记$/ }).click();
  await remedy.getByRole('button', { name: '立重新答复的件' }).click();
  await form.getByRole('button', { name: '立件' }).click();
  await expect.poll(() => ordered()).toMatchObject({ origin: 'ordered', state: 'handling', box: null });
});

/** The case opened by the decision on the remedy; undefined before. */
function ordered() {
  return api.db
    .selectFrom('request_case')
    .select(['origin', 'state', 'box'])
    .where('origin', '=', 'ordered')
    .executeTakeFirst();
}
