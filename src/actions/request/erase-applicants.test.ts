import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { openClock } from '#platform/clock.ts';
import { type FileStore, openFileStore } from '#platform/files.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { insertCaseFile, listCaseFiles, sealFile } from '#store/case-file.ts';
import { insertRemedy } from '#store/remedy.ts';
import { readApplicant } from '#store/request.ts';
import { countRequests } from '#store/request-count.ts';
import { writeKeepReason } from '#store/request-retention.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import { groundOf, receivedCase } from '../../../test/request.ts';
import { actOnCase } from './act-on-case.ts';
import { eraseApplicants } from './erase-applicants.ts';

let database: TestDatabase;
let office: Office;
let secrets: Secrets;
let files: FileStore;
let folder: string;
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-erase-'));
  secrets = await openSecrets(folder);
  files = openFileStore(folder);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const actor = { id: null, name: '系统' };
const services = () => ({ db: database.db, clock: openClock(() => now), secrets, files });

/** A case of 2026-03-02, withdrawn the same day, with the copy of an identity card. */
async function closedCase() {
  const { db } = database;
  const made = await receivedCase(db, secrets, office, '2026-03-02');
  const ground = groundOf(office, parsePlainDate('2026-03-02'));
  const sealed = await sealFile(services(), {
    name: '李样例身份证.jpg',
    mediaType: 'image/jpeg',
    bytes: Buffer.from(`card ${made.caseId}`),
  });
  await db.transaction().execute(async (tx) => {
    await insertCaseFile(
      tx,
      { tenantId: office.tenantId, caseId: made.caseId, kind: 'identity', actor, isDemo: false, at: now },
      sealed,
    );
    await actOnCase(tx, { ...ground, caseId: made.caseId }, () => ({
      act: 'withdrawn',
      on: ground.today,
      reason: '不再需要',
    }));
  });
  return { ...made, digest: sealed.bytes.digest };
}

const counts = () =>
  countRequests(database.db, {
    tenantId: office.tenantId,
    agencyIds: [office.agencies.bureau],
    year: 2026,
  });

describe('ten years after the case was closed', () => {
  it('who asked is gone from database and file store, and the counts stay', async () => {
    const { db } = database;
    const { tenantId } = office;
    const plain = await closedCase();
    const kept = await closedCase();
    const disputed = await closedCase();
    await db.transaction().execute(async (tx) => {
      await writeKeepReason(tx, { tenantId, requestId: kept.requestId, keepReason: '永久卷' });
      await insertRemedy(tx, {
        tenantId,
        agencyId: office.agencies.bureau,
        caseId: disputed.caseId,
        kind: 'litigation',
        priorRemedyId: null,
        number: null,
        body: '清水县人民法院',
        claim: '',
        servedOn: parsePlainDate('2026-03-20'),
        isDemo: false,
        createdBy: null,
        at: now,
      });
    });
    const before = await counts();
    const rowBefore = await db
      .selectFrom('disclosure_request')
      .selectAll()
      .where('id', '=', plain.requestId)
      .executeTakeFirstOrThrow();

    now = new Date('2036-03-01T02:00:00Z');
    expect(await eraseApplicants(services())).toBe(0);
    now = new Date('2036-03-02T02:00:00Z');
    expect(await eraseApplicants(services())).toBe(1);
    expect(await eraseApplicants(services())).toBe(0);

    expect(await readApplicant(db, secrets, tenantId, plain.requestId)).toBeNull();
    const row = await db
      .selectFrom('disclosure_request')
      .selectAll()
      .where('id', '=', plain.requestId)
      .executeTakeFirstOrThrow();
    expect(row.sealed_applicant).toBeNull();
    expect(row.applicant_digest).not.toBe(rowBefore.applicant_digest);
    const [file] = await listCaseFiles(db, tenantId, plain.caseId);
    expect(file).toMatchObject({ name: '（已清除）' });
    expect(await files.has(plain.digest)).toBe(false);
    const left = await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true });
    expect(left.filter((one) => one.isFile())).toHaveLength(2);
    for (const one of [kept, disputed]) {
      expect(await readApplicant(db, secrets, tenantId, one.requestId)).toMatchObject({ name: '李样例' });
      expect(await files.has(one.digest)).toBe(true);
    }
    expect(await counts()).toEqual(before);
    const told = await db.selectFrom('audit_event').selectAll().where('act', '=', 'request.erase').execute();
    expect(told).toHaveLength(1);
  });
});
