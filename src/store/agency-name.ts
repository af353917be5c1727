import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db, Tx } from './database.ts';

export interface AgencyNameRow {
  readonly name: string;
  readonly shortName: string | null;
  readonly from: PlainDate;
  /** Last day of the name, null while it is in use. */
  readonly to: PlainDate | null;
  readonly reason: string | null;
}

/** The names of an agency over time, the latest first. */
export async function listAgencyNames(
  db: Db | Tx,
  tenantId: string,
  agencyId: string,
): Promise<AgencyNameRow[]> {
  const rows = await db
    .selectFrom('agency_name')
    .select(['name', 'short_name', 'valid_from', 'valid_to', 'reason'])
    .where('tenant_id', '=', tenantId)
    .where('agency_id', '=', agencyId)
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map((row) => ({
    name: row.name,
    shortName: row.short_name,
    from: row.valid_from as PlainDate,
    to: row.valid_to as PlainDate | null,
    reason: row.reason,
  }));
}

/** Ends the name in use on its last day and begins the next. The caller has asked whether the days fit. */
export async function beginAgencyName(
  tx: Tx,
  agency: { readonly tenantId: string; readonly id: string },
  next: AgencyNameRow,
  lastDayOfPrevious: PlainDate,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('agency_name')
    .set({ valid_to: lastDayOfPrevious })
    .where('tenant_id', '=', agency.tenantId)
    .where('agency_id', '=', agency.id)
    .where('valid_to', 'is', null)
    .execute();
  await tx
    .insertInto('agency_name')
    .values({
      tenant_id: agency.tenantId,
      agency_id: agency.id,
      valid_from: next.from,
      valid_to: next.to,
      name: next.name,
      short_name: next.shortName,
      reason: next.reason,
    })
    .execute();
  await tx
    .updateTable('agency')
    .set({ name: next.name, short_name: next.shortName, updated_at: at })
    .where('tenant_id', '=', agency.tenantId)
    .where('id', '=', agency.id)
    .execute();
}
