import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { run } from './init.ts';
import { workbook } from './init/workbook.ts';

type Rows = Record<'regions' | 'agencies' | 'users', Record<string, string>[]>;

const good: Rows = {
  regions: [
    { 代码: '990000', 名称: '样例省' },
    { 代码: '990100', 名称: '样例市' },
    { 代码: '９９０１０１', 名称: '样例县', 本级: '是' },
  ],
  agencies: [
    { 代码: '100', 名称: '样例县人民政府', 类别: '人民政府' },
    { 代码: '201', 名称: '样例县清水村（筹）', 类别: '法律法规授权的组织及其他', 上级单位代码: '200' },
    { 代码: '200', 名称: '样例县清水镇人民政府', 类别: '乡镇人民政府', 联系电话: '0999-1234567' },
  ],
  users: [
    { 用户名: 'sys', 姓名: '甲', 单位代码: '100', 角色: '系统管理员' },
    { 用户名: 'sec', 姓名: '乙', 单位代码: '100', 角色: '安全管理员' },
    { 用户名: 'aud', 姓名: '丙', 单位代码: '100', 角色: '审计管理员' },
    { 用户名: 'clerk.one', 姓名: '丁', 单位代码: '200', 角色: '信息员、审核人' },
  ],
};

describe('gongkai init', () => {
  let database: TestDatabase;
  let folder: string;
  const before = { ...process.env };

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'gongkai-init-'));
    process.env['GONGKAI_DATA'] = folder;
    process.env['DATABASE_URL'] = database.serverUrl;
    process.env['GONGKAI_OWNER_URL'] = database.ownerUrl;
  });
  afterAll(async () => {
    process.env = before;
    await database.drop();
    await rm(folder, { recursive: true });
  });

  async function init(rows: Rows): Promise<{ status: number; out: string; err: string }> {
    const file = path.join(folder, 'county.xlsx');
    const sheets = (['regions', 'agencies', 'users'] as const).map((key) => {
      const titles = workbook[key].columns.map(({ title }) => title);
      const lines = rows[key].map((row) =>
        titles.map((title) => (row[title] ? { value: row[title], type: String } : null)),
      );
      return {
        sheet: workbook[key].name,
        data: [titles.map((value) => ({ value, type: String })), [null], ...lines],
      };
    });
    await writeExcelFile(sheets).toFile(file);
    return command([file]);
  }

  async function command(args: string[]): Promise<{ status: number; out: string; err: string }> {
    const said = { out: '', err: '' };
    const io = {
      stdout: { write: (text: string) => (said.out += text) },
      stderr: { write: (text: string) => (said.err += text) },
    };
    return { status: await run(args, io), ...said };
  }

  async function isEmpty(): Promise<boolean> {
    const rows = await database.db.selectFrom('tenant').select('id').execute();
    return (
      rows.length === 0 && (await database.db.selectFrom('app_user').select('id').execute()).length === 0
    );
  }

  it('writes a blank that reads back as having no rows', async () => {
    const file = path.join(folder, 'blank.xlsx');
    expect((await command(['--blank', file])).status).toBe(0);
    const { status, err } = await command([file]);
    expect(status).toBe(1);
    for (const { name } of Object.values(workbook))
      expect(err).toContain(`“${name}”表第 3 行：一行也没有填。`);
  });

  it.each<[string, (rows: Rows) => void, string]>([
    ['a missing name', (rows) => delete rows.agencies[2]?.['名称'], '“单位”表第 5 行：“名称”没有填'],
    [
      'a code twice',
      (rows) => rows.agencies.push({ ...rows.agencies[2] }),
      '“单位”表第 6 行：代码“200”与第 5 行重复',
    ],
    [
      'an unknown kind',
      (rows) => (rows.agencies[2] = { ...rows.agencies[2], 类别: '公司' }),
      '“单位”表第 5 行：类别“公司”',
    ],
    [
      'a parent that is not there',
      (rows) => (rows.agencies[2] = { ...rows.agencies[2], 上级单位代码: '9' }),
      '“单位”表第 5 行：上级单位代码“9”',
    ],
    ['a circle', (rows) => (rows.agencies[2] = { ...rows.agencies[2], 上级单位代码: '201' }), '绕成了圈'],
    [
      'no own county',
      (rows) => (rows.regions[2] = { 代码: '990101', 名称: '样例县' }),
      '“区划”表第 3 行：没有一行的“本级”填“是”',
    ],
    [
      'a region of elsewhere',
      (rows) => (rows.regions[1] = { 代码: '980100', 名称: '别处' }),
      '“区划”表第 4 行：别处（980100）不是',
    ],
    [
      'a wrong region code',
      (rows) => (rows.regions[1] = { 代码: '9901', 名称: '样例市' }),
      '“区划”表第 4 行：代码“9901”',
    ],
    [
      'an agency nobody knows',
      (rows) => (rows.users[3] = { ...rows.users[3], 单位代码: '300' }),
      '“用户”表第 6 行：单位代码“300”',
    ],
    [
      'a user name in Chinese',
      (rows) => (rows.users[3] = { ...rows.users[3], 用户名: '丁丁' }),
      '“用户”表第 6 行：用户名“丁丁”',
    ],
    [
      'an unknown role',
      (rows) => (rows.users[3] = { ...rows.users[3], 角色: '局长' }),
      '“用户”表第 6 行：没有“局长”这个角色',
    ],
    [
      'two administrators in one',
      (rows) => (rows.users[0] = { ...rows.users[0], 角色: '系统管理员、审计管理员' }),
      '必须由不同的人担任',
    ],
    ['an administrator missing', (rows) => rows.users.splice(1, 1), '没有人担任安全管理员'],
  ])('names the row of %s and takes nothing', async (_name, spoil, reason) => {
    const rows = structuredClone(good);
    spoil(rows);
    const { status, err } = await init(rows);
    expect(err).toContain(reason);
    expect(err).toContain('没有装入任何内容');
    expect(status).toBe(1);
    expect(await isEmpty()).toBe(true);
  });

  it('says that a file is no workbook', async () => {
    await expect(command([path.join(import.meta.dirname, 'init.ts')])).rejects.toThrow('不是 XLSX 工作簿');
    await expect(command([path.join(folder, 'none.xlsx')])).rejects.toThrow('读不到文件');
  });

  it('founds the county once, with parents, contacts and one-time passwords', async () => {
    const { status, out, err } = await init(good);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('已启用样例县：3 个单位，4 个用户');
    expect(out).toMatch(/clerk\.one {2}\S{4}-\S{4}-\S{4}-\S{4} {2}/);
    const agencies = await database.db.selectFrom('agency').selectAll().orderBy('code').execute();
    expect(
      agencies.map(({ code, name, office_phone, is_demo }) => [code, name, office_phone, is_demo]),
    ).toEqual([
      ['100', '样例县人民政府', null, false],
      ['200', '样例县清水镇人民政府', '0999-1234567', false],
      ['201', '样例县清水村（筹）', null, false],
    ]);
    expect(agencies[2]?.parent_id).toBe(agencies[1]?.id);
    const again = await init(good);
    expect(again.err).toContain('样例县已经启用过了');
    expect(again.err).toContain('用户名“sys”已被使用');
  });
});
