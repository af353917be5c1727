import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { releaseDueDocuments } from '#actions/review/release-due-documents.ts';
import { STANDARD_CHAIN } from '#domain/disclosure/review/standard-chain.ts';
import { openClock } from '#platform/clock.ts';
import { openLog } from '#platform/log.ts';
import { updateDocument } from '#store/document.ts';
import { insertRecord, insertRound, updateRound } from '#store/review-round.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { draftDocument } from '../document.ts';
import { makeOffice, type Office } from '../office.ts';
import { makeColleague } from '../review.ts';

const COUNT = 60;
const PROGRAM = path.join(import.meta.dirname, 'due-releaser.ts');

let database: TestDatabase;
let office: Office;
let approver: string;

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'jingyuan', '640424', '泾源县');
  approver = (await makeColleague(database.db, office, 'approver', ['approver'])).id;
});
afterAll(() => database.drop());

/** A signed document whose hour has come. */
async function dueDocument(): Promise<string> {
  const { db } = database;
  const { tenantId, agencies } = office;
  const id = await draftDocument(db, office, { kind: 'general' });
  const at = new Date(Date.now() - 60_000);
  await db.transaction().execute(async (tx) => {
    const roundId = await insertRound(tx, {
      tenantId,
      documentId: id,
      edition: 1,
      agencyId: agencies.bureau,
      inForce: { chain: STANDARD_CHAIN, agencyId: null, version: 0 },
      drafters: [],
      submittedBy: approver,
      at,
      findings: [],
      waitingStep: STANDARD_CHAIN.steps[0]?.id ?? null,
      dueOn: null,
    });
    const round = { tenantId, id: roundId };
    for (const [index, step] of STANDARD_CHAIN.steps.entries()) {
      const who = { actorId: approver, actorName: '签发人', actorAgency: null };
      const record = {
        sequence: index + 1,
        act: 'pass',
        stepId: step.id,
        comment: '',
        checked: [],
        at,
      } as const;
      await insertRecord(tx, round, { ...record, ...who });
    }
    await updateRound(tx, round, { status: 'approved', waiting_step: null, release_at: at });
    await updateDocument(tx, { tenantId, id, at }, { work: 'approved' });
  });
  return id;
}

async function released(): Promise<number> {
  const rows = await database.db.selectFrom('public_document').select('document_id').execute();
  return rows.length;
}

it('goes on where a killed server stopped, and releases every document once', async () => {
  for (let index = 0; index < COUNT; index += 1) await dueDocument();
  const child = spawn(process.execPath, [PROGRAM, database.serverUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  while ((await released()) < 3) await sleep(5);
  child.kill('SIGKILL');
  await ended;
  const before = await released();
  expect(before).toBeLessThan(COUNT);

  const after = await releaseDueDocuments(database.db, openClock(), openLog('silent'));
  expect(before + after).toBe(COUNT);
  expect(await released()).toBe(COUNT);
  const acts = await database.db
    .selectFrom('audit_event')
    .select('object_id')
    .where('act', '=', 'document.release')
    .execute();
  expect(acts).toHaveLength(COUNT);
  const numbers = await database.db.selectFrom('document').select('index_number').execute();
  expect(new Set(numbers.map((row) => row.index_number)).size).toBe(COUNT);
});
