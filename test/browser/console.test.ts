import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoReports, demoReportText } from '#actions/demo-report.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { openDesk, OWN_PASSWORD, type Desk } from './desk.ts';

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

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

async function open(viewport = DESK): Promise<Page> {
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

async function signedIn(account: string, viewport = DESK): Promise<Page> {
  const page = await open(viewport);
  await desk.signIn(page, account);
  return page;
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** The demonstration's report of a county as a text file, as if it were on another year. */
function reportFile(county: string, year?: number): { name: string; mimeType: string; buffer: Buffer } {
  const demo = demoReports.find(({ agency }) => agency.includes(county));
  if (demo === undefined) throw new Error(`No demonstration report of ${county}`);
  const text = demoReportText(demo).join('\n');
  const moved = year === undefined ? text : text.replaceAll(String(demo.year), String(year));
  return { name: `${county}.txt`, mimeType: 'text/plain', buffer: Buffer.from(moved) };
}

/** The portal asks more contrast of itself than WCAG's level AA. */
async function violations(page: Page): Promise<string[]> {
  return (await axeViolations(page)).filter((sentence) => !sentence.startsWith('color-contrast-enhanced'));
}

describe('sign-in', () => {
  it('says what is wrong, and asks for the one-time password to be changed by its rules', async () => {
    const page = await open();
    await page.goto(desk.url);
    await page.getByLabel('用户名').fill('ningxian.clerk');
    await page.getByLabel('口令').fill('not-the-password');
    await page.getByRole('button', { name: '登录' }).click();
    expect(await page.getByRole('alert').first().textContent()).toMatch(/用户名或口令/);
    await desk.signIn(page, 'ningxian.clerk');
    expect(await page.getByText('演示', { exact: true }).isVisible()).toBe(true);
    const menu = await page.getByRole('navigation').getByRole('link').allTextContents();
    expect(menu).toContain('年度报告');
    expect(menu).not.toContain('审计日志');
  });

  it('binds a second factor and asks for it from then on', async () => {
    const page = await signedIn('yongning.approver');
    await page.getByRole('banner').getByRole('link', { name: /演示·/ }).click();
    await page.getByRole('button', { name: '开始绑定' }).click();
    const secret = ((await page.locator('code.secret').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('动态码', { exact: true }).fill(desk.codeOf(secret));
    await page.getByRole('button', { name: '完成绑定' }).click();
    await page.getByText('备用码只显示这一次').waitFor();
    expect(await page.locator('.recovery-codes li').count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: '已经保存好' }).click();
    await page.getByText('已绑定').waitFor();
    await page.getByRole('button', { name: '退出', exact: true }).click();
    // A code counts once, so the next one is waited for.
    desk.pass(1);
    await page.getByLabel('用户名').fill('yongning.approver');
    await page.getByLabel('口令').fill(OWN_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '第二步：动态码' }).waitFor();
    await page.getByLabel('动态码').fill(desk.codeOf(secret));
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByRole('heading', { name: '我的待办' }).waitFor();
  });

  it('covers an abandoned page and asks who is there', async () => {
    const page = await open();
    await page.clock.install();
    await desk.signIn(page, 'yongning.clerk');
    await page.clock.fastForward('31:00');
    await page.getByRole('dialog', { name: '请重新登录' }).waitFor();
    await page.getByRole('button', { name: '不再继续，退出' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect(await page.getByText('我的待办').count()).toBe(0);
  });

  it('goes on in one window after the same person signed in anew in another', async () => {
    const page = await signedIn('yiyang.ogi-head');
    await goTo(page, '单位');
    const other = await page.context().newPage();
    await other.goto(desk.url);
    await other.getByRole('button', { name: '退出', exact: true }).click();
    await other.getByRole('heading', { name: '登录' }).waitFor();
    await desk.signIn(other, 'yiyang.ogi-head');
    await page.getByRole('button', { name: '宜阳县人民政府', exact: true }).click();
    await page.getByRole('button', { name: '修改联系方式' }).click();
    await page.getByLabel('传真').fill('0379-68880000');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('dd').getByText('0379-68880000').waitFor();
  });

  it('does nothing in the name of somebody else who signed in at the same machine', async () => {
    const page = await signedIn('zhongning.ogi-head');
    await goTo(page, '单位');
    await page.getByRole('button', { name: '中宁县审批服务管理局', exact: true }).click();
    await page.getByRole('button', { name: '修改联系方式' }).click();
    const other = await page.context().newPage();
    await other.goto(desk.url);
    await other.getByRole('button', { name: '退出', exact: true }).click();
    await other.getByRole('heading', { name: '登录' }).waitFor();
    await desk.signIn(other, 'zhongning.disclosure-office');
    await page.getByLabel('传真').fill('0955-5550000');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('banner').getByText('演示·政务公开办').waitFor();
    await page.getByText('公开工作机构（公开指南用）').waitFor();
    expect(await page.locator('dd').getByText('0955-5550000').count()).toBe(0);
  });

  it('renews a lapsed session in place, and nothing typed is lost', async () => {
    const page = await signedIn('yiyang.disclosure-office');
    await goTo(page, '单位');
    await page.getByRole('button', { name: '新建单位' }).click();
    const dialog = page.getByRole('dialog', { name: '新建单位' });
    await dialog.getByLabel(/^名称（/).fill('宜阳县数据局');
    await dialog.getByLabel(/^代码/).fill('199');
    await dialog.getByLabel('名称启用之日').fill('2026-01-01');
    desk.pass(31);
    await dialog.getByRole('button', { name: '新建' }).click();
    const again = page.getByRole('dialog', { name: '请重新登录' });
    await again.getByLabel('口令').fill(OWN_PASSWORD);
    await again.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { level: 2, name: '宜阳县数据局' }).waitFor();
    expect(await page.getByRole('cell', { name: '宜阳县数据局' }).count()).toBe(1);
  });
});

describe('annual reports', () => {
  it('lead from the list by keyboard to the findings of 宁县 for 2020 and to the words concerned', async () => {
    const page = await signedIn('ningxian.disclosure-office');
    await goTo(page, '年度报告');
    await page.getByRole('cell', { name: '宁县人民政府' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '打开报告' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /总数写5450件，而5189＋196/ }).click();
    const words = page.locator('mark.is-chosen').first();
    expect(await words.textContent()).toContain('5450件');
    expect(await page.getByRole('tab', { name: '正文' }).getAttribute('aria-selected')).toBe('true');
  });

  it('are exported as a table that a spreadsheet reads', async () => {
    const page = await signedIn('ningxian.disclosure-office');
    await goTo(page, '年度报告');
    await page.getByRole('cell', { name: '宁县人民政府' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('年度报告清单.csv');
    expect(await readFile(await download.path(), 'utf8')).toMatch(
      /^\uFEFF单位,年度[\s\S]*宁县人民政府,2020,/,
    );
  });

  it('mark the cell of a finding, and run the rules again while figures are tried', async () => {
    const page = await signedIn('jingyuan.disclosure-office');
    await goTo(page, '年度报告');
    await page.getByRole('button', { name: '泾源县人民政府' }).click();
    await page.getByRole('button', { name: '打开报告' }).click();
    await page.getByRole('button', { name: /“行政许可”1418/ }).click();
    expect(await page.locator('td.is-chosen').getAttribute('data-cell')).toBe(
      'disclosure.licensing.decisions',
    );
    await page.getByRole('button', { name: '试改数字' }).click();
    await page.locator('td[data-cell="disclosure.licensing.decisions"] input').fill('3000');
    await page.getByText(/试改了 1 格：问题由 (\d+) 条变为/).waitFor();
    expect(await page.getByRole('button', { name: /“行政许可”1418/ }).count()).toBe(0);
    await page.getByRole('button', { name: '结束试改' }).click();
    expect(await page.getByRole('button', { name: /“行政许可”1418/ }).count()).toBe(1);
  });

  it('are shown with their findings before they are stored', async () => {
    const page = await signedIn('zhongning.disclosure-office');
    await goTo(page, '年度报告');
    await page.getByText(/^共 \d+ 份$/).waitFor();
    const before = await page.getByText(/^共 \d+ 份$/).textContent();
    await page.getByRole('button', { name: '导入报告' }).click();
    await page.locator('input[type=file]').setInputFiles(reportFile('泾源县'));
    await page.getByText('单位：泾源县人民政府').waitFor();
    await page.getByRole('button', { name: /报告缺少规定的部分/ }).waitFor();
    await page.getByRole('link', { name: '返回清单' }).click();
    await page.getByText(/^共 \d+ 份$/).waitFor();
    expect(await page.getByText(/^共 \d+ 份$/).textContent()).toBe(before);
  });

  it('are stored as a draft for the agency they name, and published after being asked once', async () => {
    const page = await signedIn('zhongning.disclosure-office');
    await page.goto(`${desk.url}#/reports/import`);
    await page.locator('input[type=file]').setInputFiles(reportFile('中宁县', 2023));
    await page.getByRole('button', { name: '保存到系统' }).click();
    const store = page.getByRole('dialog', { name: '保存这份年度报告？' });
    await store.getByText('中宁县审批服务管理局').waitFor();
    await store.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: /2023年年度报告/ }).waitFor();
    await page.getByText('未发布').waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发布到门户' }).click();
    await page.getByText('已发布').waitFor();
  });

  it('are taken from the portal with a reason, after being asked once', async () => {
    const page = await signedIn('yongning.disclosure-office');
    await goTo(page, '年度报告');
    await page.getByRole('button', { name: '永宁县人民政府' }).click();
    await page.getByRole('button', { name: '打开报告' }).click();
    await page.getByRole('button', { name: '撤回' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '撤回' }).isDisabled()).toBe(true);
    await dialog.getByLabel('撤回原因').fill('数据需要核实');
    await dialog.getByRole('button', { name: '撤回' }).click();
    await page.getByText('已撤回').waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).isVisible()).toBe(true);
  });
});

