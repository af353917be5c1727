import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of its own on a fresh demonstration. */
export interface DemoServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** The one-time password that the first start printed for an account, such as `ningxian.disclosure-office`. */
  passwordOf(account: string): string;
  stop(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '..', '..');
const READY = /门户：(http\S+?)\/\s/;

/** Starts the server as `npm start` does, on a free port and an empty data directory that `stop` removes. */
export async function startDemoServer(): Promise<DemoServer> {
  const data = await mkdtemp(join(tmpdir(), 'gongkai-pictures-'));
  // Started as root, PostgreSQL runs under an account of its own, which has to reach its data here.
  await chmod(data, 0o755);
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'gongkai.js'), 'serve'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', GONGKAI_DATA: data, GONGKAI_DEMO: 'on', GONGKAI_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = READY.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('close', (code) =>
      reject(new Error(`The server ended with ${code} before it was ready:\n${output}`)),
    );
  });
  return {
    url,
    passwordOf(account) {
      const found = new RegExp(`^\\s*${account.replaceAll('.', '\\.')}\\s+(\\S+)`, 'm').exec(output)?.[1];
      if (found === undefined) throw new Error(`No one-time password was printed for ${account}`);
      return found;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
