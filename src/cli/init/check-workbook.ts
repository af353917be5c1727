import { type AgencyKind, agencyKindNames, type Leadership } from '#domain/agency/agency.ts';
import { isRegionCode, isWithinRegion, type RegionCode } from '#domain/agency/region.ts';
import { whyNotGrantable } from '#domain/identity/grantable.ts';
import { type Role, ROLE_TEXT, ROLES } from '#domain/identity/role.ts';
import { type FilledRow, type FilledWorkbook, type RowFault, type SheetKey, workbook } from './workbook.ts';

/** A county as it was filled in. */
export interface CountyPlan {
  region: { code: RegionCode; name: string };
  /** Regions above it, the uppermost first. */
  above: { code: RegionCode; name: string }[];
  agencies: PlannedAgency[];
  users: PlannedUser[];
}

export interface PlannedAgency {
  code: string;
  name: string;
  shortName: string | null;
  kind: AgencyKind;
  leadership: Leadership;
  parent: string | undefined;
  contact: Record<'office' | 'address' | 'postcode' | 'phone' | 'fax' | 'email' | 'hours', string | null>;
}

export interface PlannedUser {
  row: number;
  username: string;
  name: string;
  agencyCode: string;
  roles: Role[];
}

const leaderships: Readonly<Record<string, Leadership>> = { 地方: 'local', 垂直: 'vertical', 双重: 'dual' };
const administrators: readonly Role[] = ['system_admin', 'security_admin', 'audit_admin'];

/** Checks every row of every sheet. @returns the county, or everything that is wrong with the workbook */
export function checkWorkbook(filled: FilledWorkbook): { plan: CountyPlan } | { faults: RowFault[] } {
  const faults: RowFault[] = [];
  const say =
    (key: SheetKey) =>
    (row: number, reason: string): void => {
      faults.push({ sheet: workbook[key].name, row, reason });
    };
  requireCells(filled, say);
  const place = checkRegions(filled.regions, say('regions'));
  const agencies = checkAgencies(filled.agencies, say('agencies'));
  const codes = new Set(filled.agencies.map(({ cells }) => cells['代码']));
  const users = checkUsers(filled.users, codes, say('users'));
  if (faults.length > 0 || place === null) return { faults };
  return { plan: { ...place, agencies, users } };
}

type Say = (row: number, reason: string) => void;

function requireCells(filled: FilledWorkbook, say: (key: SheetKey) => Say): void {
  for (const key of ['regions', 'agencies', 'users'] as const) {
    if (filled[key].length === 0) say(key)(3, '一行也没有填。');
    for (const { number, cells } of filled[key]) {
      for (const column of workbook[key].columns) {
        if ('required' in column && !cells[column.title]) say(key)(number, `“${column.title}”没有填。`);
      }
    }
    const first = workbook[key].columns[0].title;
    sayTwice(filled[key], first, say(key));
  }
}

function sayTwice(rows: readonly FilledRow[], title: string, say: Say): void {
  const seen = new Map<string, number>();
  for (const { number, cells } of rows) {
    const text = cells[title] ?? '';
    const before = seen.get(text);
    if (text !== '' && before !== undefined) say(number, `${title}“${text}”与第 ${before} 行重复。`);
    else seen.set(text, number);
  }
}

function checkRegions(rows: readonly FilledRow[], say: Say): Pick<CountyPlan, 'region' | 'above'> | null {
  const regions = rows.flatMap(({ number, cells }) => {
    const code = cells['代码'] ?? '';
    const mark = cells['本级'] ?? '';
    if (mark !== '' && mark !== '是') say(number, `“本级”只填“是”或留空，现在是“${mark}”。`);
    if (isRegionCode(code)) return [{ number, code, name: cells['名称'] ?? '', own: mark === '是' }];
    if (code !== '') say(number, `代码“${code}”不是六位行政区划代码。`);
    return [];
  });
  const [own, ...others] = regions.filter((region) => region.own);
  if (!own) {
    if (rows.length > 0) say(rows[0]?.number ?? 0, '没有一行的“本级”填“是”，不知道是哪个县。');
    return null;
  }
  for (const other of others) say(other.number, `“本级”只能有一行，第 ${own.number} 行已经填了“是”。`);
  const above = regions.filter((region) => region !== own);
  for (const { number, code, name } of above) {
    if (!isWithinRegion(own.code, code)) say(number, `${name}（${code}）不是${own.name}的上级。`);
  }
  return {
    region: { code: own.code, name: own.name },
    above: above.toSorted((a, b) => a.code.localeCompare(b.code)).map(({ code, name }) => ({ code, name })),
  };
}

