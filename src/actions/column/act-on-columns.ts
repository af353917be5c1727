import type { ColumnFields } from '#domain/disclosure/column/column.ts';
import { columnFaults } from '#domain/disclosure/column/column.ts';
import { Problem } from '#platform/problem.ts';
import { agencyLine, findAgency } from '#store/agency.ts';
import { type AuditState, recordAudit } from '#store/audit.ts';
import type { Db, Tx } from '#store/database.ts';
import { type ColumnRow, findColumn, lockColumns } from '#store/portal-column.ts';
import { isUniqueViolation } from '#store/unique-violation.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

export interface ColumnAct {
  readonly act: string;
  readonly change: (
    tx: Tx,
    columns: readonly ColumnRow[],
    at: Date,
  ) => Promise<{ readonly id: string; readonly before?: AuditState; readonly after?: AuditState }>;
}

/**
 * The frame of every act on the tree of an agency: it is there, the staff member may arrange it, one act after another,
 * one transaction with the audit record. @returns the id of the column
 * @throws Problem agency.not_found, permission.denied, column.slug_taken
 */
export async function actOnColumns(
  { db, clock }: ActServices,
  by: By,
  agencyId: string,
  { act, change }: ColumnAct,
): Promise<string> {
  const { tenantId } = by.staff;
  if (tenantId === null) throw new Problem('permission.denied');
  try {
    return await db.transaction().execute(async (tx) => {
      const columns = await lockColumns(tx, tenantId, agencyId);
      if ((await findAgency(tx, [tenantId], agencyId)) === null) throw new Problem('agency.not_found');
      permit(by.staff, 'column.edit', await agencyLine(tx, tenantId, agencyId));
      const { id, before = null, after = null } = await change(tx, columns, clock.now());
      await recordAudit(tx, {
        tenantId,
        actor: actorOf(by.staff),
        agencyId,
        act,
        object: { kind: 'portal_column', id },
        before,
        after,
        requestId: by.requestId,
      });
      return id;
    });
  } catch (error) {
    if (isUniqueViolation(error, 'portal_column_slug_key')) throw new Problem('column.slug_taken');
    throw error;
  }
}

/** The agency whose tree a column stands in. @throws Problem column.not_found */
export async function agencyOfColumn(db: Db, by: By, columnId: string): Promise<string> {
  const { tenantId } = by.staff;
  if (tenantId === null) throw new Problem('permission.denied');
  const column = await findColumn(db, tenantId, columnId);
  if (column === null) throw new Problem('column.not_found');
  return column.agencyId;
}

/** @throws Problem column.invalid with what is wrong, by field */
export async function checkFields(tx: Tx, tenantId: string, fields: ColumnFields): Promise<void> {
  const faults = columnFaults(fields).map(({ field, message }) => ({ field: String(field), message }));
  if ((await findAgency(tx, [tenantId], fields.ownerAgencyId)) === null)
    faults.push({ field: 'ownerAgencyId', message: '没有所选的责任单位，请重新选择。' });
  if (faults.length > 0) throw new Problem('column.invalid', { fields: faults });
}

/** A column as the audit log keeps it. */
export function auditOf({
  slug,
  name,
  kind,
  cadenceDays,
  isHidden,
  ownerAgencyId,
  linkUrl,
}: ColumnFields): AuditState {
  return { slug, name, kind, cadenceDays, isHidden, ownerAgencyId, linkUrl };
}
