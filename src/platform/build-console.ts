import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Log } from './log.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = path.join(root, 'console/dist/index.html');
/** What the console is made of: its own sources and the layers it may import. */
const sources = ['console/src', 'console/index.html', 'console/vite.config.ts', 'src/contract', 'src/domain'];

async function changedAt(place: string): Promise<number> {
  const info = await stat(place);
  if (!info.isDirectory()) return info.mtimeMs;
  const names = await readdir(place, { recursive: true });
  const times = await Promise.all(names.map(async (name) => (await stat(path.join(place, name))).mtimeMs));
  return Math.max(info.mtimeMs, ...times);
}

/** Is there a built console, no older than what it is made of? */
export async function isConsoleFresh(): Promise<boolean> {
  if (!existsSync(built)) return false;
  const times = await Promise.all(sources.map((source) => changedAt(path.join(root, source))));
  return (await stat(built)).mtimeMs >= Math.max(...times);
}

/**
 * Builds the console when it is missing or older than its sources. When that can't be done an older build is served,
 * or none: the portal and the check-up must not wait for the console.
 * @returns whether there is a console to serve
 */
export async function buildConsole(log: Log): Promise<boolean> {
  if (await isConsoleFresh()) return true;
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) {
    log.warn('管理端需要构建，而构建工具没有安装。请在项目目录运行 npm ci（不要加 --omit=dev）。');
    return existsSync(built);
  }
  log.info('正在构建管理端，约需半分钟…');
  const fault = await runVite(vite);
  if (fault !== null) log.error({ output: fault }, '管理端构建失败，门户照常运行。');
  return existsSync(built);
}

/** Builds aside and puts the result in place at once. @returns null when it went well, else what vite said */
async function runVite(vite: string): Promise<string | null> {
  const draft = path.join(root, `node_modules/.cache/console-${process.pid}`);
  const fault = await new Promise<string | null>((resolve, reject) => {
    const flags = ['--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'];
    const child = spawn(process.execPath, [vite, 'build', path.join(root, 'console'), ...flags], {
      cwd: root,
      // Whatever the caller is run as: a console built for tests or development is another, slower one.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (status) =>
      resolve(status === 0 ? null : stripVTControlCharacters(output).slice(0, 2000)),
    );
  });
  if (fault === null) {
    await rm(path.dirname(built), { recursive: true, force: true });
    await rename(draft, path.dirname(built));
  }
  await rm(draft, { recursive: true, force: true });
  return fault;
}
