import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { buildConsole } from '#platform/build-console.ts';
import { openClock } from '#platform/clock.ts';
import { type Config, readConfig } from '#platform/config.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { type Log, openLog } from '#platform/log.ts';
import { removeServerRecord, writeServerRecord } from '#platform/server-record.ts';
import { CommandError, type CommandIo, type RunCommand } from './command.ts';
import { finishDemo, firstStart } from './first-start.ts';
import { openInstallation, refuseSecondServer } from './open-installation.ts';
import type { Composition, ServerServices } from './server-services.ts';

/** The command `gongkai serve`: runs until it is asked to stop (Ctrl-C, SIGTERM), and then ends in order. */
export function serveWith(composition: Composition): RunCommand {
  return async (_args, io) => {
    const config = readConfig();
    const log = openLog(config.logLevel);
    const stopped = untilAskedToStop(io);
    const server = await startServer(config, log, composition, io);
    await stopped;
    io.stdout.write('正在停止…\n');
    await server.stop();
    io.stdout.write('已停止。\n');
    return 0;
  };
}

/** Opens everything and listens. */
async function startServer(
  config: Config,
  log: Log,
  composition: Composition,
  io: CommandIo,
): Promise<{ stop(): Promise<void> }> {
  await refuseSecondServer(config);
  const building = buildConsole(log);
  const installation = await openInstallation(config, log, { serving: true });
  const closing: (() => Promise<unknown>)[] = [() => installation.close()];
  const stop = async (): Promise<void> => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    const services: ServerServices = {
      ...installation,
      config,
      log,
      clock: openClock(),
      hasConsole: await building,
    };
    const jobs = await composition.startJobs(services);
    closing.push(() => jobs.stop());
    const mouths = await composition.mouths(services);
    await firstStart(services, io);
    const checks = { database: () => sql`select 1`.execute(installation.db) };
    const app = await buildHttp({ config, log, checks }, mouths);
    closing.push(() => app.close());
    await app.listen({ port: config.port, host: config.host });
    const url = addressOf(config, app.server.address());
    closing.push(() => removeServerRecord(config.dataDirectory));
    const { serverUrl, ownerUrl } = installation;
    await writeServerRecord(config.dataDirectory, { url, serverUrl, ownerUrl });
    const demo = finishDemo(services);
    closing.push(() => demo.stop());
    io.stdout.write(`\n门户：${url}/\n管理端：${url}/console/\n按 Ctrl-C 停止。\n`);
    return { stop };
  } catch (error) {
    await stop();
    throw sayIfTaken(error, config);
  }
}

function addressOf(config: Config, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' && address ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${host}:${port}${config.basePath}`;
}

function sayIfTaken(error: unknown, config: Config): unknown {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return taken
    ? new CommandError(`端口 ${config.port} 已被占用。请停止占用它的程序，或用 PORT 换一个端口。`)
    : error;
}

/** npm passes Ctrl-C on to us, who have had it from the terminal already: what comes this soon is the same one. */
const sameSignalMilliseconds = 1500;

/** Resolves at the first signal; a second one ends at once, and the next start recovers. */
function untilAskedToStop(io: CommandIo): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null;
    const onSignal = (): void => {
      if (askedAt === null) {
        askedAt = performance.now();
        resolve();
      } else if (performance.now() - askedAt > sameSignalMilliseconds) {
        io.stderr.write('立即退出；下次启动会自行恢复。\n');
        process.exit(1);
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}
