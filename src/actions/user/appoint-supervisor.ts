import { isRegionCode } from '#domain/agency/region.ts';
import type { Clock } from '#platform/clock.ts';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Db } from '#store/database.ts';
import { findRegionName } from '#store/region.ts';
import { isUsernameTaken } from '#store/user.ts';
import { registerUser } from './register-user.ts';

/**
 * Makes the account of someone who reads the reports of every county of a region. They belong to no county, so none of
 * the counties' administrators can make or change them.
 * @returns the one-time password, to be shown once
 * @throws Problem request.invalid for a region that holds no county of this installation, user.name_taken
 */
export async function appointSupervisor(
  services: { readonly db: Db; readonly clock: Clock; readonly secrets: Secrets },
  { username, name, region }: { readonly username: string; readonly name: string; readonly region: string },
): Promise<string> {
  return services.db.transaction().execute(async (tx) => {
    if (!isRegionCode(region) || (await findRegionName(tx, region)) === null)
      throw new Problem('request.invalid', { detail: `没有代码为 ${region} 的行政区划，请先装入其下的县。` });
    if (await isUsernameTaken(tx, username)) throw new Problem('user.name_taken');
    const grant = { role: 'supervisor', tenantId: null, agencyId: null, region } as const;
    const { password } = await registerUser(tx, services, {
      tenantId: null,
      agencyId: null,
      username,
      name,
      grants: [grant],
      isDemo: false,
      actor: { id: null, name: '系统' },
      requestId: null,
    });
    return password;
  });
}
