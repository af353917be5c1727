import type { ComplaintKind } from '#domain/complaint/complaint-kind.ts';
import { foldComplaint } from '#domain/complaint/complaint-course.ts';
import { mayDo } from '#domain/identity/may-do.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency, lockAgency } from '#store/agency.ts';
import { recordAudit } from '#store/audit.ts';
import { appendComplaintAct, findComplaint, insertComplaint } from '#store/complaint.ts';
import type { Tx } from '#store/database.ts';
import { findCase } from '#store/request-case.ts';
import { readSettings } from '#store/setting.ts';
import type { Tenant } from '#store/tenant.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';
import { calendarOfCounty } from '../request/case-ground.ts';
import { COMPLAINT_DAYS_KEY, STANDARD_COMPLAINT_DAYS } from './complaint-days.ts';

/** Who brought it: personal data, kept sealed. */
export interface ComplaintPerson {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

export interface NewComplaint {
  /** Made by the form when it opens: sent twice, it is one. */
  readonly actKey: string;
  readonly agencyId: string;
  readonly kind: ComplaintKind;
  /** Whose work it is about, where that is another agency. */
  readonly aboutAgencyId: string | null;
  readonly caseId: string | null;
  readonly matter: string;
  readonly person: ComplaintPerson;
  readonly receivedOn: PlainDate;
}

/**
 * Enters what somebody has brought about the work of disclosure; its last day follows from the office's own term.
 * @returns its id
 * @throws Problem request.invalid, agency.not_found, case.not_found, permission.denied
 */
export async function registerComplaint(services: ActServices, by: By, asked: NewComplaint): Promise<string> {
  const { db, clock, secrets } = services;
  const { tenant } = by.staff;
  if (tenant === null) throw new Problem('permission.denied');
  const { actKey: id, agencyId, aboutAgencyId, caseId, kind, person, receivedOn } = asked;
  permit(by.staff, 'complaint.handle', await agencyLine(db, tenant.id, agencyId));
  if (receivedOn > clock.today())
    throw new Problem('request.invalid', {
      fields: [{ field: 'receivedOn', message: '收到之日还没有到，请核对。' }],
    });
  const [settings, calendar] = [
    await readSettings(db, tenant.id),
    await calendarOfCounty(db, tenant.id, tenant.region),
  ];
  const days = Number(settings.get(COMPLAINT_DAYS_KEY)?.value ?? STANDARD_COMPLAINT_DAYS);
  const { due } = addWorkingDays(calendar, receivedOn, days);
  const actor = actorOf(by.staff);
  const at = clock.now();
  await db.transaction().execute(async (tx) => {
    await lockAgency(tx, tenant.id, agencyId);
    for (const one of [agencyId, aboutAgencyId])
      if (one !== null && (await findAgency(tx, [tenant.id], one)) === null)
        throw new Problem('agency.not_found');
    if (caseId !== null) await refuseHiddenCase(tx, by, tenant, caseId);
    const isNew = await insertComplaint(tx, {
      ...asked,
      tenantId: tenant.id,
      id,
      sealedPerson: secrets.seal(JSON.stringify(person)),
      maskedName: maskedName(person.name),
      due,
      isDemo: tenant.isDemo,
      createdBy: by.staff.id,
      at,
    });
    if (!isNew) {
      // The same form again; a key that belongs to another agency is somebody else's.
      if ((await findComplaint(tx, tenant.id, id))?.agency_id !== agencyId)
        throw new Problem('permission.denied');
      return;
    }
    const received = { act: 'received', on: receivedOn, due } as const;
    const about = { tenantId: tenant.id, complaintId: id, position: 1, actKey: id, actor, at };
    await appendComplaintAct(tx, about, received, foldComplaint([received]));
    await recordAudit(tx, {
      tenantId: tenant.id,
      actor,
      agencyId,
      act: 'complaint.register',
      object: { kind: 'complaint', id },
      after: { complaintKind: kind, aboutAgency: aboutAgencyId, case: caseId, receivedOn, due },
      requestId: by.requestId,
    });
  });
  return id;
}

/** A complaint shows the number of its case: one that its reader may not read is none for him. */
async function refuseHiddenCase(
  tx: Tx,
  { staff }: By,
  { id, region }: Tenant,
  caseId: string,
): Promise<void> {
  const found = await findCase(tx, id, caseId);
  if (found === null) throw new Problem('case.not_found');
  const line = await agencyLine(tx, id, found.agency_id);
  if (!mayDo(staff, 'request.read', { tenantId: id, region, agencyLine: line }))
    throw new Problem('case.not_found');
}

/** 李**: the family name alone. */
function maskedName(name: string): string {
  return `${name.slice(0, 1)}${'*'.repeat(Math.max(name.length - 1, 1))}`;
}
