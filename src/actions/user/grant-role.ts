import { isSameGrant, placeOfRole, whyNotGrantable } from '#domain/identity/grantable.ts';
import type { Grant } from '#domain/identity/person.ts';
import { ROLE_TEXT, type Role } from '#domain/identity/role.ts';
import { Problem } from '#platform/problem.ts';
import { findAgency } from '#store/agency.ts';
import type { Tx } from '#store/database.ts';
import { insertGrant } from '#store/role-grant.ts';
import type { ActServices, By } from '../act.ts';
import { changeAccount } from './change-account.ts';

/**
 * Gives a user a role: for an agency (default: their own), or for the whole tenant where the role is the county's.
 * @throws Problem role.not_grantable, user.inactive, agency.not_found
 */
export async function grantRole(
  services: ActServices,
  by: By,
  userId: string,
  { role, agencyId }: { readonly role: Role; readonly agencyId: string | null },
): Promise<void> {
  await changeAccount(services, by, userId, {
    action: 'user.grant',
    act: 'user.grant_role',
    change: async (tx, user, now) => {
      if (!user.active) throw new Problem('user.inactive');
      const tenantId = by.staff.tenantId;
      const grant = await placeGrant(tx, tenantId, role, agencyId ?? user.agencyId);
      const why = whyNotGrantable(
        user.grants.map((existing) => existing.role),
        role,
      );
      if (why !== undefined) throw new Problem('role.not_grantable', { detail: why });
      if (user.grants.some((existing) => isSameGrant(existing, grant)))
        throw new Problem('role.not_grantable', { detail: '该用户在这个单位已有这个角色。' });
      const grantId = await insertGrant(tx, { ...grant, userId, grantedBy: by.staff.id, grantedAt: now });
      return {
        after: { grantId, role, place: grant.agencyId },
        message: { title: `您已被授予角色“${ROLE_TEXT[role].name}”`, body: `${ROLE_TEXT[role].duty}。` },
        result: undefined,
      };
    },
  });
}

async function placeGrant(
  tx: Tx,
  tenantId: string | null,
  role: Role,
  agencyId: string | null,
): Promise<Grant> {
  const place = placeOfRole(role);
  // Who reads across tenants is decided where the installation is set up, not inside one tenant.
  if (place === 'region')
    throw new Problem('role.not_grantable', {
      detail: '上级督查人员由系统部署单位用命令行设置，不在本县授予。',
    });
  if (place === 'tenant') return { role, tenantId, agencyId: null, region: null };
  if (agencyId === null || tenantId === null)
    throw new Problem('role.not_grantable', { detail: '请先选定这个角色在哪个单位。' });
  const agency = await findAgency(tx, [tenantId], agencyId);
  if (agency === null) throw new Problem('agency.not_found');
  if (!agency.active) throw new Problem('agency.closed');
  return { role, tenantId, agencyId, region: null };
}
