import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUTCOME_BOXES, type OutcomeBox } from '#domain/law/outcome.ts';
import { APPLICANT_KINDS, type ApplicantKind } from '#domain/request/application.ts';
import { newId } from '#platform/id.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { makeOffice, type Office } from '../../test/office.ts';
import { application } from '../../test/request.ts';
import { insertRequest } from './request.ts';
import { countRequests, listCasesOfCell } from './request-count.ts';

let database: TestDatabase;
let office: Office;
let secrets: Secrets;
let folder: string;
const requestIds = new Map<ApplicantKind, string>();
const KINDS = Object.keys(APPLICANT_KINDS) as ApplicantKind[];
const BOXES = Object.keys(OUTCOME_BOXES) as OutcomeBox[];

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-count-'));
  secrets = await openSecrets(folder);
  await database.db.transaction().execute(async (tx) => {
    for (const kind of KINDS) {
      const { applicant, ...rest } = application();
      const id = await insertRequest(tx, secrets, {
        tenantId: office.tenantId,
        agencyId: office.agencies.bureau,
        application: { ...rest, applicant: { ...applicant, kind } },
        arrivedOn: '2020-01-01' as never,
        source: 'staff',
        isDemo: false,
        createdBy: null,
      });
      requestIds.set(kind, id);
    }
  });
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** A case as the year sees it. */
interface Drawn {
  readonly kind: ApplicantKind;
  readonly receivedOn: string | null;
  readonly closed: { readonly on: string; readonly box: OutcomeBox } | null;
  readonly origin: 'request' | 'ordered';
}

const days = fc
  .integer({ min: 0, max: 3 * 365 - 1 })
  .map((offset) => new Date(Date.UTC(2022, 0, 1 + offset)).toISOString().slice(0, 10));
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    receivedOn: fc.option(days, { freq: 8 }),
    closedOn: fc.option(days, { freq: 3 }),
    box: fc.constantFrom(...BOXES),
    origin: fc.constantFrom('request', 'request', 'request', 'ordered'),
  })
  .map(({ kind, receivedOn, closedOn, box, origin }) => {
    const isLater = closedOn !== null && (receivedOn === null || closedOn >= receivedOn);
    return { kind, receivedOn, origin, closed: isLater ? { on: closedOn, box } : null } as Drawn;
  });

async function keep(cases: readonly Drawn[]): Promise<void> {
  const { db } = database;
  if (cases.length === 0) return;
  const linked = newId();
  const base = { tenant_id: office.tenantId, agency_id: office.agencies.bureau, content: '' };
  const requestOf = (kind: ApplicantKind): string => requestIds.get(kind) ?? '';
  await db
    .insertInto('request_case')
    .values([
      {
        ...base,
        id: linked,
        request_id: requestOf('other'),
        state: 'arrived',
        agency_id: office.agencies.other,
      },
      ...cases.map(({ kind, receivedOn, closed, origin }) => ({
        ...base,
        id: newId(),
        request_id: requestOf(kind),
        state: closed === null ? ('handling' as const) : ('answered' as const),
        received_on: receivedOn,
        box: closed?.box ?? null,
        closed_on: closed?.on ?? null,
        origin,
        linked_case_id: origin === 'ordered' ? linked : null,
      })),
    ])
    .execute();
}

describe('section three counted out of the ledger', () => {
  it('agrees with counting case by case, balances for each applicant, and opens down to its cases', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { maxLength: 40 }),
        fc.integer({ min: 2022, max: 2024 }),
        async (cases, year) => {
          const tenantId = office.tenantId;
          const about = { tenantId, agencyIds: [office.agencies.bureau], year };
          await clear();
          await keep(cases);
          const counts = await countRequests(database.db, about);
          const cell = (row: string, kind: ApplicantKind): number =>
            counts.find((count) => count.row === row && count.applicant === kind)?.cases ?? 0;
          const counted = cases.filter(
            ({ receivedOn, origin }) => receivedOn !== null && origin === 'request',
          );
          for (const kind of KINDS) {
            const own = counted.filter((one) => one.kind === kind);
            const inYear = (day: string | null | undefined): boolean =>
              day?.startsWith(String(year)) === true;
            expect(cell('new', kind)).toBe(own.filter(({ receivedOn }) => inYear(receivedOn)).length);
            for (const box of BOXES)
              expect(cell(box, kind)).toBe(
                own.filter(({ closed }) => closed?.box === box && inYear(closed.on)).length,
              );
            const done = BOXES.reduce((sum, box) => sum + cell(box, kind), 0);
            expect(cell('new', kind) + cell('carried_in', kind)).toBe(done + cell('carried_out', kind));
          }
          for (const { row, applicant, cases: expected } of counts)
            expect(await listCasesOfCell(database.db, { ...about, row, applicant })).toHaveLength(expected);
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** The server may not delete cases; the owner of the tables may, here. */
async function clear(): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('delete from request_case');
  await client.end();
}
