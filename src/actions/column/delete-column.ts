import { Problem } from '#platform/problem.ts';
import { countUses, deleteColumn as removeColumn } from '#store/portal-column.ts';
import type { ActServices, By } from '../act.ts';
import { actOnColumns, agencyOfColumn, auditOf } from './act-on-columns.ts';

/** Deletes a column in which nothing stands and never stood. @throws Problem column.in_use, with what is in it */
export async function deleteColumn(services: ActServices, by: By, columnId: string): Promise<void> {
  await actOnColumns(services, by, await agencyOfColumn(services.db, by, columnId), {
    act: 'column.delete',
    change: async (tx, columns) => {
      const tenantId = by.staff.tenantId ?? '';
      const column = columns.find(({ id }) => id === columnId);
      if (column === undefined) throw new Problem('column.not_found');
      if (columns.some(({ parentId }) => parentId === columnId))
        throw new Problem('column.in_use', { detail: '栏目下还有下级栏目，请先移走或删除它们。' });
      const uses = await countUses(tx, tenantId, columnId);
      if (uses > 0)
        throw new Problem('column.in_use', {
          detail: `有${uses}条信息放在这个栏目，历次版本也算。请改放别的栏目，或者把栏目设为隐藏。`,
        });
      await removeColumn(tx, tenantId, columnId);
      return { id: columnId, before: auditOf(column) };
    },
  });
}
