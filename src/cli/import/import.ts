import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { beginImport } from '#actions/import/begin-import.ts';
import { fetchSite } from '#actions/import/fetch-site.ts';
import { findList, readList } from '#actions/import/find-list.ts';
import { openImportSource } from '#actions/import/open-source.ts';
import { planImport } from '#actions/import/plan-import.ts';
import type { OpenImport } from '#actions/import/prepared-chunks.ts';
import { runImport } from '#actions/import/run-import.ts';
import { openSiteCopy } from '#actions/import/site-copy.ts';
import { sealAudit } from '#actions/seal-audit.ts';
import { doubtText, type DoubtCode, IMPORT_DOUBTS } from '#domain/disclosure/import/import-doubt.ts';
import { DEFAULT_LIMITS } from '#paper/read/limits.ts';
import type { ImportSource } from '#paper/read/source/source-file.ts';
import { openClock } from '#platform/clock.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';
import { listAgencies } from '#store/agency.ts';
import type { Db } from '#store/database.ts';
import type { ImportCounts } from '#store/import-batch.ts';
import { listImportItems } from '#store/import-item.ts';
import { listTenants } from '#store/tenant.ts';
import { CommandError, type CommandIo } from '../command.ts';
import { openInstallation } from '../open-installation.ts';
import { addToDoubtList, beginDoubtList } from './doubt-list.ts';
import { readImportOptions, type ImportOptions } from './import-options.ts';

const ACTOR = { id: null, name: '系统' };
const SHOWN = 20;

/** `gongkai import`: what a county has becomes documents; with `--plan` only says what would become of it. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const options = await readImportOptions(args);
  const config = readConfig();
  const installation = await openInstallation(config, openLog('warn'), { serving: false });
  try {
    const services = { ...installation, clock: openClock() };
    const place = await placeOf(installation.db, options);
    const opened = await open(options, config, io);
    try {
      if (options.planOnly) await plan(services, opened, place, options, io);
      else {
        await runAll(services, opened, place, options, io);
        await sealAudit(installation.db, config.dataDirectory);
      }
      return 0;
    } finally {
      await opened.source.close();
    }
  } catch (error) {
    throw error instanceof Problem ? new CommandError(`${error.title}：${error.detail}`) : error;
  } finally {
    await installation.close();
  }
}

interface Place {
  readonly tenantId: string;
  readonly agencyId: string;
}
type Services = Parameters<typeof runImport>[0];

/** The county and the agency that documents without one belong to. @throws CommandError naming the choices */
async function placeOf(db: Db, options: ImportOptions): Promise<Place> {
  const tenants = await listTenants(db, null);
  const fitting = tenants.filter(({ region }) => options.county === null || region === options.county);
  const [tenant] = fitting;
  if (tenant === undefined || fitting.length > 1)
    throw new CommandError(
      `请用 --county 指明导入到哪个县：${tenants.map(({ region, name }) => `${region} ${name}`).join('，')}。`,
    );
  const agencies = await listAgencies(db, [tenant.id]);
  const { agency: wanted } = options;
  const found = agencies.find(({ code, name, shortName, kind }) =>
    wanted === null ? kind === 'county_government' : [code, name, shortName].includes(wanted),
  );
  if (found === undefined)
    throw new CommandError(
      wanted === null
        ? '请用 --agency 指明没有写发布机构的文件记在哪个单位名下（单位代码或名称）。'
        : `${tenant.name}没有“${wanted}”这个单位。请用单位目录中的代码或名称。`,
    );
  return { tenantId: tenant.id, agencyId: found.id };
}

async function open(options: ImportOptions, config: Config, io: CommandIo): Promise<OpenImport> {
  const source = /^https?:\/\//i.test(options.source)
    ? await copySite(options, config, io)
    : await openImportSource(options.source);
  const list =
    options.list === null ? await findList(source) : readList(await readListFile(options.list), null);
  if (list !== null && list.unknown.length > 0)
    io.stderr.write(`清单中这些列没有认出，没有采用：${list.unknown.join('、')}。\n`);
  return { source, list, selectors: options.selectors };
}

