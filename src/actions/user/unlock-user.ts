import { updateUser } from '#store/user.ts';
import type { ActServices, By } from '../act.ts';
import { changeAccount } from './change-account.ts';

/** Lets an account that failed too often sign in again at once. */
export async function unlockUser(services: ActServices, by: By, userId: string): Promise<void> {
  await changeAccount(services, by, userId, {
    action: 'user.unlock',
    act: 'user.unlock',
    change: async (tx, user, now) => {
      await updateUser(tx, user.id, { failedSignIns: 0, lockedUntil: null }, now);
      return { before: { lockedUntil: user.lockedUntil?.toISOString() ?? null }, result: undefined };
    },
  });
}
