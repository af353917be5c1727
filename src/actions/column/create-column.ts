import type { ColumnFields } from '#domain/disclosure/column/column.ts';
import { placeFault } from '#domain/disclosure/column/column-tree.ts';
import { Problem } from '#platform/problem.ts';
import { insertColumn, setColumnItems } from '#store/portal-column.ts';
import type { ActServices, By } from '../act.ts';
import { actOnColumns, auditOf, checkFields } from './act-on-columns.ts';

export interface NewColumn {
  readonly agencyId: string;
  readonly parentId: string | null;
  readonly fields: ColumnFields;
  readonly catalogItemIds: readonly string[];
}

/** Adds a column behind its brothers. @returns its id @throws Problem column.invalid, column.place, column.slug_taken */
export async function createColumn(services: ActServices, by: By, column: NewColumn): Promise<string> {
  const { agencyId, parentId, fields, catalogItemIds } = column;
  return actOnColumns(services, by, agencyId, {
    act: 'column.create',
    change: async (tx, columns) => {
      const tenantId = by.staff.tenantId ?? '';
      await checkFields(tx, tenantId, fields);
      const fault = placeFault(columns, null, parentId);
      if (fault !== null) throw new Problem('column.place', { detail: fault });
      const brothers = columns.filter((one) => one.parentId === parentId);
      const sortOrder = 1 + Math.max(-1, ...brothers.map((one) => one.sortOrder));
      const isDemo = by.staff.tenant?.isDemo === true;
      const id = await insertColumn(tx, { tenantId, agencyId, parentId, sortOrder, isDemo }, fields);
      await setColumnItems(tx, tenantId, id, catalogItemIds);
      return { id, after: { ...auditOf(fields), parentId } };
    },
  });
}
