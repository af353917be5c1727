import { orderAfterMove, placeFault } from '#domain/disclosure/column/column-tree.ts';
import { Problem } from '#platform/problem.ts';
import { orderColumns } from '#store/portal-column.ts';
import type { ActServices, By } from '../act.ts';
import { actOnColumns, agencyOfColumn } from './act-on-columns.ts';

/** Puts a column under a parent (null: at the top) at a position among its brothers, 0 first. @throws Problem column.place */
export async function moveColumn(
  services: ActServices,
  by: By,
  columnId: string,
  place: { readonly parentId: string | null; readonly position: number },
): Promise<void> {
  await actOnColumns(services, by, await agencyOfColumn(services.db, by, columnId), {
    act: 'column.move',
    change: async (tx, columns, at) => {
      const column = columns.find(({ id }) => id === columnId);
      if (column === undefined) throw new Problem('column.not_found');
      const fault = placeFault(columns, columnId, place.parentId);
      if (fault !== null) throw new Problem('column.place', { detail: fault });
      const brothers = columns.filter(({ parentId }) => parentId === place.parentId).map(({ id }) => id);
      const order = orderAfterMove(brothers, columnId, place.position);
      await orderColumns(tx, { tenantId: by.staff.tenantId ?? '', at }, place.parentId, order);
      return {
        id: columnId,
        before: { parentId: column.parentId, sortOrder: column.sortOrder },
        after: { parentId: place.parentId, sortOrder: order.indexOf(columnId) },
      };
    },
  });
}
