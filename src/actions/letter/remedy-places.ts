import { reconsiderationBodyNames } from '#domain/agency/reconsideration-body.ts';
import { courtOf } from '#domain/remedy/remedy-instruction.ts';
import type { RemedyPlaces } from '#domain/remedy/remedy-instruction.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { type AgencyRow, listAgencies } from '#store/agency.ts';
import type { Db } from '#store/database.ts';
import { readSettings } from '#store/setting.ts';

/** Keys under which a county keeps what the sentence on remedies names. */
export const REMEDY_SETTINGS = {
  court: 'remedy.court',
  online: 'remedy.online_address',
  cityGovernment: 'remedy.city_government',
} as const;

/**
 * Who reviews an agency's replies, which court, and the way online: derived from what the agency is (行政复议法第二十四条至
 * 第二十八条); what the register has entered for the agency goes before.
 */
export async function remedyPlacesOf(db: Db, agency: AgencyRow, decidedOn: PlainDate): Promise<RemedyPlaces> {
  const [settings, agencies] = [
    await readSettings(db, agency.tenantId),
    await listAgencies(db, [agency.tenantId]),
  ];
  const text = (key: string): string | null => {
    const value = settings.get(key)?.value;
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const government = agencies.find(({ kind }) => kind === 'county_government')?.name ?? null;
  const entered =
    agencies.find(({ id }) => id === agency.reconsiderationAgencyId)?.name ?? agency.reconsiderationBody;
  const derived = reconsiderationBodyNames(agency, decidedOn, {
    own: government,
    above: text(REMEDY_SETTINGS.cityGovernment),
  });
  return {
    bodies: entered === null || entered === '' ? derived.names : [entered],
    court: courtOf(agency.kind, agency.kind === 'county_government' ? null : text(REMEDY_SETTINGS.court)),
    onlineAddress: text(REMEDY_SETTINGS.online),
  };
}
