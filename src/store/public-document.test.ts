import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { draftDocument, releasedDocument } from '../../test/document.ts';
import { makeOffice, type Office } from '../../test/office.ts';
import { findDocument, updateDocument } from './document.ts';
import { hideFromPublic, publicDocuments, showToPublic } from './public-document.ts';

let database: TestDatabase;
let office: Office;

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
});
afterAll(() => database.drop());

async function visibleIds(): Promise<string[]> {
  const rows = await publicDocuments(database.db, office.tenantId).select('document_id').execute();
  return rows.map((row) => row.document_id);
}

describe('what the public may see', () => {
  it('is the released edition, with its number, and not the draft', async () => {
    const draft = await draftDocument(database.db, office);
    const { id, indexNumber } = await releasedDocument(database.db, office);
    const next = await releasedDocument(database.db, office);
    expect(await visibleIds()).toEqual(expect.arrayContaining([id, next.id]));
    expect(await visibleIds()).not.toContain(draft);
    expect(indexNumber).toBe('620521-101/2024-00001');
    expect(next.indexNumber).toBe('620521-101/2024-00002');
  });

  it('refuses to show what is not released', async () => {
    const draft = await draftDocument(database.db, office);
    await expect(
      database.db.transaction().execute((tx) => showToPublic(tx, office.tenantId, draft)),
    ).rejects.toThrow('not released');
  });

  it('loses a withdrawn document and keeps its address with the reason', async () => {
    const { db } = database;
    const { tenantId } = office;
    const { id } = await releasedDocument(db, office, { title: '误发的名单' });
    const at = new Date('2024-03-09T01:00:00Z');
    const reason = '含有个人信息';
    await db.transaction().execute(async (tx) => {
      await updateDocument(
        tx,
        { tenantId, id, at },
        { standing: 'withdrawn', withdrawn_at: at, withdrawal_reason: reason },
      );
      await hideFromPublic(tx, { tenantId, documentId: id, reason, at });
    });
    expect(await visibleIds()).not.toContain(id);
    const address = await db
      .selectFrom('withdrawn_address')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('document_id', '=', id)
      .executeTakeFirst();
    expect(address).toMatchObject({ title: '误发的名单', reason });
    expect(await findDocument(db, tenantId, id)).toMatchObject({ standing: 'withdrawn', releasedEdition: 1 });
  });
});
