import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Binaries, copyBinaries, isComplete } from './binaries.ts';
import { canReach, type DatabaseUser } from './database-user.ts';

/** Where the database lives when the data directory is closed to its account, such as under /root. */
const sharedPlace = '/var/lib/gongkai';

/** Chooses the folder of a new cluster and makes the folder above it. */
export async function chooseClusterPlace(dataDirectory: string, user: DatabaseUser | null): Promise<string> {
  if (!user || (await canReach(user, dataDirectory))) return path.join(dataDirectory, 'postgres');
  const home = path.join(sharedPlace, `database-${randomBytes(4).toString('hex')}`);
  await mkdir(home, { recursive: true });
  await chmod(sharedPlace, 0o755);
  await chown(home, user.uid, user.gid);
  await chmod(home, 0o700);
  return path.join(home, 'postgres');
}

/** The programs where the account that runs them can read them: as installed, or else a copy. */
export async function placeBinaries(
  installed: Binaries,
  dataDirectory: string,
  user: DatabaseUser | null,
  version: string,
): Promise<Binaries> {
  const complete = await isComplete(installed.home);
  if (complete && (!user || (await canReach(user, path.dirname(installed.postgres))))) return installed;
  const home = !user || (await canReach(user, dataDirectory)) ? dataDirectory : sharedPlace;
  return copyBinaries(installed.home, path.join(home, `postgresql-${version}`));
}
