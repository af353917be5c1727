import { isDeepStrictEqual } from 'node:util';
import { chainFaults, type ReviewChain } from '#domain/disclosure/review/review-chain.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency, lockAgency } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { findChain, insertChain } from '#store/review-chain.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/**
 * Sets the chain of an agency as its next version. Rounds in progress keep the chain they began with. A chain that is
 * the same as before changes nothing.
 * @throws Problem review_chain.invalid with every fault, agency.not_found
 */
export async function changeReviewChain(
  { db, clock }: ActServices,
  by: By,
  agencyId: string,
  chain: ReviewChain,
): Promise<void> {
  const tenantId = by.staff.tenantId ?? '';
  await db.transaction().execute(async (tx) => {
    const line = await agencyLine(tx, tenantId, agencyId);
    if (line.length === 0) throw new Problem('agency.not_found');
    permit(by.staff, 'review_chain.change', line);
    const faults = [...chainFaults(chain), ...(await unknownAgencies(tx, tenantId, chain))];
    if (faults.length > 0)
      throw new Problem('review_chain.invalid', {
        fields: faults.map((message) => ({ field: 'chain', message })),
      });
    await lockAgency(tx, tenantId, agencyId);
    const before = await findChain(tx, tenantId, line);
    if (before.agencyId === agencyId && isDeepStrictEqual(before.chain, chain)) return;
    const version = await insertChain(tx, {
      tenantId,
      agencyId,
      chain,
      createdBy: by.staff.id,
      at: clock.now(),
    });
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      agencyId,
      act: 'review_chain.change',
      object: { kind: 'review_chain', id: agencyId },
      before: { name: before.chain.name, steps: before.chain.steps.map((step) => step.name) },
      after: { version, name: chain.name, steps: chain.steps.map((step) => step.name) },
      requestId: by.requestId,
    });
  });
}

async function unknownAgencies(tx: Tx, tenantId: string, chain: ReviewChain): Promise<string[]> {
  const faults: string[] = [];
  const seats = [...chain.steps, { name: '发布', seat: chain.release }];
  for (const { name, seat } of seats) {
    if (seat.place.kind !== 'agency') continue;
    const agency = await findAgency(tx, [tenantId], seat.place.agencyId);
    if (agency === null || !agency.active) faults.push(`“${name}”选的单位不存在或已停用，请重新选择。`);
  }
  return faults;
}
