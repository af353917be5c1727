import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db, Tx } from './database.ts';

/** Ids of the open cases of a county whose term runs, in an order that a later call can go on from. */
export async function listRunningCaseIds(
  db: Db,
  tenantId: string,
  page: { readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('request_case')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('closed_on', 'is', null)
    .where('received_on', 'is not', null)
    .where('ordered_due', 'is', null)
    .$if(page.after !== null, (query) => query.where('id', '>', page.after ?? ''))
    .orderBy('id')
    .limit(page.limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Moves the due date of a case that is held; the original one stays. */
export async function writeDue(
  tx: Tx,
  about: { tenantId: string; caseId: string; at: Date },
  due: { readonly due: PlainDate | null; readonly isProvisional: boolean },
): Promise<void> {
  await tx
    .updateTable('request_case')
    .set({ due: due.due, is_provisional: due.isProvisional, updated_at: about.at })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.caseId)
    .execute();
}
