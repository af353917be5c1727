import { parseArgs } from 'node:util';
import { initCounty } from '#actions/init-county.ts';
import { sealAudit } from '#actions/seal-audit.ts';
import { openClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import type { Db } from '#store/database.ts';
import { listTenants } from '#store/tenant.ts';
import { isUsernameTaken } from '#store/user.ts';
import { accountList } from './account-list.ts';
import { CommandError, type CommandIo } from './command.ts';
import { checkWorkbook, type CountyPlan } from './init/check-workbook.ts';
import { readWorkbook } from './init/read-workbook.ts';
import { type RowFault, workbook } from './init/workbook.ts';
import { writeBlank } from './init/write-blank.ts';
import { openInstallation } from './open-installation.ts';

/** `gongkai init`: 1 when a row can't be taken; then nothing at all was taken. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { blank, file } = readOptions(args);
  if (blank !== undefined) {
    await writeBlank(blank);
    io.stdout.write(
      `已写出空白工作簿 ${blank}。从第 3 行起填写，带 * 的列必填；填好后运行 gongkai init ${blank}。\n`,
    );
    return 0;
  }
  const checked = checkWorkbook(await readWorkbook(file));
  if ('faults' in checked) return refuse(checked.faults, io);
  const config = readConfig();
  const installation = await openInstallation(config, openLog('warn'), { serving: false });
  try {
    await refuseDemo(installation.db);
    const faults = await faultsInDatabase(installation.db, checked.plan);
    if (faults.length > 0) return refuse(faults, io);
    await load({ ...installation, clock: openClock() }, checked.plan, io);
    await sealAudit(installation.db, config.dataDirectory);
    return 0;
  } finally {
    await installation.close();
  }
}

function readOptions(args: string[]): { blank?: string; file: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { blank: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (values.blank !== undefined && file === undefined) return { blank: values.blank, file: '' };
    if (file !== undefined && values.blank === undefined && positionals.length === 1) return { file };
  } catch {
    // Said below.
  }
  throw new CommandError(
    '用法：gongkai init --blank 文件.xlsx 写出空白工作簿，或 gongkai init 文件.xlsx 装入填好的工作簿。',
  );
}

function refuse(faults: readonly RowFault[], io: CommandIo): number {
  for (const { sheet, row, reason } of faults) io.stderr.write(`“${sheet}”表第 ${row} 行：${reason}\n`);
  io.stderr.write(`共 ${faults.length} 处需要改正，没有装入任何内容。\n`);
  return 1;
}

async function refuseDemo(db: Db): Promise<void> {
  if ((await listTenants(db, null)).some((tenant) => tenant.isDemo)) {
    throw new CommandError(
      '库中是演示数据，正式的县不能与它放在一起。请另设数据目录（GONGKAI_DATA）并设 GONGKAI_DEMO=off。',
    );
  }
}

/** What only the database knows: the county is there already, a user name is taken. */
async function faultsInDatabase(db: Db, plan: CountyPlan): Promise<RowFault[]> {
  const faults: RowFault[] = [];
  const tenants = await listTenants(db, null);
  if (tenants.some((tenant) => tenant.region === plan.region.code)) {
    faults.push({
      sheet: workbook.regions.name,
      row: 3,
      reason: `${plan.region.name}已经启用过了。单位和用户请在管理端增改。`,
    });
  }
  for (const { username, row } of plan.users) {
    const isTaken = await isUsernameTaken(db, username);
    if (isTaken) faults.push({ sheet: workbook.users.name, row, reason: `用户名“${username}”已被使用。` });
  }
  return faults;
}

async function load(
  services: Parameters<typeof initCounty>[0],
  plan: CountyPlan,
  io: CommandIo,
): Promise<void> {
  const { region, above, agencies, users } = plan;
  const county = { tenant: region.code, region: region.code, name: region.name, above, agencies };
  const handed = await initCounty(services, county, users);
  const accounts = handed.map(({ username, role, password }) => ({
    place: region.name,
    username,
    role,
    oneTimePassword: password,
  }));
  io.stdout.write(`已启用${region.name}：${agencies.length} 个单位，${users.length} 个用户。\n`);
  io.stdout.write('一次性口令只显示这一次，七天内有效，首次登录须修改。请当面或密封交给本人：\n');
  io.stdout.write(accountList(accounts));
}
