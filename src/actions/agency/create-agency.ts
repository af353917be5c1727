import { type AgencyKind, isJusticeBureau, type Leadership } from '#domain/agency/agency.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency, insertAgency, listAgencies } from '#store/agency.ts';
import { setAgencyStanding } from '#store/agency-register.ts';
import { recordAudit } from '#store/audit.ts';
import { isUniqueViolation } from '#store/unique-violation.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

export interface AgencyEntry {
  readonly parentId: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: AgencyKind;
  readonly leadership: Leadership;
  /** First day of the name. */
  readonly from: PlainDate;
}

/** Enters an agency under another one. @returns its id @throws Problem agency.not_found, agency.closed, agency.code_taken */
export async function createAgency({ db }: ActServices, by: By, entry: AgencyEntry): Promise<string> {
  const tenant = permit(by.staff, 'agency.create');
  try {
    return await db.transaction().execute(async (tx) => {
      const parent = await findAgency(tx, [tenant.id], entry.parentId);
      if (parent === null)
        throw new Problem('agency.not_found', { detail: '没有所选的上级单位，请重新选择。' });
      if (!parent.active) throw new Problem('agency.closed', { detail: '上级单位已停用，请另选。' });
      permit(by.staff, 'agency.create', await agencyLine(tx, tenant.id, parent.id));
      const id = await insertAgency(tx, { ...entry, tenantId: tenant.id, isDemo: tenant.isDemo });
      await setAgencyStanding(tx, tenant.id, id, {
        regionCode: null,
        isJusticeBureau: isJusticeBureau(entry),
        // Left to the law, which says it from what the agency is.
        reconsideration: { agencyId: null, body: null },
        sortOrder: (await listAgencies(tx, [tenant.id])).length,
      });
      await recordAudit(tx, {
        tenantId: tenant.id,
        actor: actorOf(by.staff),
        agencyId: id,
        act: 'agency.create',
        object: { kind: 'agency', id },
        after: { ...entry },
        requestId: by.requestId,
      });
      return id;
    });
  } catch (error) {
    if (isUniqueViolation(error, 'agency_code_key')) throw new Problem('agency.code_taken');
    throw error;
  }
}
