import { createHmac } from 'node:crypto';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import { newToken } from '#platform/token.ts';
import { recordAudit } from '#store/audit.ts';
import { findIntakeKey, insertIntakeKey, revokeIntakeKey } from '#store/intake-key.ts';
import type { Db } from '#store/database.ts';
import { listTenants, type Tenant } from '#store/tenant.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/** Makes a key for a platform. @returns its id and the key itself, to be shown once */
export async function makeIntakeKey(
  { db, clock, secrets }: ActServices,
  by: By,
  name: string,
): Promise<{ id: string; key: string }> {
  const tenant = permit(by.staff, 'setting.change');
  const key = newToken();
  return db.transaction().execute(async (tx) => {
    const digest = digestOf(secrets, key);
    const about = { tenantId: tenant.id, name, digest, createdBy: by.staff.id, at: clock.now() };
    const id = await insertIntakeKey(tx, about);
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      act: 'intake_key.create',
      object: { kind: 'intake_key', id },
      after: { name },
      requestId: by.requestId,
    });
    return { id, key };
  });
}

/** Ends a key; ending it again changes nothing. */
export async function endIntakeKey({ db, clock }: ActServices, by: By, id: string): Promise<void> {
  const tenant = permit(by.staff, 'setting.change');
  await db.transaction().execute(async (tx) => {
    if (!(await revokeIntakeKey(tx, tenant.id, id, clock.now()))) return;
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      act: 'intake_key.revoke',
      object: { kind: 'intake_key', id },
      requestId: by.requestId,
    });
  });
}

/**
 * The county whose key stands in the header `Authorization: Bearer …`, and the name of the platform.
 * @throws Problem intake.key
 */
export async function platformOfKey(
  { db, secrets }: { readonly db: Db; readonly secrets: Secrets },
  header: string | undefined,
): Promise<{ tenant: Tenant; platform: string }> {
  const key = /^Bearer\s+(\S{20,200})$/.exec(header ?? '')?.[1];
  const found = key === undefined ? null : await findIntakeKey(db, digestOf(secrets, key));
  const tenant = (await listTenants(db, null)).find(({ id }) => id === found?.tenantId);
  if (found === null || tenant === undefined) throw new Problem('intake.key');
  return { tenant, platform: found.name };
}

function digestOf(secrets: Secrets, key: string): string {
  return createHmac('sm3', secrets.derive('intake-key')).update(key).digest('hex');
}
