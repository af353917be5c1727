import { addDays, type PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { beginAgencyName, listAgencyNames } from '#store/agency-name.ts';
import type { ActServices, By } from '../act.ts';
import { changeAgency } from './change-agency.ts';

/**
 * Gives an agency another name from a day on; the old one stays in the register, since old papers bear it.
 * @throws Problem agency.name_order when the day is later than today or not later than the first day of the present name
 */
export async function renameAgency(
  services: ActServices,
  by: By,
  agencyId: string,
  next: {
    readonly name: string;
    readonly shortName: string | null;
    readonly from: PlainDate;
    readonly basis: string | null;
  },
): Promise<void> {
  await changeAgency(services, by, agencyId, {
    action: 'agency.rename',
    change: async (tx, agency, now) => {
      const [present] = await listAgencyNames(tx, agency.tenantId, agency.id);
      if (next.from > services.clock.today() || (present !== undefined && next.from <= present.from))
        throw new Problem('agency.name_order');
      const name = {
        name: next.name,
        shortName: next.shortName,
        from: next.from,
        to: null,
        reason: next.basis,
      };
      await beginAgencyName(
        tx,
        { tenantId: agency.tenantId, id: agency.id },
        name,
        addDays(next.from, -1),
        now,
      );
      return { before: { name: agency.name, shortName: agency.shortName }, after: { ...next } };
    },
  });
}
