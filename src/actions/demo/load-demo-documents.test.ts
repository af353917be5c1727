import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '#domain/disclosure/content/check-content.ts';
import { documentFaults } from '#domain/disclosure/fields.ts';
import { addDays, parsePlainDate } from '#domain/time/plain-date.ts';
import { cleanBody } from '#paper/body/clean-body.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { openSecrets } from '#platform/secrets.ts';
import { publicDocuments } from '#store/public-document.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { loadDemo } from '../load-demo.ts';
import { mapAgencyIds } from '#store/agency-register.ts';
import { demoDocuments, demoFields } from './demo-document.ts';
import { loadDemoDisclosure } from './load-demo-disclosure.ts';
import type { DemoServices } from './demo-desk.ts';

describe('the documents of the demonstration', () => {
  it.each(demoDocuments.map((document) => [document.key, document] as const))(
    '%s may go to review',
    (_, document) => {
      const day = addDays(parsePlainDate('2026-11-20'), -document.daysAgo);
      const place = { county: '泾源县', issuer: '泾源县人民政府', day, columnId: 'x', itemIds: [] };
      const written = demoFields(document, place);
      const { html, text } = cleanBody(written.bodyHtml);
      const fields = { ...written, bodyHtml: html, bodyText: text };
      expect(documentFaults(fields, day)).toEqual([]);
      const findings = checkContent({ fields, attachments: [] });
      expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
    },
  );
});

describe('loadDemoDisclosure', () => {
  let database: TestDatabase;
  let home: string;
  let services: DemoServices;
  beforeAll(async () => {
    database = await openTestDatabase();
    home = await mkdtemp(path.join(tmpdir(), 'gongkai-demo-'));
    services = {
      db: database.db,
      files: openFileStore(home),
      clock: openClock(),
      secrets: await openSecrets(home),
    };
    await loadDemo(services);
  });
  afterAll(async () => {
    await database.drop();
    await rm(home, { recursive: true });
  });

  async function load(isStopped: () => boolean): Promise<void> {
    const agencyId = (await mapAgencyIds(database.db, 'jingyuan')).get('100') ?? '';
    const agencyName = '泾源县人民政府';
    const place = { tenantId: 'jingyuan', county: '泾源县', agencyId, agencyName, tree: 'county' } as const;
    await loadDemoDisclosure(services, place, isStopped);
  }

  async function shown(): Promise<Record<string, unknown>[]> {
    return publicDocuments(database.db, 'jingyuan')
      .select(['title', 'validity_mark', 'successor_id', 'correction_note', 'is_demo'])
      .execute();
  }

  it('goes on where it was cut off, and does nothing when all is there', async () => {
    let asked = 0;
    await load(() => (asked += 1) > 3);
    const some = (await shown()).length;
    expect(some).toBeGreaterThan(0);
    await load(() => false);
    const all = await shown();
    // One each is a draft, given back, in review and withdrawn; two interpretations stand beside their policies.
    expect(all).toHaveLength(demoDocuments.length - 4 + 2);
    expect(some).toBeLessThan(all.length);
    await load(() => false);
    expect(await shown()).toEqual(all);
  });

  it('leaves work for the clerk, and tells nobody of what is done', async () => {
    const { db } = database;
    const atWork = await db
      .selectFrom('document')
      .select(['work', 'draft_edition'])
      .where('tenant_id', '=', 'jingyuan')
      .where('work', '!=', 'none')
      .execute();
    expect(atWork.map(({ work }) => work).toSorted()).toEqual(['draft', 'draft', 'in_review']);
    const unread = await db
      .selectFrom('notification')
      .select('title')
      .where('tenant_id', '=', 'jingyuan')
      .where('read_at', 'is', null)
      .execute();
    expect(unread.map(({ title }) => title)).toContain('稿件被退回修改');
    expect(unread.map(({ title }) => title)).not.toContain('有稿件已签发，待发布');
  });

  it('counts its documents under items of the catalog', async () => {
    const rows = await publicDocuments(database.db, 'jingyuan').select('catalog_item_ids').execute();
    const counted = rows.filter(({ catalog_item_ids: items }) => items.length > 0);
    expect(counted.length).toBeGreaterThan(5);
  });

  it('shows a repealed document with its successor, a correction, a withdrawal, attachments and a gazette', async () => {
    const all = await shown();
    expect(all.every(({ is_demo: isDemo }) => isDemo)).toBe(true);
    const repealed = all.filter((one) => one['validity_mark'] === 'repealed');
    expect(repealed).toMatchObject([{ title: '泾源县农村供水管理暂行办法' }]);
    expect(repealed[0]?.['successor_id']).not.toBeNull();
    expect(all.filter((one) => one['correction_note'] !== null)).toHaveLength(1);
    const { db } = database;
    const counted = async (table: 'withdrawn_address' | 'public_attachment' | 'gazette_entry') => {
      const { count } = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('tenant_id', '=', 'jingyuan')
        .executeTakeFirstOrThrow();
      return Number(count);
    };
    expect(await counted('withdrawn_address')).toBe(1);
    expect(await counted('public_attachment')).toBe(3);
    expect(await counted('gazette_entry')).toBeGreaterThan(2);
  });
});
