import { placeOfRole } from '#domain/identity/grantable.ts';
import type { Grant } from '#domain/identity/person.ts';
import type { Role } from '#domain/identity/role.ts';
import type { Clock } from '#platform/clock.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Db } from '#store/database.ts';
import { type County, setUpCounty } from './set-up-county.ts';
import { registerUser } from './user/register-user.ts';

export interface InitialUser {
  readonly username: string;
  readonly name: string;
  readonly agencyCode: string;
  readonly roles: readonly Role[];
}

const actor = { id: null, name: '系统' };

/**
 * Founds a real county with its agencies and first users, all of it or nothing.
 * @returns the one-time password of each user, to be shown once
 */
export async function initCounty(
  services: { db: Db; clock: Clock; secrets: Secrets },
  county: County,
  users: readonly InitialUser[],
): Promise<{ username: string; role: Role; password: string }[]> {
  return services.db.transaction().execute(async (tx) => {
    const { agencyIds } = await setUpCounty(tx, county, { actor, clock: services.clock, isDemo: false });
    const handed: { username: string; role: Role; password: string }[] = [];
    for (const user of users) {
      const agencyId = agencyIds.get(user.agencyCode) ?? null;
      const grants = user.roles.map((role): Grant => {
        const atAgency = placeOfRole(role) === 'agency';
        return { role, tenantId: county.tenant, agencyId: atAgency ? agencyId : null, region: null };
      });
      const { username, name } = user;
      const registration = { tenantId: county.tenant, agencyId, username, name, grants, isDemo: false };
      const { password } = await registerUser(tx, services, { ...registration, actor, requestId: null });
      const [role] = user.roles;
      if (role) handed.push({ username, role, password });
    }
    return handed;
  });
}