describe('administrators', () => {
  it('give a role through the security administrator, who sees no ledger', async () => {
    const page = await signedIn('ningxian.security-admin');
    expect(await page.getByRole('navigation').getByRole('link', { name: '年度报告' }).count()).toBe(0);
    await goTo(page, '用户与角色');
    await page.getByRole('button', { name: '演示·审核人' }).click();
    await page.getByRole('button', { name: '授予角色' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('radio', { name: /审计管理员/ }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: /法律顾问/ }).check();
    await dialog.getByRole('button', { name: '授予' }).click();
    await page.locator('.grants').getByText('法律顾问').waitFor();
  });

  it('make an account, whose one-time password is shown once', async () => {
    const page = await signedIn('ningxian.system-admin');
    await goTo(page, '用户与角色');
    await page.getByRole('button', { name: '新建用户' }).click();
    const dialog = page.getByRole('dialog', { name: '新建用户' });
    await dialog.getByLabel('姓名').fill('王小明');
    await dialog.getByLabel('用户名').fill('ningxian.wxm');
    await dialog.getByRole('button', { name: '新建' }).click();
    const shown = page.getByRole('dialog', { name: '王小明的一次性口令' });
    expect(await shown.locator('code').last().textContent()).toMatch(/^\S{12,}$/);
    await shown.getByRole('button', { name: '已经记下' }).click();
    await page.locator('.beside-pane').getByText('无角色').waitFor();
    expect(await page.getByRole('button', { name: '授予角色' }).count()).toBe(0);
  });

  it('verify the audit log and see an act with its object', async () => {
    const page = await signedIn('ningxian.audit-admin');
    await goTo(page, '审计日志');
    await page.locator('tbody tr').first().locator('button').click();
    await page.getByText('链值（SM3）').waitFor();
    await page.getByRole('button', { name: '校验完整性' }).click();
    await page.getByText('没有发现被改、缺失或截断的记录。').waitFor();
    await page.getByRole('button', { name: '好', exact: true }).click();
    const [head] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出链头' }).click(),
    ]);
    expect(await readFile(await head.path(), 'utf8')).toContain(`"tenant": "ningxian"`);
  });
});

