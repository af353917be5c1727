import { deleteSessionsOf } from '#store/session.ts';
import { updateUser } from '#store/user.ts';
import type { ActServices, By } from '../act.ts';
import { changeAccount } from './change-account.ts';

/** Closes an account and ends its sessions. What the person did stays under their name. */
export async function deactivateUser(services: ActServices, by: By, userId: string): Promise<void> {
  await changeAccount(services, by, userId, {
    action: 'user.deactivate',
    act: 'user.deactivate',
    change: async (tx, user, now) => {
      await updateUser(tx, user.id, { active: false }, now);
      const endedSessions = await deleteSessionsOf(tx, user.id, null);
      return { before: { active: user.active }, after: { active: false, endedSessions }, result: undefined };
    },
  });
}
