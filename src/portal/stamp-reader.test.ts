import { afterAll, beforeAll, expect, it } from 'vitest';
import { openClock } from '#platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { openStampReader } from './stamp-reader.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

function put(scope: string, mark: number): Promise<unknown> {
  const row = { tenant_id: 'x', scope, mark: String(mark) };
  return database.db
    .insertInto('page_mark')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'scope']).doUpdateSet(row))
    .execute();
}

const scope = (name: string) => ({ tenantId: 'x', scope: name });

it('answers each with its own marks, and never with those read before he asked', async () => {
  await put('a', 1);
  await put('b', 2);
  const stampOf = openStampReader(
    database.db,
    openClock(() => new Date('2026-01-01T15:59:00Z')),
  );
  const [a, b, both] = await Promise.all([
    stampOf([scope('a')]),
    stampOf([scope('b')]),
    stampOf([scope('a'), scope('b'), scope('never')]),
  ]);
  expect([a, b, both]).toEqual(['2026-01-01 1', '2026-01-01 2', '2026-01-01 1 2 ']);
  const early = stampOf([scope('a')]);
  await put('a', 3);
  expect(await stampOf([scope('a')])).toBe('2026-01-01 3');
  await early;
});

it('changes at midnight in Beijing', async () => {
  let now = new Date('2026-01-01T15:59:59Z');
  const stampOf = openStampReader(
    database.db,
    openClock(() => now),
  );
  const before = await stampOf([scope('a')]);
  now = new Date('2026-01-01T16:00:00Z');
  expect(await stampOf([scope('a')])).not.toBe(before);
});

it('tells those who wait that the database failed, and asks again for the next', async () => {
  const broken = await openTestDatabase();
  const stampOf = openStampReader(broken.db, openClock());
  await broken.drop();
  await expect(stampOf([scope('a')])).rejects.toThrow(/terminat|connect|does not exist|closed|destroyed/i);
  await expect(stampOf([scope('a')])).rejects.toThrow(/terminat|connect|does not exist|closed|destroyed/i);
});
