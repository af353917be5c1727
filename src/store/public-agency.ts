import type { AgencyKind } from '#domain/agency/agency.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { AgencyContactRow } from './agency-contact.ts';
import type { Db } from './database.ts';
import { editionsOf } from './report.ts';

/** An agency in the public list. */
export interface PublicAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  /** Published annual reports. */
  readonly reports: number;
}

/** An agency with all that the public needs to reach it. */
export interface PublicAgencyPage extends Omit<PublicAgency, 'reports'> {
  readonly contact: AgencyContactRow;
  /** Names it bore before the one of today, latest first. */
  readonly formerNames: readonly {
    readonly name: string;
    readonly from: PlainDate;
    readonly to: PlainDate;
  }[];
}

/** The agencies at work in a county, in the order of the register. */
export async function listPublicAgencies(db: Db, tenantId: string): Promise<PublicAgency[]> {
  const rows = await db
    .selectFrom('agency')
    .select(['id', 'code', 'name', 'kind'])
    .select((select) =>
      select
        .selectFrom('annual_report')
        .select((count) => count.fn.countAll<string>().as('n'))
        .whereRef('annual_report.tenant_id', '=', 'agency.tenant_id')
        .whereRef('annual_report.agency_id', '=', 'agency.id')
        .where('annual_report.status', '=', 'published')
        .as('reports'),
    )
    .where('tenant_id', '=', tenantId)
    .where('closed_on', 'is', null)
    .orderBy('sort_order')
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ ...row, reports: Number(row.reports ?? 0) }));
}

/** The agency of a code, closed ones included: its reports stay. */
export async function findPublicAgency(
  db: Db,
  tenantId: string,
  code: string,
): Promise<PublicAgencyPage | null> {
  const row = await db
    .selectFrom('agency')
    .select(['id', 'code', 'name', 'kind'])
    .select([
      'office_name',
      'office_address',
      'office_postcode',
      'office_phone',
      'office_fax',
      'office_email',
      'office_hours',
    ])
    .where('tenant_id', '=', tenantId)
    .where('code', '=', code)
    .executeTakeFirst();
  if (row === undefined) return null;
  const former = await db
    .selectFrom('agency_name')
    .select(['name', 'valid_from', 'valid_to'])
    .where('tenant_id', '=', tenantId)
    .where('agency_id', '=', row.id)
    .where('valid_to', 'is not', null)
    .orderBy('valid_from', 'desc')
    .execute();
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    contact: {
      office: row.office_name,
      address: row.office_address,
      postcode: row.office_postcode,
      phone: row.office_phone,
      fax: row.office_fax,
      email: row.office_email,
      hours: row.office_hours,
    },
    formerNames: former.map(({ name, valid_from, valid_to }) => ({
      name,
      from: valid_from as PlainDate,
      to: valid_to as PlainDate,
    })),
  };
}

/** True when a report of the agency for the year was public once and is so no longer. */
export async function wasWithdrawn(
  db: Db,
  tenantId: string,
  agencyCode: string,
  year: number,
): Promise<boolean> {
  const row = await editionsOf(db, tenantId, agencyCode, year)
    .select('annual_report.id')
    .where('status', '=', 'withdrawn')
    .where('published_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}
