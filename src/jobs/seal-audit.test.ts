import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { auditHeadsFile, readAuditHeads } from '#platform/audit-heads.ts';
import { openLog } from '#platform/log.ts';
import { recordAudit } from '#store/audit.ts';
import { findAuditHead } from '#store/audit-chain.ts';
import { verifyAudit } from '#store/audit-verify.ts';
import { startSealer } from './seal-audit.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-sealer-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

function write(id: string): Promise<void> {
  const event = {
    tenantId: 'sealer',
    actor: { id: null, name: '系统' },
    act: 'probe.write',
    object: { kind: 'probe', id },
  };
  return database.db.transaction().execute((tx) => recordAudit(tx, event));
}

it('seals while it runs, seals the rest when it stops, and keeps the head beside the database', async () => {
  const sealer = startSealer(database.db, folder, openLog('silent'));
  await write('1');
  while ((await findAuditHead(database.db, 'sealer')) === null) await sleep(20);
  await write('2');
  await sealer.stop();
  const head = await findAuditHead(database.db, 'sealer');
  const kept = (await readAuditHeads(auditHeadsFile(folder)))['sealer'];
  expect(kept).toEqual({ position: 2, hash: head?.hash });
  expect(await verifyAudit(database.db, 'sealer', kept ? [kept] : [])).toMatchObject({
    checked: 2,
    unsealed: 0,
    faults: [],
  });
});
