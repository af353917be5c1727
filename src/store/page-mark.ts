import { sql } from 'kysely';
import type { Db } from './database.ts';

/** What a page is made of: one thing of one tenant, such as `document:ID`, `column:ID`, `agency:ID`, `lists`, `look`. */
export interface MarkedScope {
  readonly tenantId: string;
  readonly scope: string;
}

/**
 * The marks of some scopes, in their order; '' for what was never changed. The database puts a mark in the transaction
 * that changes the thing (migration 0015), so a mark that is still the same says that the thing is.
 */
export async function readPageMarks(db: Db, scopes: readonly MarkedScope[]): Promise<string[]> {
  const { rows } = await sql<{ tenant_id: string; scope: string; mark: string }>`
    select tenant_id, scope, mark from page_mark
    where (tenant_id, scope) in (
      select * from unnest(${scopes.map(({ tenantId }) => tenantId)}::text[], ${scopes.map(({ scope }) => scope)}::text[])
    )`.execute(db);
  const marks = new Map(rows.map((row) => [`${row.tenant_id} ${row.scope}`, row.mark]));
  return scopes.map(({ tenantId, scope }) => marks.get(`${tenantId} ${scope}`) ?? '');
}