describe('calendar', () => {
  it('shows the year, says what is missing, and counts a deadline day by day', async () => {
    const page = await signedIn('jingyuan.clerk');
    await goTo(page, '工作日历');
    await page.getByText(/年的日历是暂定的/).waitFor();
    await page.getByLabel('收到之日').fill('2026-09-28');
    await page.getByRole('button', { name: '计算' }).click();
    await page.getByText('第 20 个工作日').waitFor();
    await page.getByText('逐日说明').click();
    expect(await page.locator('.deadline-days li').first().textContent()).toContain('2026-09-29');
  });
});

describe('the disclosure office', () => {
  it('adds days to the calendar and is told what changed', async () => {
    const page = await signedIn('jingyuan.disclosure-office');
    await goTo(page, '工作日历');
    await page.getByRole('button', { name: '补充日子' }).click();
    const dialog = page.getByRole('dialog', { name: /补充 2026 年的日子/ });
    await dialog.getByLabel(/^依据/).fill('关于2026年开斋节放假的通知');
    await dialog.getByLabel('日期').fill('2026-03-20');
    await dialog.getByLabel('名称', { exact: true }).fill('开斋节');
    await dialog.getByRole('button', { name: '补充', exact: true }).click();
    await page.getByText(/全年工作日由 248 天变为 247 天/).waitFor();
    await page.getByRole('button', { name: '好', exact: true }).click();
    await page.getByText('本办补充第 1 版').waitFor();
  });

  it('renames an agency and keeps its former name, and changes how it is reached', async () => {
    const page = await signedIn('jingyuan.disclosure-office');
    await goTo(page, '单位');
    await page.getByRole('searchbox').or(page.getByLabel('查找单位')).first().fill('教育');
    await page.getByRole('button', { name: '泾源县教育局' }).click();
    await page.getByRole('button', { name: '修改联系方式' }).click();
    await page.getByLabel('联系电话').fill('0954-5011111');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('0954-5011111').waitFor();
    await page.getByRole('button', { name: '更名' }).click();
    const dialog = page.getByRole('dialog', { name: '泾源县教育局更名' });
    await dialog.getByLabel('新名称').fill('泾源县教育体育局');
    await dialog.getByLabel('启用之日').fill('2026-06-01');
    await dialog.getByRole('button', { name: '更名' }).click();
    await page.getByRole('heading', { level: 2, name: '泾源县教育体育局' }).waitFor();
    expect(await page.locator('.agency-names li').allTextContents()).toEqual([
      expect.stringContaining('泾源县教育体育局'),
      expect.stringContaining('至 2026-05-31'),
    ]);
  });
});

