import path from 'node:path';
import { openClock } from '#platform/clock.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { listTenants } from '#store/tenant.ts';
import { listWithdrawnPaths } from '#store/withdrawn-address.ts';
import { CommandError, type CommandIo, type RunCommand } from '../command.ts';
import { openInstallation } from '../open-installation.ts';
import type { Composition } from '../server-services.ts';
import { type Answer, exportPortal, type ExportResult } from './export-portal.ts';

const SHOWN = 20;

/** `gongkai portal export DIR`: the signed-out pages as files, for a web server that stands outside the intranet. */
export function portalExportWith(composition: Pick<Composition, 'portal'>): RunCommand {
  return async (args, io) => {
    const [folder, ...rest] = args;
    if (folder === undefined || rest.length > 0 || folder.startsWith('-'))
      throw new CommandError('用法：gongkai portal export 目录');
    const config = readConfig();
    if (config.publicUrl === null)
      throw new CommandError(
        '请先设置 GONGKAI_PUBLIC_URL（公众看到的网址，如 https://www.example.gov.cn）。导出的链接都按它写。',
      );
    const result = await run(composition, config, config.publicUrl, path.resolve(folder), io);
    say(result, folder, io);
    return result.broken.length === 0 ? 0 : 1;
  };
}

async function run(
  composition: Pick<Composition, 'portal'>,
  config: Config,
  publicUrl: string,
  folder: string,
  io: CommandIo,
): Promise<ExportResult> {
  const log = openLog('warn');
  const installation = await openInstallation(config, log, { serving: false });
  try {
    const services = { ...installation, config, log, clock: openClock(), hasConsole: false };
    const app = await buildHttp({ config, log, checks: {} }, [await composition.portal(services)]);
    try {
      const place = { origin: new URL(publicUrl).origin, basePath: config.basePath };
      const { host } = new URL(publicUrl);
      const ask = async (url: string): Promise<Answer> => {
        const answer = await app.inject({ method: 'GET', url, headers: { host } });
        return {
          status: answer.statusCode,
          contentType: String(answer.headers['content-type'] ?? ''),
          bytes: answer.rawPayload,
        };
      };
      const counties = await listTenants(installation.db, null);
      const seeds = counties.flatMap(({ region }) =>
        ['/', '/sitemap.xml', '/robots.txt', '/withdrawn.txt'].map(
          (page) => `${config.basePath}/${region}${page}`,
        ),
      );
      const withdrawn = (await listWithdrawnPaths(installation.db)).map((one) => `${config.basePath}${one}`);
      return await exportPortal(ask, folder, {
        place,
        seeds: [`${config.basePath}/`, ...seeds],
        withdrawn,
        onProgress: (done, known) => {
          if (done % 1000 === 0 && done > 0) io.stderr.write(`已导出 ${done} 页，已知 ${known} 页\n`);
        },
      });
    } finally {
      await app.close();
    }
  } finally {
    await installation.close();
  }
}

function say(result: ExportResult, folder: string, io: CommandIo): void {
  const { files, written, removed, withdrawn, broken, left } = result;
  io.stdout.write(
    `已导出到 ${folder}：共 ${files} 个文件，写入 ${written} 个，移除 ${removed} 个，撤回地址 ${withdrawn} 个。\n`,
  );
  if (left.length > 0) io.stdout.write(`${left.length} 个地址的文件名太长或不能作文件名，由门户自己应答。\n`);
  if (broken.length === 0) return;
  io.stderr.write(`有 ${broken.length} 个链接打不开：\n`);
  for (const one of broken.slice(0, SHOWN)) io.stderr.write(`  ${one}\n`);
}
