import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditHead, AuditPage, AuditVerification } from '#contract/audit.ts';
import { auditHeadsFile, writeAuditHeads } from '#platform/audit-heads.ts';
import { sealAudit } from '#store/audit-seal.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUser, makeUserOfEachRole, type TestUser } from '../../../test/office.ts';

let api: TestApi;
let auditor: TestClient;
let clerk: TestUser;

beforeAll(async () => {
  api = await openTestApi();
  const here = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  const users = await makeUserOfEachRole(api.db, api.secrets, here);
  const farAway = await makeOffice(api.db, 'yiyang', '410327', '宜阳县');
  await api.client(await makeUser(api.db, api.secrets, farAway, 'elsewhere', { role: 'clerk' }));
  clerk = users.clerk;
  const system = await api.client(users.system_admin);
  await api.client(clerk);
  await system.call('POST', '/users', {
    username: 'li.ming',
    name: '李明月',
    agencyId: here.agencies.bureau,
  });
  auditor = await api.client(users.audit_admin);
});
afterAll(() => api.close());

const list = async (query = '') =>
  (await auditor.call('GET', `/audit?pageSize=200&${query}`)).json<AuditPage>();

describe('the audit log', () => {
  it('shows who did what, newest first, of one’s own county alone', async () => {
    const { items, total } = await list();
    expect(items.map((event) => event.at)).toEqual(
      items
        .map((event) => event.at)
        .toSorted()
        .toReversed(),
    );
    expect(total).toBe(items.length);
    const actors = new Set(items.map((event) => event.actorName));
    expect(actors).toContain('system.admin');
    expect(actors).not.toContain('elsewhere');
    expect(items.every((event) => /[\u4e00-\u9fff]/.test(event.actionName))).toBe(true);
  });

  it('is found by act, noun, actor, object and day', async () => {
    expect((await list('action=user.create')).items).toMatchObject([
      { actorName: 'system.admin', objectKind: 'user' },
    ]);
    expect((await list('action=session')).items.every((event) => event.action.startsWith('session.'))).toBe(
      true,
    );
    const named = await list(`action=${encodeURIComponent('新建用户')}`);
    expect(new Set(named.items.map((event) => event.action))).toEqual(new Set(['user.create']));
    expect((await list(`action=${encodeURIComponent('没有这件事')}`)).total).toBe(0);
    expect((await list(`actorId=${clerk.id}`)).total).toBe(1);
    expect((await list('objectKind=session')).total).toBeGreaterThan(2);
    expect((await list('until=2020-01-01')).total).toBe(0);
    expect((await list('from=2020-01-01')).total).toBeGreaterThan(3);
    expect((await auditor.call('GET', '/audit?from=2024-02-30')).json()).toMatchObject({
      code: 'request.invalid',
    });
  });

  it('holds no name of a person, only digests', async () => {
    const { items } = await list('action=user.create');
    expect(JSON.stringify(items)).not.toContain('李明月');
    expect(items[0]?.after).toMatchObject({
      displayName: { digest: expect.stringContaining(':') as string },
    });
  });

  it('is verified, tells its head, and finds what was cut off or changed behind its back', async () => {
    await sealAudit(api.db);
    const verify = async () => (await auditor.call('POST', '/audit/verification')).json<AuditVerification>();
    expect(await verify()).toMatchObject({ intact: true, faults: [] });
    const head = (await auditor.call('GET', '/audit/head')).json<AuditHead>();
    expect(head).toMatchObject({ tenant: 'jingyuan' });
    expect(head.hash).toMatch(/^[0-9a-f]{64}$/);
    const kept = { position: head.sequence + 5, hash: head.hash ?? '' };
    await writeAuditHeads(auditHeadsFile(api.dataDirectory), { jingyuan: kept });
    expect((await verify()).faults).toMatchObject([{ kind: 'truncated', sequence: head.sequence + 1 }]);
    await writeAuditHeads(auditHeadsFile(api.dataDirectory), {});
    const owner = new pg.Client({ connectionString: api.database.superuserUrl });
    await owner.connect();
    await owner.query(`set session_replication_role = replica`);
    await owner.query(`update audit_event set actor_name = 'somebody.else' where act = 'user.create'`);
    await owner.end();
    const { intact, faults } = await verify();
    expect(intact).toBe(false);
    expect(faults).toMatchObject([{ kind: 'changed' }]);
  });
});
