import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CUTTING_RULES } from '#domain/disclosure/search/index-terms.ts';
import { parseQuery } from '#domain/disclosure/search/parse-query.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { wordCutter } from '#platform/word-cutter.ts';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { releasedDocument } from '../../test/document.ts';
import { makeOffice, type Office } from '../../test/office.ts';
import { hideFromPublic, showToPublic } from './public-document.ts';
import { searchDocuments } from './search.ts';
import {
  beginRebuild,
  findSearchStanding,
  listTenantsToRebuild,
  rebuildPart,
  sweepPart,
} from './search-rebuild.ts';

let database: TestDatabase;
let office: Office;
const at = new Date('2024-04-01T01:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  for (let n = 1; n <= 12; n += 1)
    await releasedDocument(database.db, office, { title: `关于第${n}批榫卯传承人的通知` });
});
afterAll(() => database.drop());

async function count(typed: string): Promise<number> {
  const query = parseQuery(typed, wordCutter());
  const today = parsePlainDate('2024-06-01');
  const found = await searchDocuments(database.db, office.tenantId, {
    query,
    filter: {},
    order: 'date',
    limit: 50,
    offset: 0,
    today,
  });
  expect(found.items.length).toBe(found.total);
  return found.total;
}

function begin(): Promise<void> {
  return database.db.transaction().execute((tx) => beginRebuild(tx, office.tenantId, at));
}

async function generations(): Promise<number[]> {
  const { rows } = await sql<{
    generation: number;
  }>`select distinct generation from search_entry order by 1`.execute(database.db);
  return rows.map(({ generation }) => generation);
}

describe('rebuilding the index', () => {
  it('is never seen half done, takes in what is released and lets go what is withdrawn meanwhile', async () => {
    const { db } = database;
    const { tenantId } = office;
    await begin();
    expect(await rebuildPart(db, tenantId, at, 5)).toBe(true);
    expect((await findSearchStanding(db, tenantId)).building).toMatchObject({ done: 5, total: 12 });
    expect(await count('榫卯')).toBe(12);
    const fresh = await releasedDocument(db, office, { title: '关于第13批榫卯传承人的通知' });
    const gone = await releasedDocument(db, office, { title: '关于第14批榫卯传承人的通知' });
    await db
      .transaction()
      .execute((tx) => hideFromPublic(tx, { tenantId, documentId: gone.id, reason: '误发', at }));
    expect(await count('榫卯')).toBe(13);
    // A rebuild that is begun again goes on where it was.
    await begin();
    expect((await findSearchStanding(db, tenantId)).building).toMatchObject({ done: 5 });
    while (await rebuildPart(db, tenantId, at, 5)) expect(await count('榫卯')).toBe(13);
    expect(await count('榫卯')).toBe(13);
    expect((await findSearchStanding(db, tenantId)).building).toBeNull();
    await db.transaction().execute(async (tx) => {
      await tx
        .updateTable('document_edition')
        .set({ title: '关于第13批木雕传承人的通知' })
        .where('document_id', '=', fresh.id)
        .execute();
      await showToPublic(tx, tenantId, fresh.id);
    });
    expect(await count('榫卯')).toBe(12);
    expect(await count('木雕')).toBe(1);
  });

  it('leaves nothing of the old index behind', async () => {
    while (await sweepPart(database.db, office.tenantId, 4));
    expect(await generations()).toHaveLength(1);
    expect(await count('榫卯')).toBe(12);
  });

  it('loses nothing when a part is cut off in the middle', async () => {
    const { db } = database;
    await begin();
    await rebuildPart(db, office.tenantId, at, 5);
    const progress = (await findSearchStanding(db, office.tenantId)).building?.done;
    // The connection is ended under a part that is being written, as kill -9 does.
    const cut = rebuildPart(db, office.tenantId, at, 5);
    const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(db);
    const ended = await cut.then(
      () => 'done',
      () => 'cut off',
    );
    const after = (await findSearchStanding(db, office.tenantId)).building?.done;
    expect(after).toBe(ended === 'cut off' ? progress : (progress ?? 0) + 5);
    expect(rows.length).toBeGreaterThanOrEqual(0);
    while (await rebuildPart(db, office.tenantId, at, 5));
    expect(await count('榫卯')).toBe(12);
  });

  it('is asked for by itself when documents are cut by new rules', async () => {
    const { db } = database;
    expect(await listTenantsToRebuild(db)).toEqual([]);
    await db
      .updateTable('search_state')
      .set({ rules: CUTTING_RULES - 1 })
      .execute();
    expect(await listTenantsToRebuild(db)).toEqual([{ tenantId: office.tenantId, isBegun: false }]);
    await begin();
    while (await rebuildPart(db, office.tenantId, at));
    expect(await listTenantsToRebuild(db)).toEqual([]);
  });

  it('and releases at the same time end in an index that equals the public documents', async () => {
    const { db } = database;
    await begin();
    const releases = Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        releasedDocument(db, office, { title: `关于同时发布的第${n}件榫卯公告` }),
      ),
    );
    while (await rebuildPart(db, office.tenantId, at, 2));
    await releases;
    while (await rebuildPart(db, office.tenantId, at, 2));
    expect(await count('榫卯')).toBe(20);
  });
});
