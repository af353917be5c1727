import type { QueueRow } from '#contract/review.ts';
import { reviewRoutes } from '#contract/route/review-routes.ts';
import type { FastifyInstance } from 'fastify';
import { staffNames } from '#store/staff-name.ts';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { serveRoute } from '../serve-route.ts';
import { queueOf, type QueueEntry } from './queue-of.ts';

/** What is in review: by default what waits for whoever asks. */
export function reviewQueueApi(app: FastifyInstance, services: ApiServices): void {
  serveRoute(app, services, reviewRoutes.listReviewQueue, async ({ by, query }) => {
    const { page, pageSize, whose = 'mine' } = query;
    const all = await queueOf(services, by.staff);
    const chosen = all.filter((entry) => {
      if (whose === 'mine') return entry.isMine;
      return whose === 'sent' ? entry.round.drafters.includes(by.staff.id) : entry.isWithinReach;
    });
    const { offset, limit } = cutOf(query);
    const cut = chosen.slice(offset, offset + limit);
    const names = await staffNames(
      services.db,
      cut.map(({ round }) => round.submittedBy),
    );
    const today = services.clock.today();
    const items = cut.map((entry) => presentEntry(entry, names, today));
    return { items, total: chosen.length, page, pageSize };
  });
}

function presentEntry(entry: QueueEntry, names: ReadonlyMap<string, string>, today: string): QueueRow {
  const { round, state, title, agencyName, step, isMine } = entry;
  const status = round.status === 'released' || round.status === 'approved' ? round.status : 'open';
  const due = status === 'open' ? round.dueOn : null;
  return {
    documentId: round.documentId,
    title,
    agencyId: round.agencyId,
    agencyName,
    status,
    step: step?.name ?? (round.releaseAt === null ? '待发布' : '定时发布'),
    stepKind: step?.kind ?? null,
    isMine,
    isEmergency: state.isEmergency,
    submittedBy: names.get(round.submittedBy) ?? '',
    submittedAt: round.submittedAt.toISOString(),
    due,
    isOverdue: due !== null && due < today,
    releaseAt: round.releaseAt?.toISOString() ?? null,
  };
}
