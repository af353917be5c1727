import type { Task } from '#contract/task.ts';
import { mayDoSomewhere } from '#domain/identity/may-do.ts';
import type { Action } from '#domain/identity/permission.ts';
import { listCases, type CaseFilter } from '#store/case-list.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';
import { reachOf } from '../reach.ts';
import { dueWithin, officeDay } from '../request/office-day.ts';
import type { Today } from '../request/office-day.ts';

/** One kind of thing to do with requests: whose it is, which cases, and in which words. */
interface CaseTask {
  readonly action: Action;
  readonly filter: (day: Today) => Partial<CaseFilter>;
  readonly words: (count: number) => Pick<Task, 'kind' | 'urgency' | 'title' | 'reason' | 'button'>;
  readonly link: string;
}

const TERM = '收到申请之日起 20 个工作日内答复（《条例》第三十三条）。';

const TASKS: readonly CaseTask[] = [
  {
    action: 'request.handle',
    filter: (day) => dueWithin(day, 'overdue'),
    words: (count) => ({
      kind: 'case_overdue',
      urgency: 'today',
      title: `${count} 件申请已逾期，请立即答复`,
      reason: TERM,
      button: '去办理',
    }),
    link: '/cases?view=overdue',
  },
  {
    action: 'request.handle',
    filter: (day) => dueWithin(day, 'red'),
    words: (count) => ({
      kind: 'case_due',
      urgency: 'today',
      title: `${count} 件申请 2 个工作日内到期`,
      reason: TERM,
      button: '去办理',
    }),
    link: '/cases?view=red',
  },
  {
    action: 'request.handle',
    filter: () => ({ state: 'arrived' }),
    words: (count) => ({
      kind: 'case_unconfirmed',
      urgency: 'today',
      title: `${count} 件申请待与申请人确认`,
      reason:
        '平常信函应当于收到当日与申请人确认，传真、网上以双方确认之日为收到之日（《条例》第三十一条）。',
      button: '去确认',
    }),
    link: '/cases?view=unconfirmed',
  },
  {
    action: 'request.extend',
    filter: () => ({ extension: true }),
    words: (count) => ({
      kind: 'case_extension',
      urgency: 'today',
      title: `${count} 件申请待您审批延长期限`,
      reason: '延长答复期限应当经政府信息公开工作机构负责人同意并告知申请人（《条例》第三十三条）。',
      button: '去审批',
    }),
    link: '/cases?view=extension',
  },
  {
    action: 'request.review',
    filter: () => ({ state: 'in_review' }),
    words: (count) => ({
      kind: 'case_review',
      urgency: 'today',
      title: `${count} 件答复待您合法性审核`,
      reason: TERM,
      button: '去审核',
    }),
    link: '/cases?view=all&state=in_review',
  },
  {
    action: 'request.sign',
    filter: () => ({ state: 'to_sign' }),
    words: (count) => ({
      kind: 'case_signature',
      urgency: 'today',
      title: `${count} 件答复待您签发`,
      reason: TERM,
      button: '去签发',
    }),
    link: '/cases?view=all&state=to_sign',
  },
];

/** What the disclosure office urges where it does not handle itself (《条例》第四十六条: 督促). */
const OVERSEEN: CaseTask = {
  action: 'request.read',
  filter: (day) => dueWithin(day, 'overdue'),
  words: (count) => ({
    kind: 'case_overdue',
    urgency: 'today',
    title: `全县 ${count} 件申请已逾期，请督促办理`,
    reason: TERM,
    button: '去查看',
  }),
  link: '/cases?view=overdue',
};

/** What there is to do with requests for disclosure. */
export async function caseTasks(services: ApiServices, staff: Staff): Promise<Task[]> {
  if (staff.tenant === null || !mayDoSomewhere(staff, 'request.read')) return [];
  const day = await officeDay(services, staff);
  const oversees = staff.grants.some(({ role }) => role === 'disclosure_office');
  const mine = TASKS.filter(
    ({ action, words }) => mayDoSomewhere(staff, action) && !(oversees && words(0).kind === 'case_overdue'),
  );
  const found = await Promise.all(
    [...mine, ...(oversees ? [OVERSEEN] : [])].map((task) => find(services, staff, day, task)),
  );
  return found.filter((task) => task !== null);
}

async function find(
  { db }: ApiServices,
  staff: Staff,
  day: Today,
  { action, filter, words, link }: CaseTask,
): Promise<Task | null> {
  const { tenantIds, agencyIds } = await reachOf(db, staff, action);
  const asked = { ...filter(day), tenantId: tenantIds[0] ?? '', agencyIds };
  const { items, total } = await listCases(db, asked, { limit: 1, offset: 0 });
  const [first] = items;
  if (first === undefined) return null;
  const said = words(total);
  return {
    id: said.kind,
    due: first.due,
    count: total,
    ...said,
    link: total === 1 ? `/cases/${first.id}` : link,
  };
}
