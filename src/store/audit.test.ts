import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { type AuditEvent, recordAudit } from './audit.ts';
import { findAuditHead } from './audit-chain.ts';
import { sealAudit } from './audit-seal.ts';
import { verifyAudit } from './audit-verify.ts';
import type { Db } from './database.ts';

function eventOf(tenantId: string, id: number): AuditEvent {
  return {
    tenantId,
    actor: { id: null, name: '系统' },
    act: 'probe.write',
    object: { kind: 'probe', id: String(id) },
    after: { n: id },
  };
}

async function write(db: Db, tenantId: string, count: number): Promise<void> {
  for (let id = 1; id <= count; id += 1)
    await db.transaction().execute((tx) => recordAudit(tx, eventOf(tenantId, id)));
}

let database: TestDatabase;
let superuser: pg.Client;

beforeAll(async () => {
  database = await openTestDatabase();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
});

afterAll(async () => {
  await superuser.end();
  await database.drop();
});

describe('recordAudit', () => {
  it('leaves nothing when the act fails', async () => {
    const act = database.db.transaction().execute(async (tx) => {
      await recordAudit(tx, eventOf('failed', 1));
      await sql`select 1 / 0`.execute(tx);
    });
    await expect(act).rejects.toThrow('division by zero');
    expect(await verifyAudit(database.db, 'failed')).toMatchObject({ checked: 0, unsealed: 0, faults: [] });
  });

  it('refuses a personal field in the clear', async () => {
    const leak = { ...eventOf('leak', 1), after: { phone: '13800000000' } } as unknown as AuditEvent;
    await expect(database.db.transaction().execute((tx) => recordAudit(tx, leak))).rejects.toThrow(
      '"phone" in the clear',
    );
  });

  it.each([
    'update audit_event set act = $$x$$',
    'delete from audit_event',
    'truncate audit_event',
    'update audit_seal set hash = hash',
    'delete from audit_seal',
  ])('the server role may not: %s', async (statement) => {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow('permission denied');
  });

  it.each([
    'update audit_event set act = $$x$$',
    'delete from audit_event',
    'truncate audit_event',
    'delete from audit_seal',
    'truncate audit_seal',
  ])('the owner is stopped by the trigger: %s', async (statement) => {
    await write(database.db, 'owner', 1);
    await sealAudit(database.db);
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await expect(owner.query(statement)).rejects.toThrow('审计日志只能追加');
    await owner.end();
  });
});

describe('sealAudit', () => {
  it('seals what has committed while another transaction stays open, and that one when it commits', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = database.db.transaction().execute(async (tx) => {
      await recordAudit(tx, eventOf('slow', 0));
      await held;
    });
    await write(database.db, 'slow', 3);
    await sealAudit(database.db);
    expect(await verifyAudit(database.db, 'slow')).toMatchObject({ checked: 3, unsealed: 0, faults: [] });
    release();
    await slow;
    await sealAudit(database.db);
    expect(await verifyAudit(database.db, 'slow')).toMatchObject({ checked: 4, unsealed: 0, faults: [] });
  });

  it('keeps one chain without gaps under many writers and several sealers', async () => {
    const writers = Array.from({ length: 8 }, () => write(database.db, 'busy', 40));
    let writing = true;
    const sealers = Array.from({ length: 3 }, async () => {
      while (writing) await sealAudit(database.db);
    });
    await Promise.all(writers);
    writing = false;
    await Promise.all(sealers);
    await sealAudit(database.db);
    expect(await verifyAudit(database.db, 'busy')).toMatchObject({
      checked: 320,
      unsealed: 0,
      faults: [],
      head: { position: 320 },
    });
  });

  it('keeps the chains of tenants apart', async () => {
    await write(database.db, 'one', 2);
    await write(database.db, 'two', 1);
    await sealAudit(database.db);
    expect((await findAuditHead(database.db, 'one'))?.position).toBe(2);
    expect((await findAuditHead(database.db, 'two'))?.position).toBe(1);
  });
});

describe('verifyAudit', () => {
  /** Does what only somebody with the rights of the database's superuser can. */
  async function tamper(statement: string): Promise<void> {
    await superuser.query("set session_replication_role = 'replica'");
    await superuser.query(statement);
    await superuser.query("set session_replication_role = 'origin'");
  }

  async function sealedTenant(tenantId: string): Promise<void> {
    await write(database.db, tenantId, 5);
    await sealAudit(database.db);
  }

  it('finds a changed row', async () => {
    await sealedTenant('changed');
    await tamper(
      "update audit_event set after_state = '{\"n\":33}' where tenant_id = 'changed' and object_id = '3'",
    );
    expect((await verifyAudit(database.db, 'changed')).faults).toMatchObject([
      { kind: 'changed', position: 3 },
    ]);
  });

  it('finds a missing row', async () => {
    await sealedTenant('missing');
    await tamper("delete from audit_event where tenant_id = 'missing' and object_id = '2'");
    expect((await verifyAudit(database.db, 'missing')).faults).toMatchObject([
      { kind: 'missing', position: 2 },
    ]);
  });

  it('finds a row taken away together with its seal', async () => {
    await sealedTenant('both');
    await tamper("delete from audit_event where tenant_id = 'both' and object_id in ('2', '3')");
    await tamper("delete from audit_seal where tenant_id = 'both' and position in (2, 3)");
    expect((await verifyAudit(database.db, 'both')).faults).toMatchObject([{ kind: 'missing', position: 2 }]);
  });

  it('finds a truncated end by a head kept outside', async () => {
    await sealedTenant('cut');
    const head = await findAuditHead(database.db, 'cut');
    await tamper("delete from audit_event where tenant_id = 'cut' and object_id in ('4', '5')");
    await tamper("delete from audit_seal where tenant_id = 'cut' and position > 3");
    expect((await verifyAudit(database.db, 'cut')).faults).toEqual([]);
    expect((await verifyAudit(database.db, 'cut', head ? [head] : [])).faults).toMatchObject([
      { kind: 'truncated', position: 4 },
    ]);
  });

  it('finds a chain that was written anew', async () => {
    await sealedTenant('anew');
    const head = await findAuditHead(database.db, 'anew');
    await tamper("update audit_event set act = 'probe.other' where tenant_id = 'anew' and object_id = '1'");
    await tamper("delete from audit_seal where tenant_id = 'anew'");
    await tamper("insert into audit_unsealed select tenant_id, id from audit_event where tenant_id = 'anew'");
    await sealAudit(database.db);
    expect((await verifyAudit(database.db, 'anew')).faults).toEqual([]);
    expect((await verifyAudit(database.db, 'anew', head ? [head] : [])).faults).toMatchObject([
      { kind: 'changed', position: 5 },
    ]);
  });

  it('reports the unsealed tail, and an event taken out of the queue', async () => {
    await sealedTenant('tail');
    await write(database.db, 'tail', 2);
    expect(await verifyAudit(database.db, 'tail')).toMatchObject({ checked: 5, unsealed: 2, faults: [] });
    await tamper("delete from audit_unsealed where tenant_id = 'tail'");
    await tamper(
      "update audit_event set occurred_at = occurred_at - interval '1 hour' where tenant_id = 'tail' and id not in (select event_id from audit_seal)",
    );
    expect((await verifyAudit(database.db, 'tail')).faults).toMatchObject([
      { kind: 'missing', position: null },
      { kind: 'missing', position: null },
    ]);
  });
});
