import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { deleteDraft, enforceVersion, findVersionInState } from '#store/catalog-version.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { draftOf, lockCatalogAgency } from './draft-content.ts';

/**
 * Puts the draft of an agency's catalog in force from today: the public sees it at once, the version that was is kept as
 * superseded. Asked for a version that is in force already, it changes nothing.
 * @throws Problem catalog.no_draft, catalog.empty, conflict.changed when another draft was meant
 */
export async function enforceCatalog(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  agencyId: string,
  versionId: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { tenant } = await lockCatalogAgency(tx, by, 'catalog.enforce', agencyId);
    const current = await findVersionInState(tx, tenant.id, agencyId, 'in_force');
    if (current?.id === versionId) return;
    const draft = await draftOf(tx, tenant.id, agencyId);
    if (draft.id !== versionId) throw new Problem('conflict.changed');
    if (draft.items === 0) throw new Problem('catalog.empty');
    const replaced = await enforceVersion(tx, draft, clock.today(), clock.now());
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId,
      act: 'catalog.enforce',
      object: { kind: 'catalog_version', id: draft.id },
      before: { status: 'draft' },
      after: { status: 'in_force', edition: draft.number, items: draft.items, replaced },
      requestId: by.requestId,
    });
  });
}

/** Throws the draft away; what is in force stays. @throws Problem catalog.no_draft */
export async function discardCatalogDraft(
  { db }: Pick<ActServices, 'db'>,
  by: By,
  agencyId: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { tenant } = await lockCatalogAgency(tx, by, 'catalog.edit', agencyId);
    const draft = await draftOf(tx, tenant.id, agencyId);
    await deleteDraft(tx, tenant.id, draft.id);
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId,
      act: 'catalog.discard',
      object: { kind: 'catalog_version', id: draft.id },
      before: { status: 'draft', edition: draft.number, items: draft.items },
      after: null,
      requestId: by.requestId,
    });
  });
}
