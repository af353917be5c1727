import type { Action } from '#domain/identity/permission.ts';
import type { CatalogField } from '#domain/disclosure/catalog/catalog.ts';
import type { IdentifiedItem } from '#domain/disclosure/catalog/compare-catalogs.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency, lockAgency } from '#store/agency.ts';
import type { AgencyRow } from '#store/agency.ts';
import { insertIdentities, listFields, listItems, replaceContent } from '#store/catalog-entry.ts';
import type { CatalogVersion } from '#store/catalog-version.ts';
import { findVersionInState, insertVersion, touchVersion } from '#store/catalog-version.ts';
import type { Db, Tx } from '#store/database.ts';
import type { Tenant } from '#store/tenant.ts';
import { type By, permit } from '../act.ts';

/** What stands in a version: its fields in order, and the items with their identity. */
export interface CatalogContent {
  readonly fields: readonly Omit<CatalogField, 'items'>[];
  readonly items: readonly IdentifiedItem[];
}

export const EMPTY_CONTENT: CatalogContent = { fields: [], items: [] };

/**
 * The agency whose catalog is acted on, held until the transaction ends, so that two acts on one catalog follow each
 * other.
 * @throws Problem agency.not_found, permission.denied, agency.closed
 */
export async function lockCatalogAgency(
  tx: Tx,
  by: By,
  action: Action,
  agencyId: string,
): Promise<{ tenant: Tenant; agency: AgencyRow }> {
  const agency = await findAgency(tx, [by.staff.tenantId ?? ''], agencyId);
  if (agency === null) throw new Problem('agency.not_found');
  const tenant = permit(by.staff, action, await agencyLine(tx, agency.tenantId, agencyId));
  if (!agency.active) throw new Problem('agency.closed');
  await lockAgency(tx, tenant.id, agencyId);
  return { tenant, agency };
}

/** The draft of an agency. @throws Problem catalog.no_draft */
export async function draftOf(tx: Tx, tenantId: string, agencyId: string): Promise<CatalogVersion> {
  const draft = await findVersionInState(tx, tenantId, agencyId, 'draft');
  if (draft === null) throw new Problem('catalog.no_draft');
  return draft;
}

/** The content of a version; nothing where there is none. */
export async function contentOf(
  db: Db | Tx,
  tenantId: string,
  version: { readonly id: string } | null,
): Promise<CatalogContent> {
  if (version === null) return EMPTY_CONTENT;
  const fields = await listFields(db, tenantId, version.id);
  return { fields, items: await listItems(db, tenantId, version.id) };
}

/** What a change begins from: the draft, else the version in force, else nothing. */
export async function presentContent(
  db: Db | Tx,
  tenantId: string,
  agencyId: string,
): Promise<CatalogContent> {
  const draft = await findVersionInState(db, tenantId, agencyId, 'draft');
  return contentOf(db, tenantId, draft ?? (await findVersionInState(db, tenantId, agencyId, 'in_force')));
}

/** Writes the content of the draft, opening one where there is none. @returns the id of the draft */
export async function writeDraft(
  tx: Tx,
  about: { by: By; tenant: Tenant; agency: AgencyRow; source: string; at: Date },
  content: CatalogContent,
): Promise<string> {
  const { tenant, agency, source, at } = about;
  const place = { tenantId: tenant.id, agencyId: agency.id };
  const draft = await findVersionInState(tx, tenant.id, agency.id, 'draft');
  const id =
    draft?.id ??
    (await insertVersion(tx, {
      ...place,
      source,
      createdBy: about.by.staff.id,
      isDemo: tenant.isDemo,
      at,
    }));
  if (draft !== null) await touchVersion(tx, { tenantId: tenant.id, id, at, source });
  await insertIdentities(
    tx,
    { ...place, at },
    content.items.map((item) => item.id),
  );
  await replaceContent(tx, { tenantId: tenant.id, id }, content.fields, content.items);
  return id;
}
