import { deleteSessionsOf } from '#store/session.ts';
import type { ActServices, By } from '../act.ts';
import { changeAccount } from './change-account.ts';

/** Ends every session of a user, such as on a computer that was lost. */
export async function revokeSessions(services: ActServices, by: By, userId: string): Promise<void> {
  await changeAccount(services, by, userId, {
    action: 'user.sessions',
    act: 'user.revoke_sessions',
    change: async (tx, user) => {
      const endedSessions = await deleteSessionsOf(tx, user.id, null);
      return { after: { endedSessions }, result: undefined };
    },
  });
}
