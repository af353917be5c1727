import { ROLE_TEXT } from '#domain/identity/role.ts';
import { Problem } from '#platform/problem.ts';
import { revokeGrant } from '#store/role-grant.ts';
import type { ActServices, By } from '../act.ts';
import { changeAccount } from './change-account.ts';

/** Takes a role back; it holds from the next request on. @throws Problem role.not_found */
export async function revokeRole(
  services: ActServices,
  by: By,
  userId: string,
  grantId: string,
): Promise<void> {
  await changeAccount(services, by, userId, {
    action: 'user.grant',
    act: 'user.revoke_role',
    change: async (tx, user, now) => {
      const grant = user.grants.find((existing) => existing.id === grantId);
      if (grant === undefined) throw new Problem('role.not_found');
      await revokeGrant(tx, grantId, now);
      return {
        before: { grantId, role: grant.role, place: grant.agencyId },
        message: {
          title: `您的角色“${ROLE_TEXT[grant.role].name}”已被撤销`,
          body: '如有疑问，请联系安全管理员。',
        },
        result: undefined,
      };
    },
  });
}
