import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const NGINX = '/usr/sbin/nginx';

/** Serves a page as a static file by Debian's nginx, one worker, no log; null where it is not installed. */
export async function serveByNginx(
  folder: string,
  page: string,
): Promise<{ readonly port: number; processorSeconds(): Promise<number>; stop(): Promise<void> } | null> {
  if (!existsSync(NGINX)) return null;
  const root = path.join(folder, 'nginx');
  await mkdir(root, { recursive: true, mode: 0o755 });
  await writeFile(path.join(root, 'page.html'), page);
  const port = await freePort();
  const file = path.join(root, 'nginx.conf');
  await writeFile(file, configuration(root, port));
  const child = spawn(NGINX, ['-c', file, '-p', root, '-e', 'stderr'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilListening(port);
  return {
    port,
    processorSeconds: () => processorSecondsOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGQUIT');
      await ended;
    },
  };
}

/** Linux counts in hundredths of a second. */
const TICKS_A_SECOND = 100;

/** What a process and its children that still live have used. */
async function processorSecondsOf(pid: number): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const pids = [String(pid), ...children.split(' ').filter((child) => child !== '')];
  const ticks = await Promise.all(
    pids.map(async (one) => {
      const stat = await readFile(`/proc/${one}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(fields[11]) + Number(fields[12]);
    }),
  );
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS_A_SECOND;
}

function configuration(root: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${root}/${kind};`,
  );
  return `daemon off; worker_processes 1; pid ${root}/nginx.pid;
events { worker_connections 256; }
http { access_log off; types { text/html html; } charset utf-8; keepalive_requests 1000000;
${temporary.join('\n')}
server { listen 127.0.0.1:${port}; root ${root}; } }
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const listening = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      }).on('error', () => resolve(false));
    });
    if (listening) return;
    await sleep(50);
  }
  throw new Error('nginx did not begin to listen within 5 s');
}
