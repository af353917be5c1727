import { mayDo } from '#domain/identity/may-do.ts';
import type { Action } from '#domain/identity/permission.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine } from '#store/agency.ts';
import type { AuditState } from '#store/audit.ts';
import { recordAudit } from '#store/audit.ts';
import type { Db, Tx } from '#store/database.ts';
import type { StoredRedaction } from '#store/redaction.ts';
import { listRedactions } from '#store/redaction.ts';
import type { StoredCase } from '#store/request-case.ts';
import { findCase } from '#store/request-case.ts';
import { actorOf, type By, permit } from '../act.ts';

/** A material of a case. */
export interface MaterialPlace {
  readonly caseId: string;
  readonly redactionId: string;
}

/**
 * A case in which the staff member may do something.
 * @throws Problem case.not_found, permission.denied
 */
export async function reachCase(db: Db | Tx, by: By, caseId: string, action: Action): Promise<StoredCase> {
  const { tenant } = by.staff;
  const found = tenant === null ? null : await findCase(db, tenant.id, caseId);
  if (tenant === null || found === null) throw new Problem('case.not_found');
  const handedTo = found.handed_to_agency_id;
  // Whoever prepares the answer reads the case (转办); what may be done to it stays where it was received.
  if (action === 'request.read' && handedTo !== null) {
    const line = await agencyLine(db, tenant.id, handedTo);
    if (mayDo(by.staff, action, { tenantId: tenant.id, region: tenant.region, agencyLine: line }))
      return found;
  }
  permit(by.staff, action, await agencyLine(db, tenant.id, found.agency_id));
  return found;
}

/** The same for material that may still be worked on. @throws Problem redaction.archived */
export async function reachOpenCase(db: Db, by: By, caseId: string): Promise<StoredCase> {
  const found = await reachCase(db, by, caseId, 'request.handle');
  if (found.state === 'archived') throw new Problem('redaction.archived');
  return found;
}

/** A material of a case. @throws Problem redaction.not_found */
export async function findMaterial(
  db: Db,
  { tenant_id: tenantId, id: caseId }: StoredCase,
  redactionId: string,
): Promise<StoredRedaction> {
  const found = (await listRedactions(db, tenantId, caseId)).find(({ id }) => id === redactionId);
  if (found === undefined) throw new Problem('redaction.not_found');
  return found;
}

/** Keeps what was done with a material. */
export async function recordMaterialAct(
  tx: Tx,
  by: By,
  { tenant_id: tenantId, id: caseId, agency_id: agencyId }: StoredCase,
  about: {
    readonly act: string;
    readonly redactionId: string;
    readonly before?: AuditState;
    readonly after?: AuditState;
  },
): Promise<void> {
  await recordAudit(tx, {
    tenantId,
    actor: actorOf(by.staff),
    agencyId,
    act: about.act,
    object: { kind: 'redaction', id: about.redactionId },
    ...(about.before === undefined ? {} : { before: about.before }),
    after: { case: caseId, ...about.after },
    requestId: by.requestId,
  });
}
