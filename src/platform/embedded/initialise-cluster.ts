import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { type ClusterRecord, roles } from './cluster-record.ts';
import type { DatabaseUser } from './database-user.ts';
import { OperatorError } from '../operator-error.ts';

const run = promisify(execFile);

/** Makes a new cluster. It appears under its name only when complete, so that a crash half-way is simply begun again. */
export async function initialiseCluster(
  binaries: Binaries,
  record: ClusterRecord,
  user: DatabaseUser | null,
): Promise<void> {
  await clearDrafts(record.cluster);
  // A name of its own: after kill -9 the initdb of the start before may still be at work on another.
  const draft = `${record.cluster}.new-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, `${record.passwords.superuser}\n`, { mode: 0o600 });
  if (user) {
    await chown(draft, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const flags = [
    `--pgdata=${draft}`,
    `--username=${roles.superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The builtin locale sorts the same on every machine and after every upgrade of the system.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--set=timezone=Asia/Shanghai',
    '--set=log_timezone=Asia/Shanghai',
  ];
  try {
    await run(binaries.initdb, flags, {
      cwd: path.dirname(draft),
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
      ...user,
    });
  } catch (error) {
    const detail = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new OperatorError(`内置数据库初始化失败：${detail}`, { cause: error });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, record.cluster);
}

/** Takes away what starts that were cut off left behind; one still being written to is left for the next time. */
async function clearDrafts(cluster: string): Promise<void> {
  const folder = path.dirname(cluster);
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(`${path.basename(cluster)}.new-`));
  for (const name of drafts) {
    await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
