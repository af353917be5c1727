import { hashPassword } from '#platform/password-hash.ts';
import type { Role } from '#domain/identity/role.ts';
import type { Db } from '#store/database.ts';
import { putCredential } from '#store/credential.ts';
import { insertGrant } from '#store/role-grant.ts';
import { insertUser, updateUser } from '#store/user.ts';
import { PASSWORD, type Office, type TestUser } from './office.ts';

let knownHash: Promise<string> | undefined;

/** Makes a staff member with some roles at an agency of the office, the bureau unless told; no second factor. */
export async function makeColleague(
  db: Db,
  office: Office,
  username: string,
  roles: readonly Role[],
  agency: keyof Office['agencies'] = 'bureau',
): Promise<TestUser> {
  const agencyId = office.agencies[agency];
  const passwordHash = await (knownHash ??= hashPassword(PASSWORD));
  const { tenantId } = office;
  const id = await db.transaction().execute(async (tx) => {
    const userId = await insertUser(tx, {
      tenantId,
      agencyId,
      username,
      name: `测试${username}`,
      isDemo: true,
    });
    await updateUser(tx, userId, { mustChangePassword: false }, new Date());
    await putCredential(tx, userId, { passwordHash, oneTime: false, expiresAt: null });
    for (const role of roles)
      await insertGrant(tx, {
        userId,
        role,
        tenantId,
        agencyId: role === 'disclosure_office' ? null : agencyId,
        region: null,
        grantedBy: null,
        grantedAt: new Date(),
      });
    return userId;
  });
  return { id, username, totpSecret: null };
}
