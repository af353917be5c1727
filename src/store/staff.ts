import { parseRegionCode } from '#domain/agency/region.ts';
import type { Person } from '#domain/identity/person.ts';
import type { Db, Tx } from './database.ts';
import { listGrants, type StoredGrant } from './role-grant.ts';
import type { Tenant } from './tenant.ts';

/** A staff member with everything a sign-in and a permission ask about. */
export interface Staff extends Person {
  readonly username: string;
  readonly name: string;
  readonly active: boolean;
  /** Null for staff of the province. */
  readonly tenant: Tenant | null;
  readonly agencyName: string | null;
  readonly grants: readonly StoredGrant[];
  readonly mustChangePassword: boolean;
  readonly secondFactorEnrolled: boolean;
  readonly failedSignIns: number;
  readonly lockedUntil: Date | null;
  /** Belongs to the demonstration: no second factor is asked. */
  readonly isDemo: boolean;
}

/** The staff member by id or by user name. */
export async function findStaff(
  db: Db | Tx,
  by: { readonly id: string } | { readonly username: string },
): Promise<Staff | null> {
  const [column, value] =
    'id' in by ? (['app_user.id', by.id] as const) : (['app_user.username', by.username] as const);
  const row = await db
    .selectFrom('app_user')
    .leftJoin('tenant', 'tenant.id', 'app_user.tenant_id')
    .leftJoin('agency', (join) =>
      join.onRef('agency.tenant_id', '=', 'app_user.tenant_id').onRef('agency.id', '=', 'app_user.agency_id'),
    )
    .leftJoin('auth_second_factor', 'auth_second_factor.user_id', 'app_user.id')
    .select(['app_user.id', 'username', 'display_name', 'status', 'app_user.tenant_id', 'app_user.agency_id'])
    .select(['must_change_password', 'failed_sign_ins', 'locked_until', 'app_user.is_demo', 'confirmed_at'])
    .select(['tenant.region_code', 'tenant.name as tenant_name', 'tenant.is_demo as tenant_is_demo'])
    .select('agency.name as agency_name')
    .where(column, '=', value)
    .executeTakeFirst();
  if (row === undefined) return null;
  const grants = await listGrants(db, [row.id]);
  return {
    id: row.id,
    username: row.username,
    name: row.display_name,
    active: row.status === 'active',
    tenantId: row.tenant_id,
    tenant: tenantOf(row),
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    grants,
    mustChangePassword: row.must_change_password,
    secondFactorEnrolled: row.confirmed_at !== null,
    failedSignIns: row.failed_sign_ins,
    lockedUntil: row.locked_until,
    isDemo: row.is_demo || row.tenant_is_demo === true,
  };
}

/** Holds the row of a user until the transaction ends, so that acts on one user follow one another. */
export async function lockUser(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('app_user').select('id').where('id', '=', id).forUpdate().execute();
}

function tenantOf(row: {
  tenant_id: string | null;
  region_code: string | null;
  tenant_name: string | null;
  tenant_is_demo: boolean | null;
}): Tenant | null {
  if (row.tenant_id === null || row.region_code === null) return null;
  return {
    id: row.tenant_id,
    region: parseRegionCode(row.region_code),
    name: row.tenant_name ?? '',
    isDemo: row.tenant_is_demo === true,
  };
}