it.each([
  ['desk', DESK],
  ['phone', PHONE],
])(
  'axe finds nothing on any page at the %s',
  async (_, viewport) => {
    const page = await signedIn('ningxian.disclosure-office', viewport);
    const found: string[] = [];
    for (const name of ['我的待办', '年度报告', '单位', '用户与角色', '工作日历', '系统设置']) {
      await goTo(page, name);
      await page.waitForLoadState('networkidle');
      found.push(...(await violations(page)));
      const row = page.locator('.row-button').first();
      if ((await row.count()) === 0) continue;
      await row.click();
      await page.waitForLoadState('networkidle');
      found.push(...(await violations(page)));
    }
    await goTo(page, '年度报告');
    await page.getByRole('button', { name: '宁县人民政府' }).click();
    await page.getByRole('button', { name: '打开报告' }).click();
    for (const tab of ['表格', '正文', '原文']) {
      await page.getByRole('tab', { name: tab }).click();
      found.push(...(await violations(page)));
    }
    for (const [link, heading] of [
      ['通知', '通知'],
      [/演示·/, '我的账号'],
    ] as const) {
      await page.getByRole('banner').getByRole('link', { name: link }).click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      found.push(...(await violations(page)));
    }
    expect(found).toEqual([]);
  },
  180_000,
);
