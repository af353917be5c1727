import type { Clock } from '#platform/clock.ts';
import { recordAudit } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import {
  beginRebuild,
  findSearchStanding,
  listTenantsToRebuild,
  rebuildPart,
  type SearchStanding,
  sweepPart,
} from '#store/search-rebuild.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/** Has the index of one's tenant built anew; the work itself is done in the background. May be repeated. */
export async function requestRebuild({ db, clock }: ActServices, by: By): Promise<SearchStanding> {
  const tenant = permit(by.staff, 'search.rebuild');
  await db.transaction().execute(async (tx) => {
    const before = await findSearchStanding(tx, tenant.id);
    if (before.building !== null) return;
    await beginRebuild(tx, tenant.id, clock.now());
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: actorOf(by.staff),
      act: 'search.rebuild',
      object: { kind: 'tenant', id: tenant.id },
      before: null,
      after: { documents: before.documents },
      requestId: by.requestId,
    });
  });
  return findSearchStanding(db, tenant.id);
}

/** Begins a rebuild by the operator's word, or finds the one that was cut off. */
export async function beginRebuildByOperator(db: Db, clock: Clock, tenantId: string): Promise<void> {
  await db.transaction().execute((tx) => beginRebuild(tx, tenantId, clock.now()));
}

/** Works on the rebuild of one tenant to its end, or until told to stop; then it may be called again. */
export async function runRebuild(
  db: Db,
  clock: Clock,
  tenantId: string,
  watch: { isOver?: () => boolean; onPart?: () => Promise<void> } = {},
): Promise<void> {
  const { isOver = () => false, onPart = async () => undefined } = watch;
  while (!isOver() && (await rebuildPart(db, tenantId, clock.now()))) await onPart();
  while (!isOver() && (await sweepPart(db, tenantId)));
}

/** Works on whatever has to be rebuilt, for so long; the next call goes on from there. */
export async function rebuildForAWhile(db: Db, clock: Clock, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  const isOver = (): boolean => performance.now() > end;
  for (const { tenantId, isBegun } of await listTenantsToRebuild(db)) {
    if (!isBegun) await beginRebuildByOperator(db, clock, tenantId);
    await runRebuild(db, clock, tenantId, { isOver });
  }
}
