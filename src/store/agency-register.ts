import type { AgencyKind, AgencyName, Leadership } from '#domain/agency/agency.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

/** An agency to be entered, with its names over time; the last name is the one of today. */
export interface NewAgency {
  readonly tenantId: string;
  readonly parentId: string | null;
  readonly kind: AgencyKind;
  readonly leadership: Leadership;
  readonly isJusticeBureau: boolean;
  readonly code: string;
  readonly regionCode: string | null;
  readonly names: readonly (AgencyName & { from: PlainDate; reason: string | null })[];
  /** Whose decisions on reconsideration: an agency of the tenant, or a body outside it by name. */
  readonly reconsideration: { readonly agencyId: string | null; readonly body: string | null };
  readonly sortOrder: number;
  readonly isDemo: boolean;
}

/** Ids of the tenant's agencies by their codes. */
export async function mapAgencyIds(db: Db, tenantId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('agency')
    .select(['id', 'code'])
    .where('tenant_id', '=', tenantId)
    .execute();
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** Enters an agency with its names; throws RangeError when it has none. Returns its id. */
export async function insertAgencyWithNames(tx: Tx, agency: NewAgency): Promise<string> {
  const today = agency.names.at(-1);
  if (today === undefined) throw new RangeError(`Agency ${agency.code} without a name`);
  const id = newId();
  await tx
    .insertInto('agency')
    .values({
      tenant_id: agency.tenantId,
      id,
      parent_id: agency.parentId,
      kind: agency.kind,
      name: today.name,
      short_name: today.shortName,
      code: agency.code,
      region_code: agency.regionCode,
      leadership: agency.leadership,
      is_justice_bureau: agency.isJusticeBureau,
      reconsideration_agency_id: agency.reconsideration.agencyId,
      reconsideration_body: agency.reconsideration.body,
      sort_order: agency.sortOrder,
      is_demo: agency.isDemo,
    })
    .execute();
  await tx
    .insertInto('agency_name')
    .values(
      agency.names.map(({ name, shortName, from, to, reason }) => ({
        tenant_id: agency.tenantId,
        agency_id: id,
        valid_from: from,
        valid_to: to,
        name,
        short_name: shortName,
        reason,
      })),
    )
    .execute();
  return id;
}
