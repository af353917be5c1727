import { permit } from '#actions/act.ts';
import { exportAuditHead } from '#actions/audit/export-audit-head.ts';
import { verifyAuditLog } from '#actions/audit/verify-audit-log.ts';
import type { AuditEvent } from '#contract/audit.ts';
import { auditRoutes } from '#contract/route/audit-routes.ts';
import { type AuditRow, listAuditEvents } from '#store/audit-list.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { cutOf } from '../paging.ts';
import { readDay } from '../read-day.ts';
import { serveRoute } from '../serve-route.ts';
import { actName, actsMeant } from './act-names.ts';

/** The audit log of the tenant, for the audit administrator alone. */
export function auditApi(app: FastifyInstance, services: ApiServices): void {
  serveRoute(app, services, auditRoutes.listAuditEvents, async ({ by, query }) => {
    const tenant = permit(by.staff, 'audit.read');
    const { page, pageSize, from, until, action, ...filter } = query;
    const days = {
      from: from === undefined ? undefined : readDay('from', from),
      until: until === undefined ? undefined : readDay('until', until),
    };
    const found = await listAuditEvents(
      services.db,
      tenant.id,
      { ...filter, ...days, acts: action === undefined ? undefined : actsMeant(action) },
      cutOf(query),
    );
    return { items: found.items.map(present), total: found.total, page, pageSize };
  });

  serveRoute(app, services, auditRoutes.verifyAudit, async ({ by }) => {
    const { checked, unsealed, faults } = await verifyAuditLog(
      { ...services, dataDirectory: services.config.dataDirectory },
      by,
    );
    return {
      intact: faults.length === 0,
      checked,
      unsealed,
      faults: faults.map(({ kind, position, message }) => ({ kind, sequence: position, message })),
      at: services.clock.now().toISOString(),
    };
  });

  serveRoute(app, services, auditRoutes.exportAuditHead, async ({ by }) => {
    const head = await exportAuditHead(services, by);
    return {
      tenant: by.staff.tenantId ?? '',
      sequence: head?.position ?? 0,
      hash: head?.hash ?? null,
      sealedAt: head?.sealedAt.toISOString() ?? null,
    };
  });
}

function present(row: AuditRow): AuditEvent {
  return {
    id: row.id,
    at: row.at.toISOString(),
    action: row.act,
    actionName: actName(row.act),
    actorId: row.actorId,
    actorName: row.actorName,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    objectKind: row.objectKind,
    objectId: row.objectId,
    before: row.before,
    after: row.after,
    sealed: row.position !== null,
    sequence: row.position,
    hash: row.hash,
  };
}
