import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRecord } from '#platform/embedded/cluster-record.ts';
import { findPostmaster, stopPostmaster } from '#platform/embedded/postmaster.ts';

const program = fileURLToPath(new URL('../../bin/gongkai.js', import.meta.url));

interface Server {
  process: ChildProcess;
  said(): string;
  url: string;
}

describe('gongkai serve', () => {
  let home: string;
  let servers: ChildProcess[];

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'gongkai-serve-'));
    await chmod(home, 0o755);
    servers = [];
  });

  afterAll(async () => {
    for (const server of servers) server.kill('SIGKILL');
    const record = await readRecord(home);
    const postmaster = record && (await findPostmaster(record.cluster));
    if (postmaster) await stopPostmaster(postmaster.pid);
    if (record) await rm(path.dirname(record.cluster), { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  });

  function run(
    args: string[],
    environment: Record<string, string>,
  ): { process: ChildProcess; said(): string } {
    const child = spawn(process.execPath, [program, ...args], {
      env: {
        ...process.env,
        GONGKAI_DATA: home,
        PORT: '0',
        DATABASE_URL: '',
        GONGKAI_LOG_LEVEL: 'warn',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    servers.push(child);
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { process: child, said: () => text };
  }

  async function start(environment: Record<string, string> = {}): Promise<Server> {
    const server = run(['serve'], environment);
    for (;;) {
      const url = /门户：(\S+)\//.exec(server.said())?.[1];
      if (url) return { ...server, url };
      expect(server.process.exitCode, server.said()).toBeNull();
      await sleep(50);
    }
  }

  async function ended({ process: child }: { process: ChildProcess }): Promise<number | null> {
    while (child.exitCode === null && child.signalCode === null) await sleep(20);
    return child.exitCode;
  }

  it('starts from nothing, shows each password once, and stops in order', async () => {
    const server = await start();
    expect(server.said()).toContain('已生成密钥文件');
    for (const role of ['系统管理员', '安全管理员', '审计管理员', '信息员']) {
      expect(server.said()).toMatch(new RegExp(`\\S{4}-\\S{4}-\\S{4}-\\S{4} {2}${role}\n`));
    }
    expect((await fetch(`${server.url}/`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    server.process.kill('SIGINT');
    expect(await ended(server)).toBe(0);
    const record = await readRecord(home);
    expect(await findPostmaster(record?.cluster ?? '')).toBeNull();
    await expect(stat(path.join(home, 'server.json'))).rejects.toThrow('ENOENT');
  });

  it('keeps everything over the second start, under a path of the county’s site', async () => {
    const server = await start({ GONGKAI_BASE_PATH: '/zwgk' });
    expect(server.said()).not.toContain('一次性口令');
    expect(server.url).toMatch(/\/zwgk$/);
    const page = await fetch(`${server.url}/621026/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('宁县');
    expect((await stat(path.join(home, 'server.json'))).mode & 0o777).toBe(0o600);

    const second = run(['serve'], {});
    expect(await ended(second)).toBe(1);
    expect(second.said()).toContain('已有服务在运行');

    const verify = run(['audit', 'verify'], {});
    expect(await ended(verify)).toBe(0);
    expect(verify.said()).toContain('审计日志完整');
    expect(JSON.parse(await readFile(path.join(home, 'audit-heads.json'), 'utf8'))).toHaveProperty(
      'ningxian',
    );
    expect((await fetch(`${server.url}/readyz`.replace('/zwgk', ''))).status).toBe(200);
    server.process.kill('SIGTERM');
    expect(await ended(server)).toBe(0);
  });

  it('refuses a wrong setting in a sentence', async () => {
    const server = run(['serve'], { GONGKAI_DEMO: 'maybe' });
    expect(await ended(server)).toBe(1);
    expect(server.said()).toBe('设置 GONGKAI_DEMO 应是 on 或 off，现在是“maybe”。\n');
  });
});
