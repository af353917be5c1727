import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseAct } from '#domain/request/case-act.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { readApplicant } from '#store/request.ts';
import { findCase, listActs } from '#store/request-case.ts';
import { writeSetting } from '#store/setting.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import { groundOf, receivedCase } from '../../../test/request.ts';
import { actOnCase } from './act-on-case.ts';

let database: TestDatabase;
let office: Office;
let secrets: Secrets;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-case-'));
  secrets = await openSecrets(folder);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

function record(caseId: string, act: CaseAct, actKey: string | null = null) {
  return database.db
    .transaction()
    .execute((tx) => actOnCase(tx, { ...groundOf(office, act.on), caseId, actKey }, () => act));
}

const day = parsePlainDate;
let given = 0;
/** A number is given once. */
function registered(): CaseAct {
  given += 1;
  return { act: 'registered', on: day('2026-03-02'), number: `101-2026-${given}` };
}

describe('an act on a case', () => {
  it('is kept with the state and the due date that follow from it', async () => {
    const { caseId } = await receivedCase(database.db, secrets, office, '2026-03-02');
    await record(caseId, registered());
    await record(caseId, {
      act: 'extension_proposed',
      on: day('2026-03-30'),
      days: 10,
      reason: '需要检索档案',
    });
    await record(caseId, { act: 'extended', on: day('2026-03-30'), days: 10, reason: '需要检索档案' });
    expect(await findCase(database.db, office.tenantId, caseId)).toMatchObject({
      state: 'handling',
      received_on: '2026-03-02',
      original_due: '2026-03-30',
      due: '2026-04-14',
      box: null,
      acts: 4,
    });
  });

  it('is one act when it is submitted twice, also at the same moment', async () => {
    const { caseId } = await receivedCase(database.db, secrets, office, '2026-03-02');
    const key = newId();
    const act = registered();
    const answers = await Promise.all([record(caseId, act, key), record(caseId, act, key)]);
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await listActs(database.db, office.tenantId, caseId)).toHaveLength(2);
  });

  it('is refused where the state or the clock does not allow it, and leaves nothing behind', async () => {
    const { caseId } = await receivedCase(database.db, secrets, office, '2026-03-02');
    await expect(record(caseId, { act: 'archived', on: day('2026-03-03'), volume: '1' })).rejects.toThrow(
      '待登记',
    );
    await record(caseId, registered());
    const late: CaseAct = { act: 'extended', on: day('2026-03-31'), days: 10, reason: '忘了' };
    await expect(record(caseId, late)).rejects.toThrow('没有待审批');
    await record(caseId, { ...late, act: 'extension_proposed' });
    await expect(record(caseId, late)).rejects.toThrow('2026-03-30 届满');
    const kept = await findCase(database.db, office.tenantId, caseId);
    expect(kept).toMatchObject({ state: 'handling', acts: 3 });
  });

  it('is counted by the table of the office as it stands on closing, and stays in its row', async () => {
    const boxOfCase = async (id: string) => (await findCase(database.db, office.tenantId, id))?.box;
    const withdrawn: CaseAct = { act: 'withdrawn', on: day('2026-03-03'), reason: '书面撤回，材料附后' };
    const { caseId: earlier } = await receivedCase(database.db, secrets, office, '2026-03-02');
    await record(earlier, withdrawn);
    await database.db
      .transaction()
      .execute((tx) =>
        writeSetting(tx, office.tenantId, 'request.outcome_table', '申请人撤回申请=不予处理：重复申请', null),
      );
    const { caseId: later } = await receivedCase(database.db, secrets, office, '2026-03-02');
    await record(later, withdrawn);
    expect(await boxOfCase(later)).toBe('not_processed.repeated');
    await record(earlier, { act: 'archived', on: day('2026-03-04'), volume: '1' });
    expect(await boxOfCase(earlier)).toBe('other.other');
  });

  it('leaves its trace in the audit log without naming the applicant', async () => {
    const { caseId, requestId } = await receivedCase(database.db, secrets, office, '2026-03-02');
    await record(caseId, registered());
    const events = await database.db
      .selectFrom('audit_event')
      .select(['act', 'after_state'])
      .where('object_id', '=', caseId)
      .orderBy('id')
      .execute();
    expect(events.map(({ act }) => act)).toEqual(['case.received', 'case.registered']);
    expect(JSON.stringify(events)).not.toContain('李样例');
    expect(await readApplicant(database.db, secrets, office.tenantId, requestId)).toMatchObject({
      name: '李样例',
    });
  });
});
