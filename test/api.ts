import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import { Value } from 'typebox/value';
import { apiMouth } from '#api/api-mouth.ts';
import { Problem as ProblemShape } from '#contract/problem.ts';
import type { Route } from '#contract/route/route.ts';
import { routes } from '#contract/route/routes.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { buildHttp, type Mouth } from '#platform/http/build-http.ts';
import type { RateLimits } from '#platform/http/rate-limits.ts';
import { type Log, openLog } from '#platform/log.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { totpAt, totpCounter } from '#platform/totp.ts';
import type { Db } from '#store/database.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { PASSWORD, type TestUser } from './office.ts';

/** The whole API over a database of its own, with a clock that a test may move. */
export interface TestApi {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  readonly db: Db;
  readonly secrets: Secrets;
  readonly dataDirectory: string;
  /** Moves the clock by so many minutes. */
  pass(minutes: number): void;
  now(): Date;
  /** Signs in, the second factor included. */
  client(user: TestUser): Promise<TestClient>;
  close(): Promise<void>;
}

export interface TestClient {
  call(method: string, url: string, body?: unknown): Promise<LightMyRequestResponse>;
  readonly cookie: string;
  readonly csrfToken: string;
}

interface TestApiOptions {
  readonly log?: Log;
  readonly limits?: RateLimits;
  readonly basePath?: string;
  readonly publicUrl?: string | null;
  readonly trustedProxies?: readonly string[];
  /** Where a scanner for viruses listens. */
  readonly virusScanner?: string;
  readonly mouths?: readonly Mouth[];
}

/** Every test begins on the same day: what is missing from the calendar depends on it. */
const BEGINNING = Date.parse('2026-11-20T09:00:00+08:00');

const GENEROUS: RateLimits = { api: 100_000, signIn: 100_000, upload: 100_000 };

export async function openTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const { basePath = '', publicUrl = null, trustedProxies = [], limits = GENEROUS } = options;
  const database = await openTestDatabase();
  const { db } = database;
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-api-'));
  const secrets = await openSecrets(folder);
  let ahead = 0;
  const started = Date.now();
  const clock = openClock(() => new Date(BEGINNING + Date.now() - started + ahead));
  const config = {
    basePath,
    publicUrl,
    trustedProxies,
    sessionIdleMinutes: 30,
    sessionHours: 12,
    dataDirectory: folder,
    virusScanner: options.virusScanner ?? null,
  };
  const services = { config, clock, db, secrets, files: openFileStore(folder), limits };
  const checks = { database: () => sql`select 1`.execute(db) };
  const mouths = [apiMouth(services), ...(options.mouths ?? [])];
  const app = await buildHttp({ config, log: options.log ?? openLog('silent'), checks }, mouths);
  await app.ready();
  return {
    app,
    database,
    db,
    secrets,
    dataDirectory: folder,
    now: () => clock.now(),
    pass: (minutes) => {
      ahead += minutes * 60_000;
    },
    client: (user) => signIn(app, basePath, user, () => clock.now()),
    close: async () => {
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The cookie of an answer, as the browser would send it back. */
export function cookieOf(response: LightMyRequestResponse): string {
  const cookie = response.cookies.find(({ name }) => name === 'gongkai_session');
  return cookie === undefined ? '' : `gongkai_session=${cookie.value}`;
}

async function signIn(
  app: FastifyInstance,
  basePath: string,
  user: TestUser,
  now: () => Date,
): Promise<TestClient> {
  const payload = { username: user.username, password: PASSWORD };
  const response = await app.inject({ method: 'POST', url: `${basePath}/api/session`, payload });
  if (response.statusCode !== 200) throw new Error(`Sign-in of ${user.username}: ${response.body}`);
  const { csrfToken } = response.json<{ csrfToken: string }>();
  const cookie = cookieOf(response);
  const client: TestClient = {
    cookie,
    csrfToken,
    call: async (method, url, body) => {
      const answer = await app.inject({
        method: method as 'GET',
        url: `${basePath}/api${url}`,
        headers: { cookie, 'x-csrf-token': csrfToken },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      holdToContract(method, url, answer);
      return answer;
    },
  };
  if (user.totpSecret !== null) {
    const code = totpAt(user.totpSecret, totpCounter(now().getTime()));
    const confirmed = await client.call('POST', '/session/second-factor', { code });
    if (confirmed.statusCode !== 200) throw new Error(`Second factor of ${user.username}: ${confirmed.body}`);
  }
  return client;
}

/** Every answer that a test sees has the shape that the contract promises. */
function holdToContract(method: string, url: string, answer: LightMyRequestResponse): void {
  const path = url.replace(/\?.*$/, '');
  const route = Object.values<Route>(routes).find(
    (one) => one.method === method && new RegExp(`^${one.url.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  );
  const shape = answer.statusCode < 300 ? route?.answer : ProblemShape;
  if (shape === undefined || answer.statusCode === 204) return;
  const faults = Value.Errors(shape, answer.json());
  if (faults.length > 0)
    throw new Error(`${method} ${url} breaks the contract: ${JSON.stringify(faults.slice(0, 3))}`);
}
