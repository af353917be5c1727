import type { Db, Tx } from './database.ts';

/** A request as the progress page finds it: what is needed to let its applicant in. */
export interface RequestDoor {
  readonly id: string;
  readonly pinDigest: string;
  readonly failedTries: number;
  readonly lockedUntil: Date | null;
}

/** The request of a code, held until the transaction ends, so that two tries at once count as two. */
export async function lockRequestByCode(
  tx: Tx,
  tenantId: string,
  codeDigest: string,
): Promise<RequestDoor | null> {
  const row = await tx
    .selectFrom('disclosure_request')
    .select(['id', 'pin_digest', 'failed_tries', 'locked_until'])
    .where('tenant_id', '=', tenantId)
    .where('code_digest', '=', codeDigest)
    .forUpdate()
    .executeTakeFirst();
  if (row?.pin_digest == null) return null;
  return {
    id: row.id,
    pinDigest: row.pin_digest,
    failedTries: row.failed_tries,
    lockedUntil: row.locked_until,
  };
}

/** Keeps how often a wrong PIN was tried, and until when no further one is looked at. */
export async function writeTries(
  tx: Tx,
  tenantId: string,
  requestId: string,
  tries: { readonly failed: number; readonly lockedUntil: Date | null },
): Promise<void> {
  await tx
    .updateTable('disclosure_request')
    .set({ failed_tries: tries.failed, locked_until: tries.lockedUntil })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', requestId)
    .execute();
}

/** The ids of the cases of a request, in the order of their registration. */
export async function listCaseIds(db: Db, tenantId: string, requestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('request_case')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
