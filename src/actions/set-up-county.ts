import type { AgencyKind, Leadership } from '#domain/agency/agency.ts';
import { reconsiderationBodyNames } from '#domain/agency/reconsideration-body.ts';
import { parentRegion, parseRegionCode, regionLevelOf } from '#domain/agency/region.ts';
import type { RegionCode } from '#domain/agency/region.ts';
import { addDays, parsePlainDate } from '#domain/time/plain-date.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { insertAgencyWithNames, mapAgencyIds } from '#store/agency-register.ts';
import type { NewAgency } from '#store/agency-register.ts';
import { recordAudit } from '#store/audit.ts';
import type { Actor } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
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
  readonly formerNames?: readonly FormerName[] | undefined;
}

interface FormerName {
  readonly name: string;
  /** Last day of the name. */
  readonly until: string;
  readonly reason: string;
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
  about: { actor: Actor; today: PlainDate; isDemo: boolean },
): Promise<{ isNew: boolean; agencyIds: ReadonlyMap<string, string> }> {
  const { tenant: tenantId, name } = county;
  const region = parseRegionCode(county.region);
  for (const entry of [...county.above, { code: region, name }]) {
    const code = parseRegionCode(entry.code);
    await ensureRegion(tx, {
      code,
      name: entry.name,
      level: regionLevelOf(code),
      parent: parentRegion(code),
    });
  }
  const isNew = await insertTenant(tx, { id: tenantId, region, name, isDemo: about.isDemo });
  const agencyIds = await mapAgencyIds(tx, tenantId);
  const entered: string[] = [];
  for (const [index, agency] of county.agencies.entries()) {
    if (agencyIds.has(agency.code)) continue;
    const root = agencyIds.get(county.agencies[0]?.code ?? '') ?? null;
    const place = { tenantId, parentId: root, sortOrder: index, isDemo: about.isDemo };
    const reconsideration = reconsiderationOf(agency, county, region, { root, today: about.today });
    const id = await insertAgencyWithNames(tx, { ...place, ...describe(agency, region), reconsideration });
    agencyIds.set(agency.code, id);
    entered.push(agency.code);
  }
  if (isNew || entered.length > 0) {
    await recordAudit(tx, {
      tenantId,
      actor: about.actor,
      act: 'tenant.set_up',
      object: { kind: 'tenant', id: tenantId },
      after: { region, name, isDemo: about.isDemo, agencies: entered },
    });
  }
  return { isNew, agencyIds };
}

function describe(
  agency: CountyAgency,
  region: RegionCode,
): Pick<NewAgency, 'kind' | 'leadership' | 'isJusticeBureau' | 'code' | 'regionCode' | 'names'> {
  const { kind, code } = agency;
  const isJusticeBureau = agency.name.endsWith('司法局');
  const regionCode = kind === 'county_government' ? region : null;
  return {
    kind,
    leadership: agency.leadership ?? 'local',
    isJusticeBureau,
    code,
    regionCode,
    names: namesOf(agency),
  };
}

function namesOf(agency: CountyAgency): NewAgency['names'] {
  const names: NewAgency['names'][number][] = [];
  let from = RECORDS_BEGIN;
  for (const { name, until, reason } of agency.formerNames ?? []) {
    const to = parsePlainDate(until);
    names.push({ name, shortName: null, from, to, reason });
    from = addDays(to, 1);
  }
  return [...names, { name: agency.name, shortName: agency.shortName, from, to: null, reason: null }];
}

/** Derived from what the agency is (行政复议法第二十四条), so that nobody types it wrong. */
function reconsiderationOf(
  agency: CountyAgency,
  county: County,
  region: RegionCode,
  { root, today }: { root: string | null; today: PlainDate },
): NewAgency['reconsideration'] {
  const { kind, leadership = 'local', name } = agency;
  const above = county.above.at(-1);
  const own = county.agencies[0]?.name ?? null;
  const [body] = reconsiderationBodyNames(
    { kind, leadership, isJusticeBureau: name.endsWith('司法局'), region },
    today,
    { own, above: above === undefined ? null : `${above.name}人民政府` },
  ).names;
  if (body === undefined || body === null) return { agencyId: null, body: null };
  return body === own && kind !== 'county_government'
    ? { agencyId: root, body: null }
    : { agencyId: null, body };
}
