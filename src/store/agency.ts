import { sql } from 'kysely';
import { type RegionCode, parseRegionCode } from '#domain/agency/region.ts';
import type { AgencyKind, Leadership } from '#domain/agency/agency.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

/** An agency as the register has it today. */
export interface AgencyRow {
  readonly tenantId: string;
  /** Region of the tenant. */
  readonly region: RegionCode;
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: AgencyKind;
  readonly leadership: Leadership;
  readonly isJusticeBureau: boolean;
  /** The reconsideration body as the register has it: an agency of the tenant, or one outside it by name. */
  readonly reconsiderationAgencyId: string | null;
  readonly reconsiderationBody: string | null;
  readonly active: boolean;
  readonly users: number;
  readonly reports: number;
}

export interface NewAgencyRow {
  readonly tenantId: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: AgencyKind;
  readonly leadership: Leadership;
  readonly from: PlainDate;
  readonly isDemo: boolean;
}

/** The agencies of some tenants, in the order of region, rank and code; the tree is in `parentId`. */
export async function listAgencies(db: Db | Tx, tenantIds: readonly string[]): Promise<AgencyRow[]> {
  if (tenantIds.length === 0) return [];
  const rows = await selectAgencies(db, tenantIds)
    .orderBy('tenant.region_code')
    .orderBy('agency.sort_order')
    .orderBy('agency.code')
    .execute();
  return rows.map(agencyOf);
}

/** One agency, when it belongs to one of the tenants. */
export async function findAgency(
  db: Db | Tx,
  tenantIds: readonly string[],
  id: string,
): Promise<AgencyRow | null> {
  if (tenantIds.length === 0) return null;
  const row = await selectAgencies(db, tenantIds).where('agency.id', '=', id).executeTakeFirst();
  return row === undefined ? null : agencyOf(row);
}

/** The agency and those above it, nearest first; empty when there is no such agency. */
export async function agencyLine(db: Db | Tx, tenantId: string, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line (id, parent_id, step) as (
      select id, parent_id, 0 from agency where tenant_id = ${tenantId} and id = ${id}
      union all
      select agency.id, agency.parent_id, step + 1
      from agency join line on agency.id = line.parent_id
      where agency.tenant_id = ${tenantId} and step < 20
    )
    select id from line order by step`.execute(db);
  return rows.map((row) => row.id);
}

/** Enters an agency with its first name. @returns its id */
export async function insertAgency(tx: Tx, agency: NewAgencyRow): Promise<string> {
  const id = newId();
  await tx
    .insertInto('agency')
    .values({
      tenant_id: agency.tenantId,
      id,
      parent_id: agency.parentId,
      kind: agency.kind,
      name: agency.name,
      short_name: agency.shortName,
      code: agency.code,
      leadership: agency.leadership,
      is_demo: agency.isDemo,
    })
    .execute();
  await tx
    .insertInto('agency_name')
    .values({
      tenant_id: agency.tenantId,
      agency_id: id,
      valid_from: agency.from,
      valid_to: null,
      name: agency.name,
      short_name: agency.shortName,
      reason: null,
    })
    .execute();
  return id;
}

/** Holds the row of an agency until the transaction ends. */
export async function lockAgency(tx: Tx, tenantId: string, id: string): Promise<void> {
  await tx
    .selectFrom('agency')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

/** Closes an agency from a day on; everything it did stays. */
export async function closeAgency(
  tx: Tx,
  tenantId: string,
  id: string,
  on: PlainDate,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('agency')
    .set({ closed_on: on, updated_at: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

function selectAgencies(db: Db | Tx, tenantIds: readonly string[]) {
  return db
    .selectFrom('agency')
    .innerJoin('tenant', 'tenant.id', 'agency.tenant_id')
    .select([
      'agency.tenant_id',
      'tenant.region_code',
      'agency.id',
      'agency.parent_id',
      'agency.code',
      'agency.name',
    ])
    .select([
      'agency.short_name',
      'agency.kind',
      'agency.leadership',
      'agency.is_justice_bureau',
      'agency.closed_on',
    ])
    .select(['agency.reconsideration_agency_id', 'agency.reconsideration_body'])
    .select((select) => [
      select
        .selectFrom('app_user')
        .select((count) => count.fn.countAll<string>().as('n'))
        .whereRef('app_user.tenant_id', '=', 'agency.tenant_id')
        .whereRef('app_user.agency_id', '=', 'agency.id')
        .where('app_user.status', '=', 'active')
        .as('users'),
      select
        .selectFrom('annual_report')
        .select((count) => count.fn.countAll<string>().as('n'))
        .whereRef('annual_report.tenant_id', '=', 'agency.tenant_id')
        .whereRef('annual_report.agency_id', '=', 'agency.id')
        .as('reports'),
    ])
    .where('agency.tenant_id', 'in', tenantIds);
}

type SelectedAgency = Awaited<ReturnType<ReturnType<typeof selectAgencies>['execute']>>[number];

function agencyOf(row: SelectedAgency): AgencyRow {
  return {
    tenantId: row.tenant_id,
    region: parseRegionCode(row.region_code),
    id: row.id,
    parentId: row.parent_id,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    leadership: row.leadership,
    isJusticeBureau: row.is_justice_bureau,
    reconsiderationAgencyId: row.reconsideration_agency_id,
    reconsiderationBody: row.reconsideration_body,
    active: row.closed_on === null,
    users: Number(row.users ?? 0),
    reports: Number(row.reports ?? 0),
  };
}
