import { sql } from 'kysely';
import type { RemedyBlock, RemedyResult } from '#domain/remedy/remedy-result.ts';
import type { Db } from './database.ts';

/** How many remedies of a block ended in a year with a result, or were pending at its end (null). */
export interface RemedyCount {
  readonly block: RemedyBlock;
  readonly result: RemedyResult | null;
  readonly remedies: number;
}

/**
 * Section four of the annual report counted out of the ledger, for agencies together and a calendar year: what was concluded
 * in the year by its result, and what was pending on 31 December. The office's table of results makes columns of it.
 */
export async function countRemedies(
  db: Db,
  about: { tenantId: string; agencyIds: readonly string[]; year: number },
): Promise<RemedyCount[]> {
  const first = `${about.year}-01-01`;
  const last = `${about.year}-12-31`;
  const { rows } = await sql<{ block: RemedyBlock; result: RemedyResult | null; remedies: string }>`
    select case when kind = 'reconsideration' then 'reconsideration'
        when prior_remedy_id is null then 'litigation_direct'
        else 'litigation_after_reconsideration' end as block,
      case when concluded_on <= ${last} then result end as result,
      count(*) as remedies
    from remedy
    where tenant_id = ${about.tenantId} and agency_id = any (${[...about.agencyIds]}::uuid[])
      and served_on <= ${last} and (concluded_on is null or concluded_on >= ${first})
    group by 1, 2 order by 1, 2`.execute(db);
  return rows.map(({ block, result, remedies }) => ({ block, result, remedies: Number(remedies) }));
}
