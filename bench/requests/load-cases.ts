import type pg from 'pg';

/** Of so many cases one is open: a county answers within a month what it keeps for years. */
const CASES_A_OPEN = 50;

/** Fills the ledger with cases of many agencies, made by the database itself, and brings its statistics up to date. */
export async function loadCases(
  owner: pg.Client,
  about: { tenantId: string; agencyIds: readonly string[]; cases: number; today: string },
): Promise<void> {
  const { tenantId, agencyIds, cases, today } = about;
  const given = [tenantId, agencyIds, cases, today];
  await owner.query(
    `insert into disclosure_request (tenant_id, id, agency_id, source, external_id, channel, arrived_on, applicant_kind,
       sealed_applicant, applicant_digest, content, wanted_form, wanted_delivery)
     select $1, md5('r' || n)::uuid, ($2::uuid[])[1 + n % cardinality($2::uuid[])], 'import', 'load-' || n, 'web',
       $4::date - n % 3650, 'natural_person', repeat('x', 400), md5((n % 200000)::text),
       '第' || n || '号申请：农村饮水安全工程的验收报告', 'paper', 'post'
     from generate_series(1, $3::int) n`,
    given,
  );
  await owner.query(
    `insert into request_case (tenant_id, id, request_id, agency_id, number, content, state, received_on, original_due, due,
       is_waiting, box, closed_on, acts)
     select $1, md5('c' || n)::uuid, md5('r' || n)::uuid, ($2::uuid[])[1 + n % cardinality($2::uuid[])], 'L-' || n,
       '第' || n || '号申请：农村饮水安全工程的验收报告',
       case when n % ${CASES_A_OPEN} = 0 then 'handling' else 'answered' end,
       $4::date - n % 3650, $4::date - n % 3650 + 28,
       case when n % ${CASES_A_OPEN} = 0 then $4::date + (n / ${CASES_A_OPEN}) % 28 - 3 else $4::date - n % 3650 + 28 end,
       n % ${CASES_A_OPEN} = 0 and (n / ${CASES_A_OPEN}) % 7 = 0,
       case when n % ${CASES_A_OPEN} = 0 then null else 'granted' end,
       case when n % ${CASES_A_OPEN} = 0 then null else $4::date - n % 3650 + 20 end, 1
     from generate_series(1, $3::int) n`,
    given,
  );
  await owner.query('vacuum analyze disclosure_request');
  await owner.query('vacuum analyze request_case');
}
