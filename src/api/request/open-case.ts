import { mayDo } from '#domain/identity/may-do.ts';
import type { Target } from '#domain/identity/person.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import type { Db } from '#store/database.ts';
import { findCase } from '#store/request-case.ts';
import type { StoredCase } from '#store/request-case.ts';
import type { Staff } from '#store/staff.ts';

/** A case within the reach of a staff member, and where it belongs. */
export interface ReachedCase {
  readonly case: StoredCase;
  readonly target: Target;
}

/**
 * A case that the staff member may read: of an agency in reach, or given to their own agency to prepare (转办).
 * @throws Problem case.not_found also for one they may not read: that it exists is none of their business
 */
export async function openCase(db: Db, staff: Staff, caseId: string): Promise<ReachedCase> {
  const { tenant } = staff;
  const found = tenant === null ? null : await findCase(db, tenant.id, caseId);
  if (tenant === null || found === null) throw new Problem('case.not_found');
  const targetOf = async (agencyId: string): Promise<Target> => ({
    tenantId: tenant.id,
    region: tenant.region,
    agencyLine: await agencyLine(db, tenant.id, agencyId),
  });
  const target = await targetOf(found.agency_id);
  if (mayDo(staff, 'request.read', target)) return { case: found, target };
  const handed = found.handed_to_agency_id;
  if (handed !== null && mayDo(staff, 'request.read', await targetOf(handed))) return { case: found, target };
  throw new Problem('case.not_found');
}
