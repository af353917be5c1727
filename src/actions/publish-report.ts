import type { Clock } from '#platform/clock.ts';
import { Problem } from '#platform/problem.ts';
import { lockAgency } from '#store/agency.ts';
import type { Actor } from '#store/audit.ts';
import { recordAudit } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { findReport, lockReport, markPublished } from '#store/report.ts';

/**
 * Puts a report on the portal in place of an earlier edition. A report with errors stays off it, because what is
 * published wrong is quoted wrong; only a report of the past goes out as the document it was, for a reason that the
 * audit log keeps.
 * Publishing what is published changes nothing.
 */
export async function publishReport(
  { db, clock }: { db: Db; clock: Clock },
  request: {
    tenantId: string;
    reportId: string;
    actor: Actor;
    requestId?: string | null;
    /** Why the report is published although it has errors; null or absent: it is not. */
    despiteErrors?: string | null;
  },
): Promise<void> {
  const { tenantId, reportId, actor } = request;
  await db.transaction().execute(async (tx) => {
    const found = await findReport(tx, tenantId, reportId);
    if (found !== null) await lockAgency(tx, tenantId, found.agencyId);
    const report = await lockReport(tx, tenantId, reportId);
    if (report === null) throw new Problem('report.not_found');
    if (report.status === 'published') return;
    const reason = report.counts.error > 0 ? (request.despiteErrors?.trim() ?? '') : null;
    if (reason === '') {
      const detail = `报告还有 ${report.counts.error} 处错误。请改正后重新导入，再发布；确需照原样公开往年报告的，请写明原因。`;
      throw new Problem('report.errors', { detail });
    }
    const { replaced } = await markPublished(tx, report, { userId: actor.id, at: clock.now() });
    await recordAudit(tx, {
      tenantId,
      actor,
      agencyId: report.agencyId,
      act: 'report.publish',
      object: { kind: 'annual_report', id: reportId },
      before: { status: report.status },
      after: {
        status: 'published',
        year: report.year,
        edition: report.edition,
        replaced,
        ...(reason === null ? {} : { despiteErrors: reason }),
      },
      requestId: request.requestId ?? null,
    });
  });
}
