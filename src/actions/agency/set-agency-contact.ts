import { type AgencyContactRow, getAgencyContact, updateAgencyContact } from '#store/agency-contact.ts';
import type { ActServices, By } from '../act.ts';
import { changeAgency } from './change-agency.ts';

/** Sets how the public reaches the OGI office of an agency (条例第十二条). These are an office's data, not a person's. */
export async function setAgencyContact(
  services: ActServices,
  by: By,
  agencyId: string,
  contact: AgencyContactRow,
): Promise<void> {
  await changeAgency(services, by, agencyId, {
    action: 'agency.contact',
    change: async (tx, agency, now) => {
      const before = await getAgencyContact(tx, agency.tenantId, agency.id);
      await updateAgencyContact(tx, agency.tenantId, agency.id, contact, now);
      return { before: { contact: before }, after: { contact: { ...contact } } };
    },
  });
}