async function readListFile(file: string): Promise<Uint8Array> {
  const { size } = await stat(file).catch(() => ({ size: -1 }));
  if (size < 0) throw new CommandError(`没有找到清单“${file}”。请检查路径后再试。`);
  // Looked at before it is read: a wrong file may be larger than memory.
  if (size > DEFAULT_LIMITS.maxBytes)
    throw new CommandError(
      `清单有 ${Math.ceil(size / 1024 / 1024)} MB，太大了。请只保留清单的列，或分几份导入。`,
    );
  return readFile(file);
}

async function copySite(options: ImportOptions, config: Config, io: CommandIo): Promise<ImportSource> {
  const { host } = new URL(options.source);
  const folder = path.join(config.dataDirectory, 'sites', host.replaceAll(/[^\w.-]/g, '_'));
  const copy = await openSiteCopy(folder, new Date());
  await fetchSite(options.source, copy, {
    selectors: options.selectors,
    delay: options.delay,
    onProgress: (done, total) => {
      if (done % 50 === 0 || done === total) io.stderr.write(`已取 ${done}/${total} 页\n`);
    },
  });
  return copy.source(host);
}

async function plan(
  services: Services,
  opened: OpenImport,
  place: Place,
  options: ImportOptions,
  io: CommandIo,
): Promise<void> {
  const { doubts: file, mode } = options;
  if (file !== null) await beginDoubtList(file);
  const tally = new Map<DoubtCode, number>();
  const examples: string[] = [];
  const counts = await planImport(services, opened, {
    ...place,
    mode,
    onChunk: async (assessed) => {
      if (file !== null) await addToDoubtList(file, assessed);
      for (const { key, doubts } of assessed) {
        for (const { code } of doubts) tally.set(code, (tally.get(code) ?? 0) + 1);
        if (doubts.length > 0 && examples.length < SHOWN)
          examples.push(`  ${key}：${doubts.map(doubtText).join('；')}`);
      }
    },
    onProgress: (now) => progress(io, now),
  });
  io.stdout.write(`预览“${opened.source.name}”，什么都没有写入：\n${summary(counts, '将')}`);
  for (const [code, count] of tally) io.stdout.write(`  ${IMPORT_DOUBTS[code].text}：${count}\n`);
  if (examples.length > 0) io.stdout.write(`前 ${examples.length} 条：\n${examples.join('\n')}\n`);
  if (file !== null) io.stdout.write(`全部疑问已写入 ${file}。\n`);
}

async function runAll(
  services: Services,
  opened: OpenImport,
  place: Place,
  options: ImportOptions,
  io: CommandIo,
): Promise<void> {
  const batchId = await beginImport(services.db, {
    ...place,
    sourceName: opened.source.name,
    mode: options.mode,
    state: 'running',
    fileId: null,
    actor: ACTOR,
    at: services.clock.now(),
  });
  const { tenantId } = place;
  const batch = await runImport(services, opened, {
    tenantId,
    batchId,
    actor: ACTOR,
    onProgress: (now) => progress(io, now),
  });
  io.stdout.write(`导入“${opened.source.name}”完成：\n${summary(batch, '')}`);
  const { doubts: file } = options;
  if (file === null) return;
  await beginDoubtList(file);
  const limit = 1000;
  for (let offset = 0; ; offset += limit) {
    const { items } = await listImportItems(services.db, { tenantId, batchId }, { limit, offset });
    await addToDoubtList(file, items);
    if (items.length < limit) break;
  }
  io.stdout.write(`全部疑问已写入 ${file}。\n`);
}

function summary({ total, released, drafted, refused, known }: ImportCounts, will: string): string {
  return `  共 ${total}：${will}公开 ${released}，${will}留作草稿 ${drafted}，不导入 ${refused}，以前已导入 ${known}\n`;
}

function progress(io: CommandIo, { handled, total }: ImportCounts): void {
  io.stderr.write(`已处理 ${handled}/${Math.max(handled, total)}\n`);
}
