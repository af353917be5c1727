import type { Clock } from '#platform/clock.ts';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Action } from '#domain/identity/permission.ts';
import { mayDo } from '#domain/identity/may-do.ts';
import type { Actor } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import type { Staff } from '#store/staff.ts';
import type { Tenant } from '#store/tenant.ts';

/** What an act of the staff needs. */
export interface ActServices {
  readonly db: Db;
  readonly clock: Clock;
  readonly secrets: Secrets;
}

/** Who acts, and by which request: both stand in the audit log. */
export interface By {
  readonly staff: Staff;
  readonly requestId: string | null;
}

/** The staff member as the audit log names them: by account. */
export function actorOf(staff: Staff): Actor {
  return { id: staff.id, name: staff.username };
}

/**
 * The tenant a staff member acts in, after asking whether they may do this there to the agency concerned.
 * @param agencyLine the agency and those above it, nearest first; empty for things of the whole tenant
 * @throws Problem permission.denied; also for staff of the province, who only read
 */
export function permit(staff: Staff, action: Action, agencyLine: readonly string[] = []): Tenant {
  const { tenant } = staff;
  if (tenant === null || !mayDo(staff, action, { tenantId: tenant.id, region: tenant.region, agencyLine }))
    throw new Problem('permission.denied');
  return tenant;
}
