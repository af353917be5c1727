import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { loadDemo } from '#actions/load-demo.ts';
import { buildConsole } from '#platform/build-console.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { consoleMouth } from '#platform/http/serve-console.ts';
import { openLog } from '#platform/log.ts';
import { totpAt, totpCounter } from '#platform/totp.ts';
import { openTestApi } from '../api.ts';

/** The console and its interface with the demonstration behind them, listening on this machine. */
export interface Desk {
  /** Address of the console, with a slash at the end. */
  readonly url: string;
  /** Moves the clock of the server by so many minutes. */
  pass(minutes: number): void;
  /** What an authenticator with this secret shows now. */
  codeOf(secret: string): string;
  /** Signs in at the page, a one-time password changed on the way; later as the same person again. */
  signIn(page: Page, account: string): Promise<void>;
  close(): Promise<void>;
}

/** What everybody changes the one-time password into. */
export const OWN_PASSWORD = 'Hengshui-Lamp-83';

/** Under a base path, as behind the county's web server. */
const BASE_PATH = '/zwgk';

export async function openDesk(): Promise<Desk> {
  const log = openLog('silent');
  if (!(await buildConsole(log))) throw new Error('The console could not be built');
  const api = await openTestApi({ basePath: BASE_PATH, mouths: [consoleMouth] });
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-desk-'));
  const { accounts } = await loadDemo({
    db: api.db,
    secrets: api.secrets,
    clock: openClock(() => api.now()),
    files: openFileStore(folder),
  });
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = api.app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${BASE_PATH}/console/`;
  const passwords = new Map(accounts.map(({ username, oneTimePassword }) => [username, oneTimePassword]));
  return {
    url,
    pass: (minutes) => api.pass(minutes),
    codeOf: (secret) => totpAt(secret, totpCounter(api.now().getTime())),
    async signIn(page, account) {
      const password = passwords.get(account);
      if (password === undefined) throw new Error(`No demonstration account ${account}`);
      await page.goto(url);
      await page.getByLabel('用户名').fill(account);
      await page.getByLabel('口令').fill(password);
      await page.getByRole('button', { name: '登录' }).click();
      if (password !== OWN_PASSWORD) await changePassword(page, password);
      passwords.set(account, OWN_PASSWORD);
      await page.getByRole('heading', { name: '我的待办' }).waitFor();
    },
    async close() {
      await api.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function changePassword(page: Page, oneTime: string): Promise<void> {
  await page.getByLabel('现用口令').fill(oneTime);
  await page.getByLabel('新口令', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('再写一遍新口令').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: '修改口令' }).click();
}
