import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  blockOf,
  REMEDY_BLOCKS,
  REMEDY_RESULTS,
  RESULT_CLASSES,
  resultClassOf,
  resultsOfClass,
} from '#domain/remedy/remedy-result.ts';
import type { RemedyBlock, RemedyResult, ResultClass } from '#domain/remedy/remedy-result.ts';
import { newId } from '#platform/id.ts';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { makeOffice, type Office } from '../../test/office.ts';
import { countRemedies } from './remedy-count.ts';
import { listRemedies } from './remedy-list.ts';

let database: TestDatabase;
let office: Office;
const BLOCKS = Object.keys(REMEDY_BLOCKS) as RemedyBlock[];
const CLASSES = Object.keys(RESULT_CLASSES) as ResultClass[];

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'yiyang', '410327', '宜阳县');
});
afterAll(() => database.drop());

/** A remedy as the year sees it. */
interface Drawn {
  readonly block: RemedyBlock;
  readonly servedOn: string;
  readonly decided: { readonly on: string; readonly result: RemedyResult } | null;
  readonly isOurs: boolean;
}

const day = fc
  .integer({ min: 0, max: 3 * 365 - 1 })
  .map((offset) => new Date(Date.UTC(2022, 0, 1 + offset)).toISOString().slice(0, 10));
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    block: fc.constantFrom(...BLOCKS),
    servedOn: day,
    decidedOn: fc.option(day, { freq: 4 }),
    result: fc.constantFrom(...(Object.keys(REMEDY_RESULTS) as RemedyResult[])),
    isOurs: fc.constantFrom(true, true, true, false),
  })
  .map(({ decidedOn, result, ...rest }) => ({
    ...rest,
    decided: decidedOn === null || decidedOn < rest.servedOn ? null : { on: decidedOn, result },
  }));

async function keep(remedies: readonly Drawn[]): Promise<void> {
  const { db } = database;
  const base = { tenant_id: office.tenantId, body: '宜阳县人民政府' };
  const { bureau, other } = office.agencies;
  // What a suit follows belongs to the other bureau, so that it is counted in nobody's figures here.
  const prior = newId();
  await db
    .insertInto('remedy')
    .values([
      {
        ...base,
        id: prior,
        agency_id: other,
        kind: 'reconsideration',
        stage: 'served',
        served_on: '2022-01-01',
      },
      ...remedies.map(({ block, servedOn, decided, isOurs }) => ({
        ...base,
        id: newId(),
        agency_id: isOurs ? bureau : other,
        kind: block === 'reconsideration' ? ('reconsideration' as const) : ('litigation' as const),
        prior_remedy_id: block === 'litigation_after_reconsideration' ? prior : null,
        stage: decided === null ? ('answered' as const) : ('decided' as const),
        served_on: servedOn,
        result: decided?.result ?? null,
        concluded_on: decided?.on ?? null,
      })),
    ])
    .execute();
}

/** The server may not delete remedies; the owner of the tables may, here. */
async function clear(): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('update remedy set prior_remedy_id = null');
  await client.query('delete from remedy');
  await client.end();
}

describe('section four counted out of the ledger', () => {
  it('agrees with counting remedy by remedy, carries the pending over, and opens down to its remedies', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { maxLength: 40 }),
        fc.integer({ min: 2022, max: 2024 }),
        async (remedies, year) => {
          const about = { tenantId: office.tenantId, agencyIds: [office.agencies.bureau], year };
          await clear();
          await keep(remedies);
          const counts = await countRemedies(database.db, about);
          const ours = remedies.filter(({ isOurs }) => isOurs);
          for (const block of BLOCKS)
            for (const column of CLASSES) {
              const counted = counts
                .filter((count) => count.block === block && resultClassOf(count.result) === column)
                .reduce((sum, count) => sum + count.remedies, 0);
              expect(counted).toBe(ours.filter((one) => standsIn(one, block, column, year)).length);
              const results = column === 'pending' ? null : resultsOfClass(column);
              const list = await listRemedies(
                database.db,
                { ...about, block, results },
                { limit: 1, offset: 0 },
              );
              expect(list.total).toBe(counted);
            }
          const total = counts.reduce((sum, count) => sum + count.remedies, 0);
          const inYear = ours.filter(({ servedOn }) => Number(servedOn.slice(0, 4)) === year).length;
          const carriedIn = ours.filter(
            ({ servedOn, decided }) =>
              Number(servedOn.slice(0, 4)) < year &&
              (decided === null || Number(decided.on.slice(0, 4)) >= year),
          ).length;
          expect(total).toBe(inYear + carriedIn);
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** Counted on its own: by the year of the days alone. */
function standsIn(one: Drawn, block: RemedyBlock, column: ResultClass, year: number): boolean {
  const kind = one.block === 'reconsideration' ? 'reconsideration' : 'litigation';
  if (blockOf({ kind, afterReconsideration: one.block === 'litigation_after_reconsideration' }) !== block)
    return false;
  if (Number(one.servedOn.slice(0, 4)) > year) return false;
  const decidedIn = one.decided === null ? null : Number(one.decided.on.slice(0, 4));
  if (decidedIn === null || decidedIn > year) return column === 'pending';
  return (
    decidedIn === year &&
    column !== 'pending' &&
    REMEDY_RESULTS[one.decided?.result ?? 'upheld'].counts === column
  );
}
