import { clocksOf } from '#actions/document/document-clocks.ts';
import { mayDoSomewhere } from '#domain/identity/may-do.ts';
import type { Task } from '#contract/task.ts';
import { listDocumentsAtWork, type DocumentSummary } from '#store/document-list.ts';
import type { Staff } from '#store/staff.ts';
import type { ApiServices } from '../api-services.ts';
import { reachOf } from '../reach.ts';

const TERM =
  '政府信息自形成或变更之日起 20 个工作日内公开，单位或事项另有时限的从其规定（《条例》第二十六条）。';

/** What a clerk has to do about drafts: those given back, those late, and those whose term is nearly over. */
export async function documentTasks({ db, clock }: ApiServices, staff: Staff): Promise<Task[]> {
  if (!mayDoSomewhere(staff, 'document.write') || staff.tenant === null) return [];
  const { agencyIds } = await reachOf(db, staff, 'document.write');
  const atWork = await listDocumentsAtWork(db, { tenantId: staff.tenant.id, agencyIds });
  const clocks = await clocksOf(db, staff.tenant, atWork, clock.today());
  const inState = (state: 'soon' | 'overdue'): DocumentSummary[] =>
    atWork.filter(({ id }) => clocks.get(id)?.state === state);
  const earliest = (documents: readonly DocumentSummary[]): string | null =>
    documents
      .flatMap(({ id }) => clocks.get(id)?.due ?? [])
      .toSorted()
      .at(0) ?? null;

  const returned = atWork.filter((document) => document.isReturned);
  const [overdue, soon] = [inState('overdue'), inState('soon')];
  return [
    ...some(returned, (count) => ({
      kind: 'document_returned',
      urgency: 'today',
      title: `${count} 条信息被退回，请修改后重新送审`,
      reason: '打开就能看到审核人写的退回原因。',
      due: earliest(returned),
      link: linkTo(returned, 'state=returned'),
      button: '去修改',
    })),
    ...some(overdue, (count) => ({
      kind: 'document_overdue',
      urgency: 'today',
      title: `${count} 条信息已过公开期限，还没有发布`,
      reason: TERM,
      due: earliest(overdue),
      link: linkTo(overdue, 'clock=overdue'),
      button: '去办理',
    })),
    ...some(soon, (count) => ({
      kind: 'document_due',
      urgency: 'soon',
      title: `${count} 条信息 5 个工作日内到公开期限`,
      reason: TERM,
      due: earliest(soon),
      link: linkTo(soon, 'clock=soon'),
      button: '去办理',
    })),
  ];
}

function some(
  documents: readonly DocumentSummary[],
  task: (count: number) => Omit<Task, 'id' | 'count'>,
): Task[] {
  if (documents.length === 0) return [];
  const made = task(documents.length);
  return [{ id: made.kind, count: documents.length, ...made }];
}

/** To the one document, or to the list of them. */
function linkTo([first, ...others]: readonly DocumentSummary[], filter: string): string {
  return first !== undefined && others.length === 0 ? `/documents/${first.id}` : `/documents?${filter}`;
}
