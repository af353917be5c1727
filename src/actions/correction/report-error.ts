import {
  correctionFaults,
  type CorrectionKind,
  type CorrectionReport,
} from '#domain/disclosure/correction-task.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import type { Clock } from '#platform/clock.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { listEditions } from '#store/calendar.ts';
import { insertCorrectionTask, isReportedAlready } from '#store/correction-task.ts';
import type { Db } from '#store/database.ts';
import { listChosen } from '#store/public-list.ts';
import { findPublicAgency } from '#store/public-agency.ts';
import { findPortalAgency } from '#store/portal-agency.ts';
import { readSettings } from '#store/setting.ts';
import type { Tenant } from '#store/tenant.ts';
import { CORRECTION_DAYS_KEY, STANDARD_CORRECTION_DAYS } from './correction-days.ts';

export interface ErrorReport extends CorrectionReport {
  readonly pageTitle: string;
  /** The agency that answers for the page, as the page said; the county's own where it is none of the county's. */
  readonly agencyId: string | null;
}

const DOCUMENT = /\/documents\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Opens a correction task for the agency that answers for a page (我为政府网站找错). The same words about the same page, still
 * open, are one task.
 * @throws Problem request.invalid with what is wrong, by field
 */
export async function reportError(
  { db, clock }: { db: Db; clock: Clock },
  tenant: Tenant,
  report: ErrorReport,
): Promise<void> {
  const fields = correctionFaults(report);
  if (fields.length > 0) throw new Problem('request.invalid', { fields });
  const documentId = DOCUMENT.exec(report.address)?.[1] ?? null;
  const [document] = documentId === null ? [] : await listChosen(db, tenant.id, [documentId]);
  const agencyId = await ownerOf(db, tenant.id, document?.agencyCode ?? null, report.agencyId);
  const [settings, editions] = [await readSettings(db, tenant.id), await listEditions(db, tenant.id)];
  const days = Number(settings.get(CORRECTION_DAYS_KEY)?.value ?? STANDARD_CORRECTION_DAYS);
  const { due } = addWorkingDays(statutoryCalendar(tenant.region, editions), clock.today(), days);
  const words = report.words.trim();
  await db.transaction().execute(async (tx) => {
    if (await isReportedAlready(tx, tenant.id, { address: report.address, words })) return;
    const id = await insertCorrectionTask(tx, {
      tenantId: tenant.id,
      agencyId,
      documentId: document?.id ?? null,
      address: report.address.slice(0, 500),
      pageTitle: report.pageTitle.slice(0, 300),
      kind: report.kind as CorrectionKind,
      words,
      contact: report.contact.trim() || null,
      dueOn: due,
      at: clock.now(),
    });
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor: { id: null, name: '公众' },
      agencyId,
      act: 'correction.report',
      object: { kind: 'correction_task', id },
      after: { address: report.address.slice(0, 500), kind: report.kind, dueOn: due },
    });
  });
}

/** A document's own agency; else the one the page named; else the disclosure office, and the government where there is none. */
async function ownerOf(
  db: Db,
  tenantId: string,
  documentAgencyCode: string | null,
  named: string | null,
): Promise<string> {
  if (documentAgencyCode !== null) {
    const agency = await findPublicAgency(db, tenantId, documentAgencyCode);
    if (agency !== null) return agency.id;
  }
  const isId = named !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(named);
  const agency = isId ? await findPortalAgency(db, tenantId, { id: named }) : null;
  if (agency !== null) return agency.id;
  const county =
    (await findPortalAgency(db, tenantId, 'office')) ?? (await findPortalAgency(db, tenantId, 'county'));
  if (!county) throw new Problem('page.not_found');
  return county.id;
}
