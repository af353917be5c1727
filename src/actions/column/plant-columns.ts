import { plansOf, READY_MADE_TREES, type ReadyMadeName } from '#domain/disclosure/column/ready-made.ts';
import { type Actor, recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { insertColumn, lockColumns } from '#store/portal-column.ts';

/** Whose portal gets which tree. */
export interface Planting {
  readonly tenantId: string;
  readonly agencyId: string;
  readonly tree: ReadyMadeName;
  readonly isDemo: boolean;
  readonly actor: Actor;
  readonly requestId?: string | null;
}

/**
 * Enters a ready-made tree of columns. Columns whose slugs are there already stay as they are, so that it may be done
 * twice, and an office that has begun by hand gets what it lacks.
 * @returns how many columns were entered
 */
export async function plantColumns(tx: Tx, planting: Planting): Promise<number> {
  const { tenantId, agencyId, tree, isDemo } = planting;
  const present = await lockColumns(tx, tenantId, agencyId);
  const idOf = new Map(present.map(({ slug, id }) => [slug, id]));
  let entered = 0;
  for (const plan of plansOf(READY_MADE_TREES[tree].columns)) {
    if (idOf.has(plan.slug)) continue;
    const parentId = plan.parentSlug === null ? null : (idOf.get(plan.parentSlug) ?? null);
    const place = { tenantId, agencyId, parentId, sortOrder: plan.sortOrder, isDemo };
    const id = await insertColumn(tx, place, {
      slug: plan.slug,
      name: plan.name,
      kind: plan.kind,
      description: plan.description ?? '',
      keywords: '',
      ownerAgencyId: agencyId,
      cadenceDays: plan.cadence,
      linkUrl: null,
      isHidden: false,
    });
    idOf.set(plan.slug, id);
    entered += 1;
  }
  if (entered > 0)
    await recordAudit(tx, {
      tenantId,
      actor: planting.actor,
      agencyId,
      act: 'column.plant',
      object: { kind: 'agency', id: agencyId },
      after: { tree, entered },
      requestId: planting.requestId ?? null,
    });
  return entered;
}