function checkAgencies(rows: readonly FilledRow[], say: Say): PlannedAgency[] {
  const codes = new Set(rows.map(({ cells }) => cells['代码']));
  const planned = rows.map(({ number, cells }, index): PlannedAgency => {
    const kind = Object.entries(agencyKindNames).find(([, name]) => name === cells['类别'])?.[0] as
      | AgencyKind
      | undefined;
    if (!kind && cells['类别'])
      say(number, `类别“${cells['类别']}”不在可选之列：${Object.values(agencyKindNames).join('、')}。`);
    if (index === 0 && kind && kind !== 'county_government') say(number, '第一个单位应是本级人民政府。');
    const code = cells['代码'] ?? '';
    if (code !== '' && !/^[0-9A-Za-z-]{1,32}$/.test(code))
      say(number, `代码“${code}”只能用字母、数字和短横线。`);
    const relation = cells['领导关系'] ?? '';
    if (relation !== '' && !leaderships[relation]) say(number, `领导关系“${relation}”应是地方、垂直或双重。`);
    const parent = cells['上级单位代码'] || undefined;
    if (parent && !codes.has(parent)) say(number, `上级单位代码“${parent}”不在本表中。`);
    if (parent && index === 0) say(number, '本级人民政府没有上级单位，请留空。');
    const optional = (title: string): string | null => cells[title] || null;
    return {
      code,
      name: cells['名称'] ?? '',
      shortName: optional('简称'),
      kind: kind ?? 'other',
      leadership: leaderships[relation] ?? 'local',
      parent,
      contact: {
        office: optional('工作机构'),
        address: optional('办公地址'),
        postcode: optional('邮政编码'),
        phone: optional('联系电话'),
        fax: optional('传真'),
        email: optional('电子邮箱'),
        hours: optional('办公时间'),
      },
    };
  });
  return parentsFirst(planned, (code) => {
    const row = rows.find(({ cells }) => cells['代码'] === code);
    say(row?.number ?? 0, `单位“${code}”的上级关系绕成了圈。`);
  });
}

/** The agencies so that each follows the one above it; those in a circle are told. */
function parentsFirst(agencies: readonly PlannedAgency[], onCircle: (code: string) => void): PlannedAgency[] {
  const codes = new Set(agencies.map((agency) => agency.code));
  const placed = new Set<string>();
  const ordered: PlannedAgency[] = [];
  let waiting = [...agencies];
  while (waiting.length > 0) {
    const ready = waiting.filter(
      ({ parent }) => parent === undefined || placed.has(parent) || !codes.has(parent),
    );
    if (ready.length === 0) {
      for (const { code } of waiting) onCircle(code);
      break;
    }
    for (const agency of ready) placed.add(agency.code);
    ordered.push(...ready);
    waiting = waiting.filter((agency) => !ready.includes(agency));
  }
  return ordered;
}

function checkUsers(
  rows: readonly FilledRow[],
  agencyCodes: ReadonlySet<string | undefined>,
  say: Say,
): PlannedUser[] {
  const users = rows.map(({ number, cells }): PlannedUser => {
    const username = cells['用户名'] ?? '';
    if (username !== '' && !/^[a-z0-9][a-z0-9._-]{1,63}$/.test(username)) {
      say(number, `用户名“${username}”应以小写字母或数字开头，至少两个字符，只含小写字母、数字和 . _ -。`);
    }
    const agencyCode = cells['单位代码'] ?? '';
    if (agencyCode !== '' && !agencyCodes.has(agencyCode))
      say(number, `单位代码“${agencyCode}”不在“单位”表中。`);
    return {
      row: number,
      username,
      name: cells['姓名'] ?? '',
      agencyCode,
      roles: rolesOf(cells['角色'] ?? '', number, say),
    };
  });
  const held = new Set(users.flatMap((user) => user.roles));
  for (const role of administrators.filter((one) => !held.has(one))) {
    say(rows.at(-1)?.number ?? 3, `没有人担任${ROLE_TEXT[role].name}。三个管理员要由三个人分别担任。`);
  }
  return users;
}

function rolesOf(text: string, row: number, say: Say): Role[] {
  const roles: Role[] = [];
  for (const name of text.split(/[、，；,;\s]+/).filter((part) => part !== '')) {
    const role = ROLES.find((known) => ROLE_TEXT[known].name === name);
    if (!role || role === 'supervisor') say(row, `没有“${name}”这个角色。`);
    else {
      const why = whyNotGrantable(roles, role);
      if (why) say(row, why);
      else if (!roles.includes(role)) roles.push(role);
    }
  }
  return roles;
}
