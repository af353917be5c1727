import type { Task } from '#contract/task.ts';
import { type CadenceLevel, cadenceOn } from '#domain/disclosure/column/cadence.ts';
import { visibleColumns } from '#domain/disclosure/column/column-tree.ts';
import { mayDoSomewhere } from '#domain/identity/may-do.ts';
import { openClock } from '#platform/clock.ts';
import { listColumnStandings } from '#store/column-standing.ts';
import { listCorrectionTasks } from '#store/correction-task.ts';
import { listColumns } from '#store/portal-column.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';
import { reachOf } from '../reach.ts';

/** What the portal asks for: reports of errors to be answered, and columns that are late or nearly so. */
export async function portalTasks(services: ApiServices, staff: Staff): Promise<Task[]> {
  const tasks = [await corrections(services, staff), ...(await columns(services, staff))];
  return tasks.filter((task) => task !== null);
}

async function corrections({ db, clock }: ApiServices, staff: Staff): Promise<Task | null> {
  if (!mayDoSomewhere(staff, 'correction.resolve')) return null;
  const reach = await reachOf(db, staff, 'correction.resolve');
  const { items, total } = await listCorrectionTasks(db, { ...reach, open: true }, { limit: 1, offset: 0 });
  const [first] = items;
  if (first === undefined) return null;
  return {
    id: 'correction_open',
    kind: 'correction_open',
    urgency: first.dueOn <= clock.today() ? 'today' : 'soon',
    title: `${total} 条找错留言待核实`,
    reason: '“我为政府网站找错”的留言应按期核实答复；超期未办结的，政府网站检查时扣分。',
    due: first.dueOn,
    count: total,
    link: '/corrections',
    button: '去核实',
  };
}

/** Columns that the person keeps, by the agency whose tree they stand in. */
async function columns({ db, clock }: ApiServices, staff: Staff): Promise<Task[]> {
  const { tenantId } = staff;
  if (tenantId === null || !mayDoSomewhere(staff, 'column.edit')) return [];
  const { agencyIds } = await reachOf(db, staff, 'column.edit');
  const [all, standings] = [await listColumns(db, tenantId), await listColumnStandings(db, tenantId)];
  const kept = visibleColumns(all).filter(
    ({ agencyId }) => agencyIds === null || agencyIds.includes(agencyId),
  );
  const levels = kept.map(({ id, cadenceDays, createdAt }) => {
    const openedOn = openClock(() => createdAt).today();
    const since = { updatedOn: standings.get(id)?.updatedOn ?? null, openedOn };
    return cadenceOn(cadenceDays, since, clock.today()).level;
  });
  const count = (...wanted: readonly CadenceLevel[]): number =>
    levels.filter((level) => wanted.includes(level)).length;
  const [late, soon] = [count('late'), count('due', 'urgent')];
  const reason = '栏目应按周期更新：动态要闻14天，通知公告、政策文件6个月（国办秘函〔2019〕19号）。';
  const common = { reason, due: null, link: '/columns', button: '看栏目' };
  return [
    ...(late === 0
      ? []
      : [
          {
            ...common,
            id: 'column_late',
            kind: 'column_late' as const,
            urgency: 'today' as const,
            title: `${late} 个栏目超期未更新`,
            count: late,
          },
        ]),
    ...(soon === 0
      ? []
      : [
          {
            ...common,
            id: 'column_due',
            kind: 'column_due' as const,
            urgency: 'soon' as const,
            title: `${soon} 个栏目快到更新期限`,
            count: soon,
          },
        ]),
  ];
}
