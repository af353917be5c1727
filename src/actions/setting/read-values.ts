import type { Db, Tx } from '#store/database.ts';
import { listFragments } from '#store/portal-fragment.ts';
import { readSettings } from '#store/setting.ts';
import { SETTINGS } from './setting-catalogue.ts';

export interface SettledValue {
  readonly value: string;
  readonly changedAt: Date;
}

/** What a tenant has settled for itself, by key, wherever it is kept; keys it has left alone are absent. */
export async function readValues(db: Db | Tx, tenantId: string): Promise<ReadonlyMap<string, SettledValue>> {
  const [settings, fragments] = [await readSettings(db, tenantId), await listFragments(db, tenantId)];
  const values = new Map<string, SettledValue>();
  for (const { key, slot } of SETTINGS) {
    const fragment = fragments.find((one) => one.slot === slot);
    const setting = settings.get(key);
    if (fragment !== undefined) values.set(key, { value: fragment.html, changedAt: fragment.changedAt });
    else if (typeof setting?.value === 'string')
      values.set(key, { value: setting.value, changedAt: setting.changedAt });
  }
  return values;
}
