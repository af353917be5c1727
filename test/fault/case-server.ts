import path from 'node:path';
import { sql } from 'kysely';
import { apiMouth } from '#api/api-mouth.ts';
import { submitApplication } from '#actions/request/submit-application.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { buildHttp, type Mouth } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets } from '#platform/secrets.ts';
import { openDatabase } from '#store/database.ts';

// A server with the API and the act of the public form behind a bare address. Everything is loaded first; it opens its port
// when it is told to, so that the next one stands ready while this one works.
const [folder = '', databaseUrl = '', beginning = ''] = process.argv.slice(2);
const started = Date.now();
const clock = openClock(() => new Date(Number(beginning) + Date.now() - started));
const db = openDatabase(databaseUrl, { connections: 4 });
const config = {
  basePath: '',
  publicUrl: null,
  trustedProxies: [],
  sessionIdleMinutes: 30,
  sessionHours: 12,
  dataDirectory: folder,
};
const secrets = await openSecrets(folder);
const limits = { api: 100_000, signIn: 100_000, upload: 100_000 };
const services = {
  config,
  clock,
  db,
  secrets,
  files: openFileStore(path.join(folder)),
  limits,
};
const form: Mouth = {
  prefix: '/form',
  policy: 'data',
  plugin: async (app) => {
    app.post('/', async ({ body, id }) =>
      submitApplication(services, {
        ...(body as Omit<Parameters<typeof submitApplication>[1], 'requestId'>),
        requestId: id,
      }),
    );
  },
};
const checks = { database: () => sql`select 1`.execute(db) };
const app = await buildHttp({ config, log: openLog('silent'), checks }, [apiMouth(services), form]);
await app.ready();
process.stdin.once('data', () => {
  void app.listen({ port: 0, host: '127.0.0.1' }).then((url) => process.stdout.write(`${url}\n`));
});
