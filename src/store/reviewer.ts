import type { Reviewer } from '#domain/disclosure/review/review-seat.ts';
import type { Db, Tx } from './database.ts';
import type { Staff } from './staff.ts';

/** Somebody who may be asked to take a step. */
export interface NamedReviewer extends Reviewer {
  readonly name: string;
}

/** The active staff of a county with their roles there. */
export async function listReviewers(db: Db | Tx, tenantId: string): Promise<NamedReviewer[]> {
  const rows = await db
    .selectFrom('app_user')
    .innerJoin('role_grant', 'role_grant.user_id', 'app_user.id')
    .select(['app_user.id', 'app_user.display_name', 'app_user.agency_id as home'])
    .select(['role_grant.role', 'role_grant.agency_id'])
    .where('app_user.status', '=', 'active')
    .where('role_grant.tenant_id', '=', tenantId)
    .where('revoked_at', 'is', null)
    .orderBy('app_user.display_name')
    .orderBy('app_user.id')
    .execute();
  const reviewers = new Map<string, NamedReviewer & { held: { role: string; agencyId: string | null }[] }>();
  for (const row of rows) {
    const known = reviewers.get(row.id) ?? {
      id: row.id,
      name: row.display_name,
      agencyId: row.home,
      held: [],
    };
    known.held.push({ role: row.role, agencyId: row.agency_id });
    reviewers.set(row.id, known);
  }
  return [...reviewers.values()];
}

/** The staff member as the chain looks at one. */
export function reviewerOf(staff: Staff): Reviewer {
  return {
    id: staff.id,
    agencyId: staff.agencyId,
    held: staff.grants
      .filter((grant) => grant.tenantId !== null && grant.tenantId === staff.tenantId)
      .map(({ role, agencyId }) => ({ role, agencyId })),
  };
}
