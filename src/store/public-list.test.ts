import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { releasedDocument } from '../../test/document.ts';
import { makeOffice, type Office } from '../../test/office.ts';
import { listPublic, readPublic } from './public-list.ts';

let database: TestDatabase;
let office: Office;
beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'jingyuan', '640424', '泾源县');
});
afterAll(() => database.drop());

it('reads a whole list in parts, each document once, whatever is released meanwhile', async () => {
  const { db } = database;
  const { tenantId } = office;
  for (let number = 1; number <= 6; number += 1)
    await releasedDocument(db, office, { title: `第${number}件`, kind: 'general' });
  for (const filter of [{}, { kind: 'general' as const }]) {
    const order = (await listPublic(db, tenantId, filter, { limit: 50, offset: 0 })).map(({ id }) => id);
    const read: string[] = [];
    for await (const part of readPublic(db, tenantId, filter, 2)) {
      read.push(...part.map(({ id }) => id));
      if (read.length === 2) await releasedDocument(db, office, { title: '新发布的', kind: 'general' });
    }
    expect(read.filter((id) => order.includes(id))).toEqual(order);
    expect(new Set(read).size).toBe(read.length);
  }
});
