import type { Task } from '#contract/task.ts';
import { lastLookDueBy } from '#domain/disclosure/paper/examination.ts';
import { mayDoSomewhere } from '#domain/identity/may-do.ts';
import { listPapers, type PaperFilter } from '#store/official-paper.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';
import { reachOf } from '../reach.ts';

/** What the register of papers asks for: labels that are owed, and a second look at what was held back. */
export async function paperTasks(services: ApiServices, staff: Staff): Promise<Task[]> {
  const tasks = [await returned(services, staff), await toExamine(services, staff)];
  return tasks.filter((task) => task !== null);
}

async function returned(services: ApiServices, staff: Staff): Promise<Task | null> {
  if (!mayDoSomewhere(staff, 'official_paper.write')) return null;
  const count = await countPapers(services, staff, 'official_paper.write', { state: 'returned' });
  if (count === 0) return null;
  return {
    id: 'paper_returned',
    kind: 'paper_returned',
    urgency: 'today',
    title: `${count} 件退回的公文待补标公开属性`,
    reason: '拟制公文应当明确公开属性，拟不公开的说明理由（国办发〔2016〕80号）。',
    due: null,
    count,
    link: '/official-papers?state=returned',
    button: '去补标',
  };
}

async function toExamine(services: ApiServices, staff: Staff): Promise<Task | null> {
  if (!mayDoSomewhere(staff, 'official_paper.examine')) return null;
  const heldSince = lastLookDueBy(services.clock.today());
  const count = await countPapers(services, staff, 'official_paper.examine', { heldSince });
  if (count === 0) return null;
  return {
    id: 'paper_examination',
    kind: 'paper_examination',
    urgency: 'soon',
    title: `${count} 件不公开、依申请公开的公文待评估审查`,
    reason: '对不予公开的政府信息定期评估审查，情况变化可以公开的应当公开（《条例》第十八条）。',
    due: null,
    count,
    link: '/official-papers/examinations',
    button: '去评估',
  };
}

async function countPapers(
  { db }: ApiServices,
  staff: Staff,
  action: 'official_paper.write' | 'official_paper.examine',
  filter: Omit<PaperFilter, 'agencyIds'>,
): Promise<number> {
  const { agencyIds } = await reachOf(db, staff, action);
  const page = { limit: 1, offset: 0 };
  const { total } = await listPapers(db, staff.tenantId ?? '', { ...filter, agencyIds }, page);
  return total;
}
