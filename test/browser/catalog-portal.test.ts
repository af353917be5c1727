import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftCatalog } from '#actions/catalog/draft-catalog.ts';
import { enforceCatalog } from '#actions/catalog/enforce-catalog.ts';
import { openClock } from '#platform/clock.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets } from '#platform/secrets.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { findStaff } from '#store/staff.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { releasedDocument } from '../document.ts';
import { makeOffice, makeUser } from '../office.ts';
import { axeViolations } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';

let browser: Browser;
let database: TestDatabase;
let app: FastifyInstance;
let url: string;
let folder: string;

beforeAll(async () => {
  [browser, database] = await Promise.all([launchChromium(), openTestDatabase()]);
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-catalog-'));
  const { db } = database;
  const secrets = await openSecrets(folder);
  const office = await makeOffice(db, 'qingshui', '620521', '清水县');
  await makeUser(db, secrets, office, 'office', { role: 'disclosure_office' });
  const staff = await findStaff(db, { username: 'office' });
  if (staff === null) throw new Error('There is no user');
  const [by, services] = [
    { staff, requestId: null },
    { db, clock: openClock() },
  ];
  const { bureau } = office.agencies;
  const fields = ['法定主动公开内容', '社会救助', '财政预决算'];
  const versionId = await draftCatalog(services, by, bureau, { from: 'standard', fields });
  await enforceCatalog(services, by, bureau, versionId);
  await releasedDocument(db, office);
  const config = { basePath: '', publicUrl: null, trustedProxies: [] };
  app = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth({ db, config })]);
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/620521/catalog`;
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Pictures to look at while a page is made: only where a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const place = process.env['GONGKAI_PICTURES'];
  if (place === undefined) return;
  await mkdir(place, { recursive: true });
  await page.screenshot({ path: path.join(place, `${name}.png`) });
}

describe.each([
  ['desk', { width: 1366, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const)('the public catalog on a %s', (device, viewport) => {
  it.each([
    ['county', ''],
    ['agency', '/101'],
    ['ten', '/101/fields/2'],
    ['eight', '/101/fields/2/eight'],
    ['index', '/101/index'],
    ['large', '/101/fields/2?large=1'],
  ])('is read without scripts and without a fault for axe: %s', async (name, address) => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${url}${address}`);
    await picture(page, `portal-catalog-${name}-${device}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });
});
