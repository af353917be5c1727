import type { Clock } from '#platform/clock.ts';
import { hashPassword } from '#platform/password-hash.ts';
import { Problem } from '#platform/problem.ts';
import { newOneTimePassword } from '#platform/token.ts';
import { platformTenant, recordAudit } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { findStaff, lockUser } from '#store/staff.ts';
import { renewCredential } from './renew-credential.ts';

/**
 * Lets whoever runs the machine give a one-time password to an account, when the only security administrator has lost
 * theirs. In the audit log it stands as done by the system.
 * @returns the password, to be shown once
 * @throws Problem user.not_found, user.inactive
 */
export async function resetByOperator(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  username: string,
): Promise<string> {
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  await db.transaction().execute(async (tx) => {
    const found = await findStaff(tx, { username });
    if (found === null) throw new Problem('user.not_found', { detail: `没有用户名为 ${username} 的用户。` });
    await lockUser(tx, found.id);
    if (!found.active) throw new Problem('user.inactive');
    await recordAudit(tx, {
      tenantId: found.tenantId ?? platformTenant,
      actor: { id: null, name: '系统' },
      agencyId: found.agencyId,
      act: 'user.reset_password',
      object: { kind: 'user', id: found.id },
      after: { ...(await renewCredential(tx, found.id, passwordHash, clock.now())), by: '服务器操作员' },
    });
  });
  return password;
}
