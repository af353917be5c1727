import type { ColumnFields } from '#domain/disclosure/column/column.ts';
import { Problem } from '#platform/problem.ts';
import { setColumnItems, updateColumn } from '#store/portal-column.ts';
import type { ActServices, By } from '../act.ts';
import { actOnColumns, agencyOfColumn, auditOf, checkFields } from './act-on-columns.ts';

/** Renames, hides, shows or otherwise changes a column; its documents stay. @throws Problem column.invalid, column.slug_taken */
export async function changeColumn(
  services: ActServices,
  by: By,
  columnId: string,
  change: { readonly fields: ColumnFields; readonly catalogItemIds: readonly string[] },
): Promise<void> {
  const { fields, catalogItemIds } = change;
  await actOnColumns(services, by, await agencyOfColumn(services.db, by, columnId), {
    act: 'column.change',
    change: async (tx, columns, at) => {
      const tenantId = by.staff.tenantId ?? '';
      const column = columns.find(({ id }) => id === columnId);
      if (column === undefined) throw new Problem('column.not_found');
      await checkFields(tx, tenantId, fields);
      await updateColumn(tx, { tenantId, id: columnId, at }, fields);
      await setColumnItems(tx, tenantId, columnId, catalogItemIds);
      return { id: columnId, before: auditOf(column), after: auditOf(fields) };
    },
  });
}
