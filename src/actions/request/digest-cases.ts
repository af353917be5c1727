import type { Role } from '#domain/identity/role.ts';
import { urgencyDays } from '#domain/request/urgency.ts';
import { isWorkingDay } from '#domain/time/statutory-calendar.ts';
import type { Clock } from '#platform/clock.ts';
import { type CaseNumbers, countOpenCasesByAgency } from '#store/case-list.ts';
import type { Db } from '#store/database.ts';
import { notifyUser } from '#store/notification.ts';
import { listReviewers, type NamedReviewer } from '#store/reviewer.ts';
import { readSettings, writeSetting } from '#store/setting.ts';
import { listTenants, type Tenant } from '#store/tenant.ts';
import { calendarOfCounty } from './case-ground.ts';

/** Under this key a county remembers the day of its last digest: begun twice, it is sent once. */
const MARK_KEY = 'request.digest_mark';
/** Who is told of the cases of his agency. */
const HANDLING: readonly string[] = ['clerk', 'ogi_head'] satisfies Role[];

/**
 * On the morning of a working day tells everybody concerned, in one message each, how many cases are late, due soon or not
 * yet confirmed: those who handle of their agencies, the disclosure office of the county.
 *
 * @returns how many were told
 */
export async function digestCases(db: Db, clock: Clock): Promise<number> {
  let told = 0;
  for (const tenant of await listTenants(db, null)) told += await digestOfCounty(db, clock, tenant);
  return told;
}

async function digestOfCounty(db: Db, clock: Clock, tenant: Tenant): Promise<number> {
  const today = clock.today();
  const calendar = await calendarOfCounty(db, tenant.id, tenant.region);
  if (!isWorkingDay(calendar, today)) return 0;
  const sent = (await readSettings(db, tenant.id)).get(MARK_KEY)?.value;
  if (sent === today) return 0;
  const staff = await listReviewers(db, tenant.id);
  return db.transaction().execute(async (tx) => {
    const byAgency = await countOpenCasesByAgency(tx, tenant.id, urgencyDays(calendar, today));
    const digests = staff.flatMap(({ id, held }) => {
      const words = digestWords(sumOf(concerning(held, byAgency)), isOffice(held));
      return words === null ? [] : [{ userId: id, ...words }];
    });
    for (const { userId, title, body, link } of digests)
      await notifyUser(tx, { tenantId: tenant.id, userId, kind: 'case.digest', title, body, link });
    await writeSetting(tx, tenant.id, MARK_KEY, today, null);
    return digests.length;
  });
}

function isOffice(held: NamedReviewer['held']): boolean {
  return held.some(({ role }) => role === 'disclosure_office');
}

/** The counts of the agencies that a person answers for. */
function concerning(held: NamedReviewer['held'], byAgency: ReadonlyMap<string, CaseNumbers>): CaseNumbers[] {
  if (isOffice(held)) return [...byAgency.values()];
  const agencies = new Set(
    held.flatMap(({ role, agencyId }) => (HANDLING.includes(role) && agencyId !== null ? [agencyId] : [])),
  );
  return [...agencies].flatMap((agencyId) => byAgency.get(agencyId) ?? []);
}

function sumOf(
  counts: readonly CaseNumbers[],
): Pick<CaseNumbers, 'overdue' | 'red' | 'yellow' | 'unconfirmed'> {
  const sum = (name: keyof CaseNumbers): number => counts.reduce((total, count) => total + count[name], 0);
  return { overdue: sum('overdue'), red: sum('red'), yellow: sum('yellow'), unconfirmed: sum('unconfirmed') };
}

/** The message, or null when nothing presses. */
function digestWords(
  { overdue, red, yellow, unconfirmed }: ReturnType<typeof sumOf>,
  isCounty: boolean,
): { title: string; body: string; link: string } | null {
  const parts = [
    ...(overdue > 0 ? [`已逾期 ${overdue} 件`] : []),
    ...(red > 0 ? [`2 个工作日内到期 ${red} 件`] : []),
    ...(yellow > 0 ? [`3 至 5 个工作日内到期 ${yellow} 件`] : []),
    ...(unconfirmed > 0 ? [`待与申请人确认 ${unconfirmed} 件`] : []),
  ];
  if (parts.length === 0) return null;
  return {
    title: `依申请公开：${parts[0] ?? ''}`,
    body: `${isCounty ? '全县' : '本单位'}依申请公开办件：${parts.join('，')}。${isCounty ? '请督促办理。' : '请按期办理。'}`,
    link: overdue > 0 ? '/cases?view=overdue' : '/cases',
  };
}
