import { reconsiderationBodyNames } from '#domain/agency/reconsideration-body.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Agency, AgencyDetail } from '#contract/agency.ts';
import { type AgencyRow, listAgencies } from '#store/agency.ts';
import { getAgencyContact } from '#store/agency-contact.ts';
import { listAgencyNames } from '#store/agency-name.ts';
import type { Db } from '#store/database.ts';

/** The agencies of a list as a tree: parents first, children by rank and code, each with its depth. */
export function presentTree(rows: readonly AgencyRow[]): Agency[] {
  const known = new Set(rows.map((row) => row.id));
  const branch = (parent: string | null, depth: number): Agency[] =>
    rows
      .filter((row) => (row.parentId !== null && known.has(row.parentId) ? row.parentId : null) === parent)
      .flatMap((row) => [presentAgency(row, depth), ...branch(row.id, depth + 1)]);
  return branch(null, 0);
}

/** One agency with its names, its contact and who reviews its decisions. */
export async function presentAgencyDetail(db: Db, row: AgencyRow, today: PlainDate): Promise<AgencyDetail> {
  const all = await listAgencies(db, [row.tenantId]);
  const [names, contact] = await Promise.all([
    listAgencyNames(db, row.tenantId, row.id),
    getAgencyContact(db, row.tenantId, row.id),
  ]);
  const placed = presentTree(all).find((agency) => agency.id === row.id);
  return {
    agency: placed ?? presentAgency(row, 0),
    parentName: all.find((other) => other.id === row.parentId)?.name ?? null,
    reconsiderationBody:
      all.find((other) => other.id === row.reconsiderationAgencyId)?.name ??
      row.reconsiderationBody ??
      reconsiderationBodyOf(row, all, today),
    names: names.map(({ name, from, to, reason }) => ({ name, from, until: to, basis: reason })),
    contact,
  };
}

function presentAgency(row: AgencyRow, depth: number): Agency {
  return {
    id: row.id,
    parentId: row.parentId,
    depth,
    code: row.code,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind,
    leadership: row.leadership,
    active: row.active,
    users: row.users,
    reports: row.reports,
  };
}

/** By law, where the register is silent; null where the register does not know the body's name. */
function reconsiderationBodyOf(row: AgencyRow, all: readonly AgencyRow[], today: PlainDate): string | null {
  const own = all.find((other) => other.kind === 'county_government')?.name ?? null;
  const { names } = reconsiderationBodyNames(row, today, { own, above: null });
  return names.every((name) => name !== null) && names.length > 0 ? names.join('或') : null;
}
