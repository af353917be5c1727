import { hashPassword } from '#platform/password-hash.ts';
import { Problem } from '#platform/problem.ts';
import { newOneTimePassword } from '#platform/token.ts';
import type { ActServices, By } from '../act.ts';
import { changeAccount } from './change-account.ts';
import { renewCredential } from './renew-credential.ts';

/**
 * Gives a one-time password to someone who lost theirs or the phone: password, second factor and sessions all end.
 * @returns the password, to be shown once
 */
export async function resetPassword(services: ActServices, by: By, userId: string): Promise<string> {
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  return changeAccount(services, by, userId, {
    action: 'user.password',
    act: 'user.reset_password',
    change: async (tx, user, now) => {
      if (!user.active) throw new Problem('user.inactive');
      const after = await renewCredential(tx, user.id, passwordHash, now);
      const body = `安全管理员 ${by.staff.username} 重置了您的口令和动态码。如非本人要求，请立即联系审计管理员。`;
      return {
        before: { secondFactor: user.secondFactor },
        after,
        message: { title: '口令已被重置', body },
        result: password,
      };
    },
  });
}
