import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { releasedDocument } from '../../test/document.ts';
import { makeOffice, type Office } from '../../test/office.ts';
import { readPageMarks } from './page-mark.ts';
import { hideFromPublic, showToPublic } from './public-document.ts';
import { writeSetting } from './setting.ts';

let database: TestDatabase;
let office: Office;

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
});
afterAll(() => database.drop());

function marks(...scopes: string[]): Promise<string[]> {
  return readPageMarks(
    database.db,
    scopes.map((scope) => ({ tenantId: office.tenantId, scope })),
  );
}

describe('page marks', () => {
  it('change with the document and leave other documents alone', async () => {
    const one = await releasedDocument(database.db, office);
    const other = await releasedDocument(database.db, office);
    const scopes = [`document:${one.id}`, 'lists', `agency:${office.agencies.bureau}`, 'look'] as const;
    const before = await marks(...scopes, `document:${other.id}`);
    await database.db.transaction().execute((tx) => showToPublic(tx, office.tenantId, one.id));
    const after = await marks(...scopes, `document:${other.id}`);
    expect(after.map((mark, index) => mark === before[index])).toEqual([false, false, false, true, true]);
    await database.db
      .transaction()
      .execute((tx) =>
        hideFromPublic(tx, { tenantId: office.tenantId, documentId: one.id, reason: '有误', at: new Date() }),
      );
    const hidden = await marks(`document:${one.id}`);
    expect(hidden).not.toEqual([after[0]]);
  });

  it('stay the same when the act is undone', async () => {
    const { id } = await releasedDocument(database.db, office);
    const before = await marks(`document:${id}`, 'lists');
    await database.db
      .transaction()
      .execute(async (tx) => {
        await showToPublic(tx, office.tenantId, id);
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await marks(`document:${id}`, 'lists')).toEqual(before);
  });

  it('change with a setting, for this county alone', async () => {
    const other = await makeOffice(database.db, 'zhangchuan', '620525', '张川县');
    const ofOther = { tenantId: other.tenantId, scope: 'look' };
    const before = [await marks('look'), await readPageMarks(database.db, [ofOther])];
    await database.db
      .transaction()
      .execute((tx) => writeSetting(tx, office.tenantId, 'site.name', '清水县人民政府', null));
    expect(await marks('look')).not.toEqual(before[0]);
    expect(await readPageMarks(database.db, [ofOther])).toEqual(before[1]);
  });

  it('are put by many releases at once without a deadlock', async () => {
    const documents = await Promise.all([1, 2, 3, 4].map(() => releasedDocument(database.db, office)));
    const ids = documents.map(({ id }) => id);
    await Promise.all(
      [ids.slice(0, 2), ids.slice(2)].map((pair) =>
        database.db.transaction().execute(async (tx) => {
          for (const id of pair) await showToPublic(tx, office.tenantId, id);
        }),
      ),
    );
    expect(await marks('never')).toEqual(['']);
  });
});
