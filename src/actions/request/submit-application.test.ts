import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClock } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { listCaseIds } from '#store/request-access.ts';
import { findCase } from '#store/request-case.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import { application } from '../../../test/request.ts';
import { openByCode } from './open-by-code.ts';
import { submitApplication } from './submit-application.ts';

let database: TestDatabase;
let office: Office;
let secrets: Secrets;
let folder: string;
let now = new Date('2026-03-02T02:00:00Z');
const clock = openClock(() => now);

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-submit-'));
  secrets = await openSecrets(folder);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const services = () => ({ db: database.db, clock, secrets });

function submit(change: Parameters<typeof application>[0] = {}, formKey = newId()) {
  return submitApplication(services(), {
    tenant: { id: office.tenantId, region: office.region, isDemo: false },
    agencyId: office.agencies.bureau,
    application: application(change),
    formKey,
    requestId: null,
  });
}

describe('an application over the internet', () => {
  it('waits for its confirmation, and is found again by code and PIN alone', async () => {
    const given = await submit();
    expect(given.code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/);
    const typed = { code: given.code.toLowerCase().replaceAll('-', ' '), pin: ` ${given.pin} ` };
    const requestId = await openByCode(services(), office.tenantId, typed);
    const [caseId = ''] = await listCaseIds(database.db, office.tenantId, requestId);
    expect(await findCase(database.db, office.tenantId, caseId)).toMatchObject({
      state: 'arrived',
      due: null,
    });
    const rows = await database.db.selectFrom('disclosure_request').selectAll().execute();
    for (const secret of [given.code, given.pin, given.code.replaceAll('-', '')])
      expect(JSON.stringify(rows)).not.toContain(`"${secret}"`);
  });

  it('is one application when the form is sent twice, also at the same moment', async () => {
    const formKey = newId();
    const [first, second] = await Promise.all([submit({}, formKey), submit({}, formKey)]);
    expect(second).toEqual(first);
    const requestId = await openByCode(services(), office.tenantId, first);
    expect(await listCaseIds(database.db, office.tenantId, requestId)).toHaveLength(1);
  });

  it('names every field at fault and keeps nothing', async () => {
    const before = await countRequests();
    const { applicant } = application();
    const empty = { ...applicant, name: '', phone: '', email: '', proofNumber: '' };
    const fault = await submit({ applicant: empty, content: ' ' }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'request.invalid' });
    const fields = (fault as { fields: { field: string }[] }).fields.map(({ field }) => field);
    expect(fields).toEqual(['name', 'proofNumber', 'phone', 'content']);
    expect(await countRequests()).toBe(before);
  });
});

describe('the door of a request', () => {
  it('closes after five wrong PINs, also to the right one, and opens again', async () => {
    const given = await submit();
    const wrong = { ...given, pin: given.pin === '000000' ? '000001' : '000000' };
    const tryOnce = (code = wrong) =>
      openByCode(services(), office.tenantId, code).catch((error: unknown) => error);
    for (let count = 1; count < 5; count += 1)
      expect(await tryOnce()).toMatchObject({ code: 'request.code' });
    expect(await tryOnce()).toMatchObject({ code: 'request.code_locked' });
    expect(await tryOnce(given)).toMatchObject({ code: 'request.code_locked' });
    now = new Date(now.getTime() + 31 * 60_000);
    expect(await tryOnce(given)).toEqual(expect.any(String));
  });

  it('does not tell a code that does not exist from a wrong PIN', async () => {
    const nobody = { code: '2222-2222-2222', pin: '123456' };
    await expect(openByCode(services(), office.tenantId, nobody)).rejects.toMatchObject({
      code: 'request.code',
    });
    const given = await submit();
    await expect(openByCode(services(), 'another', given)).rejects.toMatchObject({ code: 'request.code' });
  });
});

async function countRequests(): Promise<number> {
  const rows = await database.db.selectFrom('disclosure_request').select('id').execute();
  return rows.length;
}
