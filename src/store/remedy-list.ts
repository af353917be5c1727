import { sql } from 'kysely';
import type { RemedyKind } from '#domain/remedy/remedy-course.ts';
import type { RemedyBlock, RemedyResult } from '#domain/remedy/remedy-result.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';
import type { StoredRemedy } from './remedy.ts';

/** A remedy in a list with the name of its agency and the number of its case. */
export interface RemedySummary extends StoredRemedy {
  readonly agency_name: string;
  readonly case_number: string | null;
}

export interface RemedyFilter {
  readonly tenantId: string;
  readonly agencyIds: readonly string[] | null;
  readonly id?: string | undefined;
  readonly caseId?: string | undefined;
  readonly open?: boolean | undefined;
  /** Only those whose term ends by this day. */
  readonly dueUntil?: PlainDate | undefined;
  readonly year?: number | undefined;
  readonly kind?: RemedyKind | undefined;
  readonly block?: RemedyBlock | undefined;
  /** With a year: how it stood on 31 December, by its result; null: without one. */
  readonly results?: readonly RemedyResult[] | null | undefined;
}

/** Remedies, those with the nearest deadline first, concluded ones last. */
export async function listRemedies(
  db: Db,
  filter: RemedyFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ items: RemedySummary[]; total: number }> {
  const { agencyIds, id, caseId, open, year, kind, block, results, dueUntil } = filter;
  const last = `${year ?? 9999}-12-31`;
  const matching = db
    .selectFrom('remedy')
    .where('remedy.tenant_id', '=', filter.tenantId)
    .$if(agencyIds !== null, (query) =>
      query.where(sql<boolean>`remedy.agency_id = any (${[...(agencyIds ?? [])]}::uuid[])`),
    )
    .$if(id !== undefined, (query) => query.where('remedy.id', '=', id ?? ''))
    .$if(caseId !== undefined, (query) => query.where('remedy.case_id', '=', caseId ?? ''))
    .$if(open === true, (query) => query.where('remedy.concluded_on', 'is', null))
    .$if(dueUntil !== undefined, (query) => query.where('remedy.due', '<=', dueUntil ?? ''))
    .$if(kind !== undefined, (query) => query.where('remedy.kind', '=', kind ?? 'reconsideration'))
    .$if(block !== undefined, (query) =>
      query
        .where('remedy.kind', '=', block === 'reconsideration' ? 'reconsideration' : 'litigation')
        .$if(block === 'litigation_direct', (suits) => suits.where('remedy.prior_remedy_id', 'is', null))
        .$if(block === 'litigation_after_reconsideration', (suits) =>
          suits.where('remedy.prior_remedy_id', 'is not', null),
        ),
    )
    .$if(results === null, (query) =>
      query.where((where) =>
        where.or([where('remedy.concluded_on', 'is', null), where('remedy.concluded_on', '>', last)]),
      ),
    )
    .$if(results !== undefined && results !== null, (query) =>
      query
        .where('remedy.concluded_on', '<=', last)
        .where(sql<boolean>`remedy.result = any (${[...(results ?? [])]}::text[])`),
    )
    .$if(year !== undefined, (query) =>
      query
        .where('remedy.served_on', '<=', last)
        .where((where) =>
          where.or([
            where('remedy.concluded_on', 'is', null),
            where('remedy.concluded_on', '>=', `${year ?? 0}-01-01`),
          ]),
        ),
    );
  const [items, { total }] = await Promise.all([
    matching
      .innerJoin('agency', (join) =>
        join.onRef('agency.tenant_id', '=', 'remedy.tenant_id').onRef('agency.id', '=', 'remedy.agency_id'),
      )
      .leftJoin('request_case', (join) =>
        join
          .onRef('request_case.tenant_id', '=', 'remedy.tenant_id')
          .onRef('request_case.id', '=', 'remedy.case_id'),
      )
      .selectAll('remedy')
      .select(['agency.name as agency_name', 'request_case.number as case_number'])
      .orderBy((order) => order.eb('remedy.concluded_on', 'is not', null))
      .orderBy('remedy.due', (order) => order.asc().nullsLast())
      .orderBy('remedy.id', 'desc')
      .limit(page.limit)
      .offset(page.offset)
      .execute(),
    matching.select((select) => select.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items, total: Number(total) };
}
