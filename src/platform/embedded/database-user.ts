import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from '../operator-error.ts';

const run = promisify(execFile);

/** The system account PostgreSQL runs under. */
export interface DatabaseUser {
  uid: number;
  gid: number;
}

async function lookUp(name: string): Promise<DatabaseUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/**
 * PostgreSQL refuses to run as root. Started as root, we run it under an account of its own, made if need be;
 * null when we are an ordinary user, who runs it himself.
 */
export async function findDatabaseUser(): Promise<DatabaseUser | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = await lookUp('gongkai');
  if (existing) return existing;
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    'gongkai',
  ]).catch(() => undefined);
  // A machine whose accounts can't be changed often has one for PostgreSQL already.
  const user = (await lookUp('gongkai')) ?? (await lookUp('postgres'));
  if (!user)
    throw new OperatorError(
      '以 root 运行时，内置数据库需要一个专用系统账户 gongkai，但没有建成。请先建立该账户（useradd --system gongkai）,或改用普通用户运行。',
    );
  return user;
}

/** May the user walk into this folder? Judged by plain permission bits of the folder and all above it. */
export async function canReach(user: DatabaseUser, folder: string): Promise<boolean> {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const info = await stat(current).catch(() => null);
    if (info) {
      const bit = info.uid === user.uid ? 0o100 : info.gid === user.gid ? 0o010 : 0o001;
      if ((info.mode & bit) === 0) return false;
    }
    if (current === path.dirname(current)) return true;
  }
}
