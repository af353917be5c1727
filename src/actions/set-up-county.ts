import { type AgencyKind, isJusticeBureau, type Leadership } from '#domain/agency/agency.ts';
import { reconsiderationBodyNames } from '#domain/agency/reconsideration-body.ts';
import { parentRegion, parseRegionCode, regionLevelOf } from '#domain/agency/region.ts';
import type { RegionCode } from '#domain/agency/region.ts';
import { addDays, parsePlainDate } from '#domain/time/plain-date.ts';
import { updateAgencyContact } from '#store/agency-contact.ts';
import type { AgencyContactRow } from '#store/agency-contact.ts';
import { beginAgencyName } from '#store/agency-name.ts';
import type { AgencyNameRow } from '#store/agency-name.ts';
import { mapAgencyIds, setAgencyStanding } from '#store/agency-register.ts';
import type { AgencyStanding } from '#store/agency-register.ts';
import { insertAgency } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import type { Actor } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import type { Clock } from '#platform/clock.ts';
import { ensureRegion } from '#store/region.ts';
import { insertTenant } from '#store/tenant.ts';

/** A county as it is entered at once: its regions, its tenant and its agencies, the government first. */
export interface County {
  readonly tenant: string;
  readonly region: string;
  readonly name: string;
  /** Regions above it, the uppermost first. */
  readonly above: readonly { readonly code: string; readonly name: string }[];
  readonly agencies: readonly CountyAgency[];
}

export interface CountyAgency {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: AgencyKind;
  readonly leadership?: Leadership | undefined;
  /** Code of the agency above it, which must stand before it; the government when left out. */
  readonly parent?: string | undefined;
  readonly formerNames?: readonly FormerName[] | undefined;
  readonly contact?: AgencyContactRow | undefined;
}

interface FormerName {
  readonly name: string;
  /** Last day of the name. */
  readonly until: string;
  readonly reason: string;
}

interface SetUp {
  readonly actor: Actor;
  readonly clock: Clock;
  readonly isDemo: boolean;
}

/** Names are recorded from the day the Regulations first took effect (2007年《条例》第三十八条). */
const RECORDS_BEGIN = parsePlainDate('2008-05-01');

/**
 * Enters a county with its agencies. What is there already stays as it is: an agency is known by its code.
 *
 * @returns ids of all agencies of the county by code, and whether the tenant was founded now
 */
export async function setUpCounty(
  tx: Tx,
  county: County,
  about: SetUp,
): Promise<{ isNew: boolean; agencyIds: ReadonlyMap<string, string> }> {
  const { tenant: tenantId, name } = county;
  const { actor, isDemo } = about;
  const region = parseRegionCode(county.region);
  for (const entry of [...county.above, { code: region, name }]) {
    const code = parseRegionCode(entry.code);
    const parent = parentRegion(code);
    await ensureRegion(tx, { code, name: entry.name, level: regionLevelOf(code), parent });
  }
  const isNew = await insertTenant(tx, { id: tenantId, region, name, isDemo });
  const agencyIds = await mapAgencyIds(tx, tenantId);
  const entered: string[] = [];
  for (const [sortOrder, agency] of county.agencies.entries()) {
    if (agencyIds.has(agency.code)) continue;
    const root = agencyIds.get(county.agencies[0]?.code ?? '') ?? null;
    const parent = agency.parent === undefined ? root : (agencyIds.get(agency.parent) ?? root);
    const id = await enterAgency(tx, tenantId, parent, agency, about);
    await setAgencyStanding(tx, tenantId, id, {
      regionCode: agency.kind === 'county_government' ? region : null,
      isJusticeBureau: isJusticeBureau(agency),
      reconsideration: reconsiderationOf(agency, county, region, root, about.clock),
      sortOrder,
    });
    agencyIds.set(agency.code, id);
    entered.push(agency.code);
  }
  if (isNew || entered.length > 0) {
    const object = { kind: 'tenant', id: tenantId };
    const after = { region, name, isDemo, agencies: entered };
    await recordAudit(tx, { tenantId, actor, act: 'tenant.set_up', object, after });
  }
  return { isNew, agencyIds };
}

/** The agency with its names over time; the last is the one of today. */
async function enterAgency(
  tx: Tx,
  tenantId: string,
  parentId: string | null,
  agency: CountyAgency,
  { clock, isDemo }: SetUp,
): Promise<string> {
  const { code, kind, leadership = 'local', contact } = agency;
  const [first, ...later] = namesOf(agency);
  const at = clock.now();
  const place = { tenantId, parentId, code, kind, leadership, isDemo };
  const id = await insertAgency(tx, { ...place, ...first });
  for (const next of later) await beginAgencyName(tx, { tenantId, id }, next, addDays(next.from, -1), at);
  if (contact !== undefined) await updateAgencyContact(tx, tenantId, id, contact, at);
  return id;
}

function namesOf({ name, shortName, formerNames = [] }: CountyAgency): [AgencyNameRow, ...AgencyNameRow[]] {
  const all = [...formerNames.map((former) => ({ ...former, shortName: null })), { name, shortName }];
  const names = all.map((one, index) => {
    const before = formerNames[index - 1];
    const from = before === undefined ? RECORDS_BEGIN : addDays(parsePlainDate(before.until), 1);
    return { name: one.name, shortName: one.shortName, from, to: null, reason: before?.reason ?? null };
  });
  const [first = { name, shortName, from: RECORDS_BEGIN, to: null, reason: null }, ...later] = names;
  return [first, ...later];
}

/** Derived from what the agency is (行政复议法第二十四条), so that nobody types it wrong. */
function reconsiderationOf(
  agency: CountyAgency,
  county: County,
  region: RegionCode,
  root: string | null,
  clock: Clock,
): AgencyStanding['reconsideration'] {
  const { kind, leadership = 'local' } = agency;
  const above = county.above.at(-1);
  const own = county.agencies[0]?.name ?? null;
  const governments = { own, above: above === undefined ? null : `${above.name}人民政府` };
  const standing = { kind, leadership, isJusticeBureau: isJusticeBureau(agency), region };
  const [body = null] = reconsiderationBodyNames(standing, clock.today(), governments).names;
  return body === own && root !== null ? { agencyId: root, body: null } : { agencyId: null, body };
}
