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

const composition: Composition = { mouths, startJobs };

const serve: Command = {
  name: 'serve',
  usage: '',
  text: '启动服务（npm start 也是它）；首次启动会建库、建密钥文件并装入演示数据',
  load: async () => {
    const { serveWith } = await import('./cli/serve.ts');
    return { run: serveWith(composition) };
  },
};

/** The program: what bin/gongkai.js calls. @returns the exit status */
export function main(args: readonly string[], io: CommandIo = process): Promise<number> {
  return runGongkai(args, io, serve);
}
