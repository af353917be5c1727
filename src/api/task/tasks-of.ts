import { mayDoSomewhere } from '#domain/identity/may-do.ts';
import { yearOf } from '#domain/time/plain-date.ts';
import { statutoryCalendar } from '#domain/time/statutory-calendar.ts';
import type { Task } from '#contract/task.ts';
import { listEditions } from '#store/calendar.ts';
import { listNotifications } from '#store/notification.ts';
import { listReports, type ReportFilter } from '#store/report-list.ts';
import type { Staff } from '#store/staff.ts';
import { countUsersWithoutRole } from '#store/user.ts';
import type { ApiServices } from '../api-services.ts';
import { presentYear } from '../calendar/present-calendar.ts';
import { reachOf } from '../reach.ts';
import { caseTasks } from './case-tasks.ts';
import { documentTasks } from './document-tasks.ts';
import { paperTasks } from './paper-tasks.ts';
import { portalTasks } from './portal-tasks.ts';
import { remedyTasks } from './remedy-tasks.ts';
import { reviewTasks } from './review-tasks.ts';

/** Looks for one kind of thing to do; nothing when there is none, or when it is not this person's business. */
type Finder = (services: ApiServices, staff: Staff) => Promise<Task | null>;

const COUNT_ONLY = { limit: 1, offset: 0 } as const;
/** The next year's notice of holidays comes out in the first half of November. */
const NOTICE_MONTH = '11';

const findReportsWithErrors: Finder = async (services, staff) => {
  if (!mayDoSomewhere(staff, 'report.import')) return null;
  const total = await countReports(services, staff, { severity: 'error' });
  return total === 0
    ? null
    : {
        id: 'report_errors',
        kind: 'report_errors',
        urgency: 'today',
        title: `${total} 份年度报告有错误，请核对更正`,
        reason: '年度报告的表内数字应当勾稽一致（国办公开办函〔2021〕30号填报说明）。',
        due: null,
        count: total,
        link: '/reports?severity=error',
        button: '去核对',
      };
};

const findUnpublishedReports: Finder = async (services, staff) => {
  if (!mayDoSomewhere(staff, 'report.publish')) return null;
  const total = await countReports(services, staff, { status: 'draft' });
  return total === 0
    ? null
    : {
        id: 'report_unpublished',
        kind: 'report_unpublished',
        urgency: 'soon',
        title: `${total} 份年度报告尚未发布`,
        reason: '政府部门在每年1月31日前、县政府在3月31日前公布上一年度报告（《条例》第四十九条）。',
        due: null,
        count: total,
        link: '/reports?state=draft',
        button: '去发布',
      };
};

const findProvisionalCalendar: Finder = async ({ db, clock }, staff) => {
  if (!mayDoSomewhere(staff, 'calendar.extend') || staff.tenant === null) return null;
  const editions = await listEditions(db, staff.tenant.id);
  const calendar = statutoryCalendar(staff.tenant.region, editions);
  const today = clock.today();
  const years = today.slice(5, 7) >= NOTICE_MONTH ? [yearOf(today), yearOf(today) + 1] : [yearOf(today)];
  const provisional = years
    .map((year) => presentYear(calendar, year, editions))
    .filter((year) => year.provisional);
  if (provisional.length === 0) return null;
  const missing = provisional.flatMap(({ year, missing: notices }) =>
    notices.filter((name) => name.startsWith(`${year}年`)),
  );
  return {
    id: 'calendar_provisional',
    kind: 'calendar_provisional',
    urgency: 'soon',
    title: `工作日历还缺：${missing.join('、')}`,
    reason: '期限按工作日计算（《条例》第三十三条）；通知未录入前，跨到该年的期限只是暂定。',
    due: null,
    count: provisional.length,
    link: '/calendar',
    button: '去补充',
  };
};

const findUsersWithoutRole: Finder = async ({ db }, staff) => {
  if (!mayDoSomewhere(staff, 'user.grant') || staff.tenantId === null) return null;
  const total = await countUsersWithoutRole(db, staff.tenantId);
  return total === 0
    ? null
    : {
        id: 'users_without_role',
        kind: 'users_without_role',
        urgency: 'soon',
        title: `${total} 个用户还没有角色`,
        reason: '账号由系统管理员建立，角色由安全管理员授予；没有角色的用户登录后什么也不能做。',
        due: null,
        count: total,
        link: '/users',
        button: '去授权',
      };
};

const findNotifications: Finder = async ({ db }, staff) => {
  const { unread } = await listNotifications(db, staff.id, { unreadOnly: true, ...COUNT_ONLY });
  return unread === 0
    ? null
    : {
        id: 'notifications',
        kind: 'notifications',
        urgency: 'soon',
        title: `${unread} 条通知未读`,
        reason: '与您的账号或经办事项有关。',
        due: null,
        count: unread,
        link: '/notifications',
        button: '去看看',
      };
};

const findSecondFactorAdvice: Finder = async (_, staff) =>
  staff.secondFactorEnrolled || staff.isDemo
    ? null
    : {
        id: 'enrol_second_factor',
        kind: 'enrol_second_factor',
        urgency: 'later',
        title: '给账号绑定动态码',
        reason: '口令泄露时，动态码能挡住冒名登录（GB/T 22239-2019）。',
        due: null,
        count: 1,
        link: '/account',
        button: '去绑定',
      };

const FINDERS: readonly Finder[] = [
  findReportsWithErrors,
  findUnpublishedReports,
  findProvisionalCalendar,
  findUsersWithoutRole,
  findNotifications,
  findSecondFactorAdvice,
];

const RANK = { today: 0, soon: 1, later: 2 } as const;

/** Everything a person has to do now, by urgency. */
export async function tasksOf(services: ApiServices, staff: Staff): Promise<Task[]> {
  const [found, ofCases, ofRemedies, ofDocuments, ofReview, ofPortal, ofPapers] = await Promise.all([
    Promise.all(FINDERS.map((find) => find(services, staff))),
    caseTasks(services, staff),
    remedyTasks(services, staff),
    documentTasks(services, staff),
    reviewTasks(services, staff),
    portalTasks(services, staff),
    paperTasks(services, staff),
  ]);
  const tasks = [
    ...ofCases,
    ...ofRemedies,
    ...ofDocuments,
    ...ofReview,
    ...ofPortal,
    ...ofPapers,
    ...found.filter((task) => task !== null),
  ];
  return tasks.toSorted((a, b) => RANK[a.urgency] - RANK[b.urgency]);
}

async function countReports(
  { db }: ApiServices,
  staff: Staff,
  filter: Pick<ReportFilter, 'severity' | 'status'>,
): Promise<number> {
  const { tenantIds, agencyIds } = await reachOf(db, staff, 'report.read');
  const { total } = await listReports(
    db,
    { tenantIds, ...(agencyIds ? { agencyIds } : {}), ...filter },
    COUNT_ONLY,
  );
  return total;
}
