import type { Db, Tx } from './database.ts';

/** Where a fragment of the county's own site stands on our pages. */
export type FragmentSlot = 'header' | 'footer';

export interface StoredFragment {
  readonly slot: FragmentSlot;
  readonly html: string;
  readonly changedAt: Date;
}

/** The fragments a tenant has set; where none is, the portal shows its plain one. */
export async function listFragments(db: Db | Tx, tenantId: string): Promise<StoredFragment[]> {
  return db
    .selectFrom('portal_fragment')
    .select(['slot', 'html', 'changed_at as changedAt'])
    .where('tenant_id', '=', tenantId)
    .execute();
}

/** Sets a fragment; an empty one gives way to the plain one again. The caller has checked the HTML and records the act. */
export async function putFragment(
  tx: Tx,
  tenantId: string,
  slot: FragmentSlot,
  html: string,
  by: { readonly id: string; readonly at: Date },
): Promise<void> {
  if (html === '') {
    await tx
      .deleteFrom('portal_fragment')
      .where('tenant_id', '=', tenantId)
      .where('slot', '=', slot)
      .execute();
    return;
  }
  const row = { html, changed_by: by.id, changed_at: by.at };
  await tx
    .insertInto('portal_fragment')
    .values({ tenant_id: tenantId, slot, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'slot']).doUpdateSet(row))
    .execute();
}
