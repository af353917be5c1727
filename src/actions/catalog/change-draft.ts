import type { AuditState } from '#store/audit.ts';
import { recordAudit } from '#store/audit.ts';
import { replaceContent, insertIdentities } from '#store/catalog-entry.ts';
import { touchVersion } from '#store/catalog-version.ts';
import { type ActServices, actorOf, type By } from '../act.ts';
import { type CatalogContent, contentOf, draftOf, lockCatalogAgency } from './draft-content.ts';

/** What a change makes of the content of a draft, and what the audit log keeps of it. */
export interface DraftChange {
  readonly content: CatalogContent;
  readonly before: AuditState | null;
  readonly after: AuditState | null;
}

/**
 * Changes the draft of an agency's catalog. The draft is written anew as a whole, so that the order of its rows is always
 * the order of the list (10,000 items take under a second).
 * @throws Problem catalog.no_draft, agency.not_found, permission.denied
 */
export async function changeDraft(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  agencyId: string,
  act: 'catalog.item' | 'catalog.field',
  change: (content: CatalogContent) => DraftChange,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { tenant } = await lockCatalogAgency(tx, by, 'catalog.edit', agencyId);
    const draft = await draftOf(tx, tenant.id, agencyId);
    const before = await contentOf(tx, tenant.id, draft);
    const changed = change(before);
    const known = new Set(before.items.map(({ id }) => id));
    const fresh = changed.content.items.map(({ id }) => id).filter((id) => !known.has(id));
    const at = clock.now();
    await insertIdentities(tx, { tenantId: tenant.id, agencyId, at }, fresh);
    await replaceContent(tx, draft, changed.content.fields, changed.content.items);
    await touchVersion(tx, { tenantId: tenant.id, id: draft.id, at });
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      agencyId,
      act,
      object: { kind: 'catalog_version', id: draft.id },
      before: changed.before,
      after: changed.after,
      requestId: by.requestId,
    });
  });
}
