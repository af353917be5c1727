import { Problem } from '#platform/problem.ts';
import type { Action } from '#domain/identity/permission.ts';
import { type AuditState, recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { notifyUser } from '#store/notification.ts';
import { lockUser } from '#store/staff.ts';
import { findUser, type UserRow } from '#store/user.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/** What is told to the user whose account was changed. */
export interface Message {
  readonly title: string;
  readonly body: string;
}

interface AccountAct<Result> {
  readonly action: Action;
  /** Name in the audit log. */
  readonly act: string;
  /** Does it, with the row of the user held; gives what the audit log and the user are told. */
  readonly change: (
    tx: Tx,
    user: UserRow,
    now: Date,
  ) => Promise<{
    readonly before?: AuditState;
    readonly after?: AuditState;
    readonly message?: Message;
    readonly result: Result;
  }>;
}

/**
 * The frame of every act of an administrator on another's account: permission, not on oneself, one transaction with
 * the audit record, and a message to the one concerned.
 * @throws Problem user.not_found, user.self
 */
export async function changeAccount<Result>(
  { db, clock }: ActServices,
  by: By,
  userId: string,
  { action, act, change }: AccountAct<Result>,
): Promise<Result> {
  const tenant = permit(by.staff, action);
  if (userId === by.staff.id) throw new Problem('user.self');
  const now = clock.now();
  return db.transaction().execute(async (tx) => {
    await lockUser(tx, userId);
    const user = await findUser(tx, tenant.id, userId, now);
    if (user === null) throw new Problem('user.not_found');
    const { before, after, message, result } = await change(tx, user, now);
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId: user.agencyId,
      act,
      object: { kind: 'user', id: userId },
      before: before ?? null,
      after: after ?? null,
      requestId: by.requestId,
    });
    if (message !== undefined)
      await notifyUser(tx, { tenantId: tenant.id, userId, kind: act, ...message, link: null });
    return result;
  });
}
