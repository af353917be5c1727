import type { CatalogField } from '#domain/disclosure/catalog/catalog.ts';
import { carryIdentity } from '#domain/disclosure/catalog/compare-catalogs.ts';
import { findStandardField, STANDARD_CATALOG } from '#domain/disclosure/catalog/standard-catalog.ts';
import { newId } from '#platform/id.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { findVersionInState } from '#store/catalog-version.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { contentOf, lockCatalogAgency, writeDraft } from './draft-content.ts';

/** What a draft begins from. `standard`: chosen ready-made fields, added to what is in force. */
export interface DraftBeginning {
  readonly from: 'current' | 'standard';
  /** Names of ready-made fields; for `standard`. */
  readonly fields: readonly string[];
}

/**
 * Opens a draft of an agency's catalog: the version in force to be changed, or with ready-made fields added to it. A field
 * that the catalog has already stays as it is.
 * @returns the id of the draft
 * @throws Problem agency.not_found, catalog.draft_exists, catalog.no_field
 */
export async function draftCatalog(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  agencyId: string,
  { from, fields }: DraftBeginning,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const { tenant, agency } = await lockCatalogAgency(tx, by, 'catalog.edit', agencyId);
    if ((await findVersionInState(tx, tenant.id, agencyId, 'draft')) !== null)
      throw new Problem('catalog.draft_exists');
    const current = await findVersionInState(tx, tenant.id, agencyId, 'in_force');
    const content = await contentOf(tx, tenant.id, current);
    const added = from === 'standard' ? standardFields(fields) : [];
    const missing = added.filter(({ name }) => !content.fields.some((field) => field.name === name));
    const source = [
      ...(current === null ? [] : [`第${current.number}版`]),
      ...(missing.length === 0 ? [] : [`标准目录${STANDARD_CATALOG[0]?.edition ?? ''}`]),
    ].join('、');
    const id = await writeDraft(
      tx,
      { by, tenant, agency, source: source || '新建', at: clock.now() },
      {
        fields: [...content.fields, ...missing],
        items: [...content.items, ...carryIdentity([], missing, newId)],
      },
    );
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId,
      act: 'catalog.draft',
      object: { kind: 'catalog_version', id },
      after: { source, fields: missing.map(({ name }) => name) },
      requestId: by.requestId,
    });
    return id;
  });
}

function standardFields(names: readonly string[]): CatalogField[] {
  return [...new Set(names)].map((name) => {
    const field = findStandardField(name);
    if (field === null)
      throw new Problem('catalog.no_field', { detail: `标准目录里没有“${name}”这个领域。` });
    return field;
  });
}
