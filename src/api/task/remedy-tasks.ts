import type { Task } from '#contract/task.ts';
import { mayDoSomewhere } from '#domain/identity/may-do.ts';
import type { Action } from '#domain/identity/permission.ts';
import { addDays } from '#domain/time/plain-date.ts';
import { listComplaints } from '#store/complaint.ts';
import { listRemedies } from '#store/remedy-list.ts';
import type { Staff } from '#store/staff.ts';
import { agenciesAsked } from '../agencies-asked.ts';
import type { ApiServices } from '../api-services.ts';

const COUNT_ONLY = { limit: 1, offset: 0 } as const;
/** Days of the calendar before the end of a term from which it presses. */
const NEAR_DAYS = 7;

/** Terms that run for the agency as respondent, and complaints that wait for an answer. */
export async function remedyTasks(services: ApiServices, staff: Staff): Promise<Task[]> {
  const tasks = await Promise.all([remediesDue(services, staff), complaintsDue(services, staff)]);
  return tasks.filter((task) => task !== null);
}

async function remediesDue(services: ApiServices, staff: Staff): Promise<Task | null> {
  const { db, clock } = services;
  const scope = await scopeOf(services, staff, 'remedy.handle');
  if (scope === null) return null;
  const until = addDays(clock.today(), NEAR_DAYS);
  const { items, total } = await listRemedies(db, { ...scope, dueUntil: until }, COUNT_ONLY);
  const due = items[0]?.due ?? null;
  return total === 0
    ? null
    : {
        id: 'remedy_due',
        kind: 'remedy_due',
        urgency: 'today',
        title: `${total} 件复议、诉讼要提交答复和证据`,
        reason: '逾期不提交的，视为没有证据、依据（行政复议法第七十条、行政诉讼法第三十四条）。',
        due,
        count: total,
        link: '/remedies?state=open',
        button: '去办理',
      };
}

async function complaintsDue(services: ApiServices, staff: Staff): Promise<Task | null> {
  const { db, clock } = services;
  const scope = await scopeOf(services, staff, 'complaint.handle');
  if (scope === null) return null;
  const { items, total } = await listComplaints(db, { ...scope, open: true }, COUNT_ONLY);
  const due = items[0]?.due ?? null;
  const presses = due !== null && due <= addDays(clock.today(), NEAR_DAYS);
  return total === 0
    ? null
    : {
        id: 'complaint_due',
        kind: 'complaint_due',
        urgency: presses ? 'today' : 'soon',
        title: `${total} 件投诉、更正、建议还没有答复`,
        reason:
          '对公开工作的投诉、更正和建议应当处理并告知（《条例》第四十一条、第四十四条、第四十七条、第五十一条）。',
        due,
        count: total,
        link: '/complaints?state=open',
        button: '去办理',
      };
}

async function scopeOf(
  { db }: ApiServices,
  staff: Staff,
  action: Action,
): Promise<{ tenantId: string; agencyIds: string[] } | null> {
  return mayDoSomewhere(staff, action) ? agenciesAsked(db, staff, action, {}) : null;
}
