import type { Tx } from '#store/database.ts';
import { notifyUser, type NewNotification } from '#store/notification.ts';
import type { StoredCase } from '#store/request-case.ts';
import { listReviewers } from '#store/reviewer.ts';

/** Tells whoever handles a case what happened without him: its handler; without one, the clerks of its agency. */
export async function tellHandlers(
  tx: Tx,
  about: Pick<StoredCase, 'tenant_id' | 'id' | 'agency_id' | 'assigned_to'>,
  news: Pick<NewNotification, 'kind' | 'title' | 'body'>,
): Promise<void> {
  for (const userId of await handlersOf(tx, about))
    await notifyUser(tx, { ...news, tenantId: about.tenant_id, userId, link: `/cases/${about.id}` });
}

async function handlersOf(
  tx: Tx,
  { tenant_id, agency_id, assigned_to }: Pick<StoredCase, 'tenant_id' | 'agency_id' | 'assigned_to'>,
): Promise<string[]> {
  if (assigned_to !== null) return [assigned_to];
  const staff = await listReviewers(tx, tenant_id);
  return staff
    .filter(({ held }) => held.some(({ role, agencyId }) => role === 'clerk' && agencyId === agency_id))
    .map(({ id }) => id);
}
