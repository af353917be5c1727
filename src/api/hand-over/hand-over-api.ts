import { permit } from '#actions/act.ts';
import { confirmHandOver } from '#actions/hand-over/confirm-hand-over.ts';
import { writeHandOverList } from '#actions/hand-over/write-list.ts';
import { handOverRoutes } from '#contract/route/hand-over-routes.ts';
import type { HandOverRow } from '#contract/hand-over.ts';
import type { Receiver } from '#domain/disclosure/hand-over/hand-over.ts';
import { Problem } from '#platform/problem.ts';
import {
  type HandOver,
  type HandOverScope,
  listDue,
  listHandedOver,
  listHandOvers,
} from '#store/hand-over.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { reachOf } from '../reach.ts';
import { readDay } from '../read-day.ts';
import { serveFile, serveRoute } from '../serve-route.ts';

/** Hand-over of what was published to the archive and the library. */
export function handOverApi(app: FastifyInstance, services: ApiServices): void {
  const { db, config } = services;

  async function scopeOf(
    staff: Staff,
    query: { receiver: Receiver; from: string; to: string; agencyId?: string },
  ): Promise<HandOverScope> {
    const { receiver, agencyId } = query;
    const { agencyIds } = await reachOf(db, staff, 'hand_over.read');
    const asked =
      agencyId === undefined
        ? agencyIds
        : agencyIds === null || agencyIds.includes(agencyId)
          ? [agencyId]
          : [];
    const [from, to] = [readDay('from', query.from), readDay('to', query.to)];
    return { tenantId: staff.tenantId ?? '', receiver, agencyIds: asked, from, to };
  }

  async function rowsOf(staff: Staff): Promise<(HandOver & { documents: number })[]> {
    const { agencyIds } = await reachOf(db, staff, 'hand_over.read');
    return listHandOvers(db, staff.tenantId ?? '', agencyIds);
  }

  serveRoute(app, services, handOverRoutes.listHandOvers, async ({ by }) => {
    const rows = await rowsOf(by.staff);
    return { items: rows.map((row) => present(row, config.basePath)), total: rows.length };
  });

  serveRoute(app, services, handOverRoutes.listHandOverDue, async ({ by, query }) => {
    const found = await listDue(db, await scopeOf(by.staff, query));
    const items = found.map(
      ({ documentId, indexNumber, title, documentNumber, agencyName, publishedOn }) => ({
        documentId,
        indexNumber,
        title,
        documentNumber,
        agencyName,
        publishedOn,
      }),
    );
    return { items, total: items.length };
  });

  serveFile(app, services, handOverRoutes.getHandOverDue, async ({ by, query, params: { format } }) => {
    const scope = await scopeOf(by.staff, query);
    const head = { ...scope, countyName: by.staff.tenant?.name ?? '', handed: null };
    return writeHandOverList(head, await listDue(db, scope), format);
  });

  serveRoute(app, services, handOverRoutes.confirmHandOver, async ({ by, body }) => {
    const days = {
      from: readDay('from', body.from),
      to: readDay('to', body.to),
      handedOn: readDay('handedOn', body.handedOn),
    };
    await confirmHandOver(services, by, { ...body, ...days, agencyId: body.agencyId ?? null });
    return undefined;
  });

  serveFile(app, services, handOverRoutes.getHandOverList, async ({ by, params: { handOverId, format } }) => {
    const tenant = by.staff.tenant ?? permit(by.staff, 'hand_over.read');
    const handOver = (await rowsOf(by.staff)).find(({ id }) => id === handOverId);
    if (handOver === undefined) throw new Problem('hand_over.not_found');
    const head = { ...handOver, countyName: tenant.name, handed: handOver };
    return writeHandOverList(head, await listHandedOver(db, tenant.id, handOverId), format);
  });
}

function present(row: HandOver & { documents: number }, basePath: string): HandOverRow {
  const list = `${basePath}/api/hand-overs/${row.id}/list`;
  return { ...row, xlsx: `${list}/xlsx`, pdf: `${list}/pdf` };
}
