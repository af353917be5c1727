import { oneTimePasswordExpiry } from '#domain/identity/session-life.ts';
import { hashPassword } from '#platform/password-hash.ts';
import { Problem } from '#platform/problem.ts';
import { newOneTimePassword } from '#platform/token.ts';
import { putCredential } from '#store/credential.ts';
import { deleteSecondFactor } from '#store/second-factor.ts';
import { deleteSessionsOf } from '#store/session.ts';
import { updateUser } from '#store/user.ts';
import type { ActServices, By } from '../act.ts';
import { changeAccount } from './change-account.ts';

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
      const expiresAt = new Date(oneTimePasswordExpiry(now.getTime()));
      await putCredential(tx, user.id, { passwordHash, oneTime: true, expiresAt });
      await deleteSecondFactor(tx, user.id);
      await updateUser(tx, user.id, { mustChangePassword: true, failedSignIns: 0, lockedUntil: null }, now);
      const endedSessions = await deleteSessionsOf(tx, user.id, null);
      const body = `安全管理员 ${by.staff.username} 重置了您的口令和动态码。如非本人要求，请立即联系审计管理员。`;
      return {
        before: { secondFactor: user.secondFactor },
        after: { endedSessions, expiresAt: expiresAt.toISOString() },
        message: { title: '口令已被重置', body },
        result: password,
      };
    },
  });
}
