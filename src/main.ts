import type { Command, CommandIo } from './cli/command.ts';
import { runGongkai } from './cli/gongkai.ts';
import type { Composition, ServerServices } from './cli/server-services.ts';
import type { Mouth } from './platform/http/build-http.ts';
import type { Jobs } from './jobs/start-jobs.ts';

// Loaded only when the server starts: `report check` must not wait for it.

async function mouths(services: ServerServices): Promise<Mouth[]> {
  const [{ apiMouth }, { portalMouth }, { consoleMouth }] = await Promise.all([
    import('./api/api-mouth.ts'),
    import('./portal/portal-mouth.ts'),
    import('./platform/http/serve-console.ts'),
  ]);
  return [apiMouth(services), portalMouth(services), ...(services.hasConsole ? [consoleMouth] : [])];
}

async function startJobs(services: ServerServices): Promise<Jobs> {
  const jobs = await import('./jobs/start-jobs.ts');
  return jobs.startJobs(services);
}

async function portal(services: ServerServices): Promise<Mouth> {
  const { portalMouth } = await import('./portal/portal-mouth.ts');
  return portalMouth({ ...services, countsReadings: false });
}

const composition: Composition = { mouths, portal, startJobs };

const serve: Command = {
  name: 'serve',
  usage: '',
  text: '启动服务（npm start 也是它）；首次启动会建库、建密钥文件并装入演示数据',
  load: async () => {
    const { serveWith } = await import('./cli/serve.ts');
    return { run: serveWith(composition) };
  },
};

const portalExport: Command = {
  name: 'portal export',
  usage: '目录',
  text: '把不需登录的页面导出为静态文件，供外网 Web 服务器使用；再次运行只改写有变化的，并移除已撤下的',
  load: async () => {
    const { portalExportWith } = await import('./cli/portal-export/portal-export.ts');
    return { run: portalExportWith(composition) };
  },
};

/** The program: what bin/gongkai.js calls. @returns the exit status */
export function main(args: readonly string[], io: CommandIo = process): Promise<number> {
  return runGongkai(args, io, [serve, portalExport]);
}
