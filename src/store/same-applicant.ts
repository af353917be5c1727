import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Another case of the same applicant. */
export interface SimilarCase {
  readonly id: string;
  readonly number: string | null;
  readonly content: string;
  readonly receivedOn: string | null;
}

/**
 * What else the same applicant has asked the same agency: for 条例第三十五条, for repeated requests, and for the monthly
 * count of the fee (国办函〔2020〕109号).
 */
export async function findSameApplicant(
  db: Db,
  about: { tenantId: string; agencyId: string; applicantDigest: string; caseId: string; month: string },
): Promise<{ thisMonth: number; similar: SimilarCase[] }> {
  const others = db
    .selectFrom('request_case')
    .innerJoin('disclosure_request', (join) =>
      join
        .onRef('disclosure_request.tenant_id', '=', 'request_case.tenant_id')
        .onRef('disclosure_request.id', '=', 'request_case.request_id'),
    )
    .where('request_case.tenant_id', '=', about.tenantId)
    .where('request_case.agency_id', '=', about.agencyId)
    .where('request_case.origin', '=', 'request')
    .where('disclosure_request.applicant_digest', '=', about.applicantDigest);
  const [{ count }, similar] = await Promise.all([
    others
      .where(
        sql<boolean>`to_char(coalesce(request_case.received_on, disclosure_request.arrived_on), 'YYYY-MM') = ${about.month}`,
      )
      .select((select) => select.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow(),
    others
      .where('request_case.id', '!=', about.caseId)
      .select([
        'request_case.id',
        'request_case.number',
        'request_case.content',
        'request_case.received_on as receivedOn',
      ])
      .orderBy('request_case.id', 'desc')
      .limit(20)
      .execute(),
  ]);
  return { thisMonth: Number(count), similar };
}
