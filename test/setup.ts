import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRecord } from '#platform/embedded/cluster-record.ts';
import { findPostmaster, stopPostmaster } from '#platform/embedded/postmaster.ts';

/** Gives the run a folder of its own; afterwards stops the PostgreSQL that a test may have started there. */
export default async function setup(): Promise<() => Promise<void>> {
  const home = await mkdtemp(path.join(tmpdir(), 'gongkai-test-'));
  // The account PostgreSQL runs under must be able to walk in.
  await chmod(home, 0o755);
  process.env['GONGKAI_TEST_HOME'] = home;
  return async () => {
    const record = await readRecord(home);
    const postmaster = record && (await findPostmaster(record.cluster));
    if (postmaster) await stopPostmaster(postmaster.pid);
    if (record) await rm(path.dirname(record.cluster), { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  };
}
