import type { Clock } from '#platform/clock.ts';
import { Problem } from '#platform/problem.ts';
import type { Actor } from '#store/audit.ts';
import { recordAudit } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { lockReport, markWithdrawn } from '#store/report.ts';

/** Takes a published report off the portal, with the reason in the audit log. Doing so twice changes nothing. */
export async function withdrawReport(
  { db, clock }: { db: Db; clock: Clock },
  request: { tenantId: string; reportId: string; reason: string; actor: Actor; requestId?: string | null },
): Promise<void> {
  const { tenantId, reportId, actor, reason } = request;
  await db.transaction().execute(async (tx) => {
    const report = await lockReport(tx, tenantId, reportId);
    if (report === null) throw new Problem('report.not_found');
    if (report.status === 'withdrawn') return;
    if (report.status === 'draft') {
      throw new Problem('report.state', { detail: '这份报告还没有发布，不需要撤回。' });
    }
    await markWithdrawn(tx, report, clock.now());
    await recordAudit(tx, {
      tenantId,
      actor,
      agencyId: report.agencyId,
      act: 'report.withdraw',
      object: { kind: 'annual_report', id: reportId },
      before: { status: report.status },
      after: { status: 'withdrawn', reason },
      requestId: request.requestId ?? null,
    });
  });
}
