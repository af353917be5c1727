import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDemo } from '#actions/load-demo.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets } from '#platform/secrets.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { openTestDatabase } from '../database.ts';

/** The public pages with the demonstration behind them, listening on this machine. */
export interface Demonstration {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export async function openDemonstration(): Promise<Demonstration> {
  const database = await openTestDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-browser-'));
  const { db } = database;
  await loadDemo({
    db,
    files: openFileStore(folder),
    clock: openClock(),
    secrets: await openSecrets(folder),
  });
  const config = { basePath: '', publicUrl: null, trustedProxies: [] };
  const app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth({ db, config })]);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}
