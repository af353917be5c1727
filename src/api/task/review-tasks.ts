import type { Task } from '#contract/task.ts';
import { mayDoSomewhere } from '#domain/identity/may-do.ts';
import { listReleasedPolicies } from '#store/interpretation-list.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';
import { reachOf } from '../reach.ts';
import { queueOf, type QueueEntry } from '../review/queue-of.ts';

const REVIEW_LAW = '公开前应当审查，明确程序和责任（《条例》第十七条）。';

/** What waits in review for this person, and which interpretations are late. */
export async function reviewTasks(services: ApiServices, staff: Staff): Promise<Task[]> {
  if (!mayDoSomewhere(staff, 'document.review') || staff.tenant === null) return [];
  const mine = (await queueOf(services, staff)).filter((entry) => entry.isMine);
  const today = services.clock.today();
  const open = mine.filter(({ round }) => round.status === 'open');
  const approved = mine.filter(({ round }) => round.status === 'approved');
  const owed = mine.filter(({ round }) => round.status === 'released');
  const due = open.flatMap(({ round }) => round.dueOn ?? []).toSorted()[0] ?? null;
  const tasks: (Task | null)[] = [
    taskOf(open, {
      kind: 'review_waiting',
      urgency: due !== null && due <= today ? 'today' : 'soon',
      title: `${open.length} 份稿件待您审核`,
      reason: REVIEW_LAW,
      due,
      button: '去审核',
    }),
    taskOf(approved, {
      kind: 'release_waiting',
      urgency: 'today',
      title: `${approved.length} 份稿件已签发，待您发布`,
      reason: '签发后应及时发布；可以现在发布，也可以定时。',
      due: null,
      button: '去发布',
    }),
    taskOf(owed, {
      kind: 'review_owed',
      urgency: 'today',
      title: `${owed.length} 份应急发布的信息待补办校对`,
      reason: '应急发布时略过的校对，应随后补办并记入审核单。',
      due: null,
      button: '去补办',
    }),
    await overdueInterpretations(services, staff),
  ];
  return tasks.filter((task) => task !== null);
}

function taskOf(entries: readonly QueueEntry[], words: Omit<Task, 'id' | 'count' | 'link'>): Task | null {
  const [first] = entries;
  if (first === undefined) return null;
  const link = entries.length === 1 ? `/review/${first.round.documentId}` : '/review';
  return { id: words.kind, count: entries.length, link, ...words };
}

async function overdueInterpretations({ db, clock }: ApiServices, staff: Staff): Promise<Task | null> {
  if (!mayDoSomewhere(staff, 'interpretation.write')) return null;
  const { tenantIds, agencyIds } = await reachOf(db, staff, 'interpretation.write');
  const { total } = await listReleasedPolicies(
    db,
    { tenantIds, ...(agencyIds === null ? {} : { agencyIds }), only: 'overdue', today: clock.today() },
    { limit: 1, offset: 0 },
  );
  if (total === 0) return null;
  return {
    id: 'interpretation_overdue',
    kind: 'interpretation_overdue',
    urgency: 'today',
    title: `${total} 份政策文件逾期没有解读`,
    reason: '解读材料应与文件同步发布（国办发〔2016〕80号）。',
    due: null,
    count: total,
    link: '/interpretations?view=overdue',
    button: '去解读',
  };
}
