import { changeReviewChain } from '#actions/review/change-review-chain.ts';
import type { ChainInForce, ReviewChain } from '#contract/review-chain.ts';
import { reviewRoutes } from '#contract/route/review-routes.ts';
import { mayDo } from '#domain/identity/may-do.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency } from '#store/agency.ts';
import { findChain } from '#store/review-chain.ts';
import { listRoundsInHand } from '#store/review-queue.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { serveRoute } from '../serve-route.ts';

/** Review chains, an agency each; who has none follows the nearest above. */
export function reviewChainApi(app: FastifyInstance, services: ApiServices): void {
  serveRoute(app, services, reviewRoutes.getReviewChain, ({ by, params }) =>
    presentChain(services, by.staff, params.agencyId),
  );

  serveRoute(app, services, reviewRoutes.changeReviewChain, async ({ by, params, body }) => {
    await changeReviewChain(services, by, params.agencyId, trimmed(body));
    return presentChain(services, by.staff, params.agencyId);
  });
}

async function presentChain({ db }: ApiServices, staff: Staff, agencyId: string): Promise<ChainInForce> {
  const { tenant } = staff;
  const line = tenant === null ? [] : await agencyLine(db, tenant.id, agencyId);
  if (tenant === null || line.length === 0) throw new Problem('agency.not_found');
  const inForce = await findChain(db, tenant.id, line);
  const setBy = inForce.agencyId === null ? null : await findAgency(db, [tenant.id], inForce.agencyId);
  const inHand = await listRoundsInHand(db, tenant.id);
  const target = { tenantId: tenant.id, region: tenant.region, agencyLine: line };
  return {
    agencyId,
    chain: structuredClone(inForce.chain) as ReviewChain,
    version: inForce.version,
    setBy: setBy === null ? null : { id: setBy.id, name: setBy.name },
    roundsInHand: inHand.filter(({ round }) => round.agencyId === agencyId && round.status === 'open').length,
    mayChange: mayDo(staff, 'review_chain.change', target),
  };
}

function trimmed(chain: ReviewChain): ReviewChain {
  return {
    ...chain,
    name: chain.name.trim(),
    steps: chain.steps.map((step) => ({ ...step, name: step.name.trim() })),
  };
}
