import type { Db, Tx } from '#store/database.ts';
import type { StoredCase } from '#store/request-case.ts';
import { staffWhoMay } from './staff-who-may.ts';

/** Who may handle the case in its agency, or in the one it was handed over to: to whom it can be given. */
export async function caseHandlers(
  db: Db | Tx,
  { tenant_id: tenantId, agency_id, handed_to_agency_id }: StoredCase,
): Promise<{ id: string; name: string }[]> {
  const agencies = [agency_id, ...(handed_to_agency_id === null ? [] : [handed_to_agency_id])];
  const found = new Map<string, string>();
  for (const agencyId of agencies)
    for (const { id, name } of await staffWhoMay(db, tenantId, 'request.handle', [agencyId]))
      found.set(id, name);
  return [...found].map(([id, name]) => ({ id, name }));
}
