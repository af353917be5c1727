import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { putFragment } from '#store/portal-fragment.ts';
import { writeSetting } from '#store/setting.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { readValues } from './read-values.ts';
import { SETTINGS } from './setting-catalogue.ts';

/** Settles a point for one's tenant. @throws Problem setting.not_found, setting.invalid with what is wrong */
export async function changeSetting(
  { db, clock }: ActServices,
  by: By,
  key: string,
  value: string,
): Promise<void> {
  const tenant = permit(by.staff, 'setting.change');
  const entry = SETTINGS.find((setting) => setting.key === key);
  if (entry === undefined) throw new Problem('setting.not_found');
  const fault = entry.fault(value);
  if (fault !== null) throw new Problem('setting.invalid', { fields: [{ field: 'value', message: fault }] });
  await db.transaction().execute(async (tx) => {
    const before = (await readValues(tx, tenant.id)).get(key)?.value ?? null;
    const at = clock.now();
    if (entry.slot === undefined) await writeSetting(tx, tenant.id, key, value, by.staff.id);
    else await putFragment(tx, tenant.id, entry.slot, value, { id: by.staff.id, at });
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      act: 'setting.change',
      object: { kind: 'setting', id: key },
      before: { value: before },
      after: { value },
      requestId: by.requestId,
    });
  });
}
