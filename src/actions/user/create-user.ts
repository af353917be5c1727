import { Problem } from '#platform/problem.ts';
import { findAgency } from '#store/agency.ts';
import { isUniqueViolation } from '#store/unique-violation.ts';
import { isUsernameTaken } from '#store/user.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { registerUser } from './register-user.ts';

/**
 * Makes an account without a role: the security administrator gives roles.
 * @returns id and one-time password
 * @throws Problem user.name_taken, agency.not_found, agency.closed
 */
export async function createUser(
  services: ActServices,
  by: By,
  user: { readonly username: string; readonly name: string; readonly agencyId: string | null },
): Promise<{ readonly id: string; readonly password: string }> {
  const tenant = permit(by.staff, 'user.create');
  try {
    return await services.db.transaction().execute(async (tx) => {
      if (user.agencyId !== null) {
        const agency = await findAgency(tx, [tenant.id], user.agencyId);
        if (agency === null) throw new Problem('agency.not_found');
        if (!agency.active) throw new Problem('agency.closed');
      }
      if (await isUsernameTaken(tx, user.username)) throw new Problem('user.name_taken');
      return registerUser(tx, services, {
        ...user,
        tenantId: tenant.id,
        grants: [],
        isDemo: tenant.isDemo,
        actor: actorOf(by.staff),
        requestId: by.requestId,
      });
    });
  } catch (error) {
    // Two administrators at the same moment: the database decides.
    if (isUniqueViolation(error, 'app_user_username_key')) throw new Problem('user.name_taken');
    throw error;
  }
}
