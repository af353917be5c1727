import { parseRegionCode } from '#domain/agency/region.ts';
import type { Grant } from '#domain/identity/person.ts';
import { ROLES, type Role } from '#domain/identity/role.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

export interface StoredGrant extends Grant {
  readonly id: string;
  readonly userId: string;
  readonly agencyName: string | null;
  readonly grantedAt: Date;
}

/** The roles in force of several users, in the order they were granted. */
export async function listGrants(db: Db | Tx, userIds: readonly string[]): Promise<StoredGrant[]> {
  if (userIds.length === 0) return [];
  const rows = await db
    .selectFrom('role_grant')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.tenant_id', '=', 'role_grant.tenant_id')
        .onRef('agency.id', '=', 'role_grant.agency_id'),
    )
    .select([
      'role_grant.id',
      'user_id',
      'role',
      'role_grant.tenant_id',
      'agency_id',
      'role_grant.region_code',
    ])
    .select(['granted_at', 'agency.name as agency_name'])
    .where('user_id', 'in', userIds)
    .where('revoked_at', 'is', null)
    .orderBy('granted_at')
    .orderBy('role_grant.id')
    .execute();
  return rows.flatMap((row) => {
    const role = ROLES.find((known) => known === row.role);
    // A role that a later version took away gives no rights.
    if (role === undefined) return [];
    const region = row.region_code === null ? null : parseRegionCode(row.region_code);
    const place = { tenantId: row.tenant_id, agencyId: row.agency_id, region };
    return [
      {
        id: row.id,
        userId: row.user_id,
        role,
        ...place,
        agencyName: row.agency_name,
        grantedAt: row.granted_at,
      },
    ];
  });
}

/** Gives a role. The caller has asked whether it may be given and records the act. @returns id of the grant */
export async function insertGrant(
  tx: Tx,
  grant: Grant & { userId: string; grantedBy: string | null; grantedAt: Date },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('role_grant')
    .values({
      id,
      user_id: grant.userId,
      role: grant.role satisfies Role,
      tenant_id: grant.tenantId,
      agency_id: grant.agencyId,
      region_code: grant.region,
      granted_by: grant.grantedBy,
      granted_at: grant.grantedAt,
      revoked_at: null,
    })
    .execute();
  return id;
}

export async function revokeGrant(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('role_grant').set({ revoked_at: at }).where('id', '=', id).execute();
}
