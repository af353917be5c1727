import { sql } from 'kysely';
import type { VersionState } from '#domain/disclosure/catalog/catalog.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

/** One version of the catalog of an agency. */
export interface CatalogVersion {
  readonly tenantId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly number: number;
  readonly state: VersionState;
  /** What it was made from: a workbook, the ready-made catalog, the version before. */
  readonly source: string;
  readonly inForceOn: PlainDate | null;
  readonly supersededOn: PlainDate | null;
  readonly fields: number;
  readonly items: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Which versions; the tenants are the scope of whoever asks. */
export interface VersionFilter {
  readonly tenantIds: readonly string[];
  readonly agencyIds?: readonly string[];
  readonly states?: readonly VersionState[];
}

/** Versions by agency, the latest first. */
export async function listVersions(db: Db | Tx, filter: VersionFilter): Promise<CatalogVersion[]> {
  if (filter.tenantIds.length === 0) return [];
  let query = versions(db).where('catalog_version.tenant_id', 'in', filter.tenantIds);
  if (filter.agencyIds !== undefined)
    query = query.where(sql<boolean>`catalog_version.agency_id = any(${filter.agencyIds}::uuid[])`);
  if (filter.states !== undefined) query = query.where('catalog_version.state', 'in', filter.states);
  const rows = await query
    .orderBy('catalog_version.tenant_id')
    .orderBy('agency.sort_order')
    .orderBy('agency.code')
    .orderBy('catalog_version.number', 'desc')
    .execute();
  return rows.map(versionOf);
}

/** One version of one of the tenants. */
export async function findVersion(
  db: Db | Tx,
  tenantIds: readonly string[],
  id: string,
): Promise<CatalogVersion | null> {
  if (tenantIds.length === 0) return null;
  const row = await versions(db)
    .where('catalog_version.tenant_id', 'in', tenantIds)
    .where('catalog_version.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : versionOf(row);
}

/** The version of an agency that is in this state; there is one draft and one in force at most. */
export async function findVersionInState(
  db: Db | Tx,
  tenantId: string,
  agencyId: string,
  state: 'draft' | 'in_force',
): Promise<CatalogVersion | null> {
  const [found = null] = await listVersions(db, {
    tenantIds: [tenantId],
    agencyIds: [agencyId],
    states: [state],
  });
  return found;
}

/** Opens the next version of an agency as a draft. @returns its id */
export async function insertVersion(
  tx: Tx,
  version: {
    tenantId: string;
    agencyId: string;
    source: string;
    createdBy: string | null;
    isDemo: boolean;
    at: Date;
  },
): Promise<string> {
  const id = newId();
  const { latest } = await tx
    .selectFrom('catalog_version')
    .select((select) => select.fn.max('number').as('latest'))
    .where('tenant_id', '=', version.tenantId)
    .where('agency_id', '=', version.agencyId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('catalog_version')
    .values({
      tenant_id: version.tenantId,
      id,
      agency_id: version.agencyId,
      number: (latest ?? 0) + 1,
      source: version.source,
      is_demo: version.isDemo,
      created_by: version.createdBy,
      created_at: version.at,
      updated_at: version.at,
    })
    .execute();
  return id;
}

/** Notes that a draft was changed; `source` where it was made anew from something else. */
export async function touchVersion(
  tx: Tx,
  about: { tenantId: string; id: string; at: Date; source?: string },
): Promise<void> {
  await tx
    .updateTable('catalog_version')
    .set({ updated_at: about.at, ...(about.source === undefined ? {} : { source: about.source }) })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.id)
    .execute();
}

/** Puts a draft in force in place of the version that was. @returns the number of the version it replaces */
export async function enforceVersion(
  tx: Tx,
  draft: CatalogVersion,
  on: PlainDate,
  at: Date,
): Promise<number | null> {
  const replaced = await tx
    .updateTable('catalog_version')
    .set({ state: 'superseded', superseded_on: on, updated_at: at })
    .where('tenant_id', '=', draft.tenantId)
    .where('agency_id', '=', draft.agencyId)
    .where('state', '=', 'in_force')
    .returning('number')
    .executeTakeFirst();
  await tx
    .updateTable('catalog_version')
    .set({ state: 'in_force', in_force_on: on, updated_at: at })
    .where('tenant_id', '=', draft.tenantId)
    .where('id', '=', draft.id)
    .execute();
  return replaced?.number ?? null;
}

/** Throws a draft away with its entries. Items that documents or columns point to keep their identity. */
export async function deleteDraft(tx: Tx, tenantId: string, id: string): Promise<void> {
  await tx
    .deleteFrom('catalog_version')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

function versions(db: Db | Tx) {
  return db
    .selectFrom('catalog_version')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.tenant_id', '=', 'catalog_version.tenant_id')
        .onRef('agency.id', '=', 'catalog_version.agency_id'),
    )
    .selectAll('catalog_version')
    .select(['agency.code as agency_code', 'agency.name as agency_name'])
    .select((select) => [
      select
        .selectFrom('catalog_field')
        .select((count) => count.fn.countAll<string>().as('n'))
        .whereRef('catalog_field.tenant_id', '=', 'catalog_version.tenant_id')
        .whereRef('catalog_field.version_id', '=', 'catalog_version.id')
        .as('fields'),
      select
        .selectFrom('catalog_entry')
        .select((count) => count.fn.countAll<string>().as('n'))
        .whereRef('catalog_entry.tenant_id', '=', 'catalog_version.tenant_id')
        .whereRef('catalog_entry.version_id', '=', 'catalog_version.id')
        .as('items'),
    ]);
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

function versionOf(row: VersionRow): CatalogVersion {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    agencyId: row.agency_id,
    agencyCode: row.agency_code,
    agencyName: row.agency_name,
    number: row.number,
    state: row.state,
    source: row.source,
    inForceOn: row.in_force_on === null ? null : parsePlainDate(row.in_force_on),
    supersededOn: row.superseded_on === null ? null : parsePlainDate(row.superseded_on),
    fields: Number(row.fields ?? 0),
    items: Number(row.items ?? 0),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
