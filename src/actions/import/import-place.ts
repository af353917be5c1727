import type { Db } from '#store/database.ts';
import { listAgencies } from '#store/agency.ts';

/** The county that documents come into: its agencies by all their names, its columns by name. */
export interface ImportPlace {
  readonly tenantId: string;
  readonly isDemo: boolean;
  /** To whom everything belongs whose agency the source does not name. */
  readonly agencyId: string;
  readonly agencyName: string;
  /** An agency by a name it bears or bore; null when nobody did. */
  readonly agencyOf: (name: string) => string | null;
  /** A column by its name, of the agency first. */
  readonly columnOf: (name: string, agencyId: string) => string | null;
  /** Code of an agency to its id, for index numbers that came along. */
  readonly agencyIdByCode: ReadonlyMap<string, string>;
  readonly codeOf: (agencyId: string) => string;
  readonly region: string;
}

export async function findImportPlace(
  db: Db,
  tenantId: string,
  agencyId: string,
): Promise<ImportPlace | null> {
  const agencies = await listAgencies(db, [tenantId]);
  const own = agencies.find(({ id }) => id === agencyId);
  if (own === undefined) return null;
  const tenant = await db
    .selectFrom('tenant')
    .select(['name', 'is_demo'])
    .where('id', '=', tenantId)
    .executeTakeFirstOrThrow();
  const names = await namesOf(db, tenantId, tenant.name);
  const columns = await columnsOf(db, tenantId);
  const codes = new Map(agencies.map(({ id, code }) => [id, code]));
  const government = agencies.find(({ kind }) => kind === 'county_government')?.id ?? agencyId;
  return {
    tenantId,
    isDemo: tenant.is_demo,
    agencyId,
    agencyName: own.name,
    agencyOf: (name) => names.get(compact(name)) ?? null,
    columnOf: (name, agency) => {
      const found = columns.get(compact(name.split(/[>/＞»]/).at(-1) ?? name));
      return found?.get(agency) ?? found?.get(government) ?? null;
    },
    agencyIdByCode: new Map(agencies.map(({ id, code }) => [code, id])),
    codeOf: (id) => codes.get(id) ?? '',
    region: own.region,
  };
}

/** Names of today and before, short names, and each without the name of the county that departments leave out. */
async function namesOf(db: Db, tenantId: string, county: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('agency_name')
    .select(['agency_id', 'name', 'short_name'])
    .where('tenant_id', '=', tenantId)
    .orderBy('valid_from')
    .execute();
  const current = await db
    .selectFrom('agency')
    .select(['id as agency_id', 'name', 'short_name'])
    .where('tenant_id', '=', tenantId)
    .execute();
  const names = new Map<string, string>();
  for (const { agency_id: id, name, short_name: short } of [...rows, ...current])
    for (const one of [name, short ?? '', name.startsWith(county) ? name.slice(county.length) : ''])
      if (one !== '') names.set(compact(one), id);
  return names;
}

async function columnsOf(db: Db, tenantId: string): Promise<Map<string, Map<string, string>>> {
  const rows = await db
    .selectFrom('portal_column')
    .select(['id', 'agency_id', 'name'])
    .where('tenant_id', '=', tenantId)
    .execute();
  const columns = new Map<string, Map<string, string>>();
  for (const { id, agency_id: agencyId, name } of rows) {
    const of = columns.get(compact(name)) ?? new Map<string, string>();
    columns.set(compact(name), of.set(agencyId, id));
  }
  return columns;
}

function compact(text: string): string {
  return text.replaceAll(/\s/g, '');
}
