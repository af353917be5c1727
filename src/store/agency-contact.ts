import type { Db, Tx } from './database.ts';

/** How the public reaches the OGI office of an agency (条例第十二条). A type, so that the audit log takes it as it is. */
export type AgencyContactRow = {
  readonly office: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly hours: string | null;
};

export async function getAgencyContact(db: Db | Tx, tenantId: string, id: string): Promise<AgencyContactRow> {
  return db
    .selectFrom('agency')
    .select(['office_name as office', 'office_address as address', 'office_postcode as postcode'])
    .select(['office_phone as phone', 'office_fax as fax', 'office_email as email', 'office_hours as hours'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function updateAgencyContact(
  tx: Tx,
  tenantId: string,
  id: string,
  contact: AgencyContactRow,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('agency')
    .set({
      office_name: contact.office,
      office_address: contact.address,
      office_postcode: contact.postcode,
      office_phone: contact.phone,
      office_fax: contact.fax,
      office_email: contact.email,
      office_hours: contact.hours,
      updated_at: at,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
