import type { Action } from '#domain/identity/permission.ts';
import type { CaseAct, CaseActName } from '#domain/request/case-act.ts';
import type { Tx } from '#store/database.ts';
import { notifyUser } from '#store/notification.ts';
import type { CaseAfter } from './act-on-case.ts';
import { staffWhoMay } from './staff-who-may.ts';
import { tellHandlers } from './tell-handlers.ts';

/** Acts after which somebody with another power is next. */
const NEXT: Readonly<Partial<Record<CaseActName, { readonly action: Action; readonly words: string }>>> = {
  extension_proposed: { action: 'request.extend', words: '申请延长答复期限，请审批' },
  decided: { action: 'request.review', words: '已拟定答复，请作合法性审核' },
  reviewed: { action: 'request.sign', words: '已经合法性审核，请签发' },
};

/** What whoever handles the case has to know of others' acts. */
const BACK: Readonly<Partial<Record<CaseActName, string>>> = {
  extended: '已同意延长答复期限，请告知申请人',
  extension_declined: '没有同意延长答复期限，请按原期限答复',
  returned: '被退回修改，请修改后重新提交',
  signed: '已签发，请用印后送达',
};

/**
 * Tells whoever is next after an act, in the transaction of the act: those with the power that is asked for, the one it was
 * given to, or whoever handles it. Nobody is told of their own act.
 */
export async function tellNext(
  tx: Tx,
  { case: found, standing, act }: Pick<CaseAfter, 'case' | 'standing' | 'act'>,
  { actorId, line }: { readonly actorId: string | null; readonly line: readonly string[] },
): Promise<void> {
  const name = standing.number ?? '一件申请';
  const tell = (userId: string, title: string): Promise<string> =>
    notifyUser(tx, {
      tenantId: found.tenant_id,
      userId,
      kind: 'case.next',
      title,
      body: `${title}。${termOf(act, found.due)}`,
      link: `/cases/${found.id}`,
    });
  if (act.act === 'assigned') {
    if (act.toUserId !== actorId) await tell(act.toUserId, `${name}分给您办理`);
    return;
  }
  const next = NEXT[act.act];
  if (next !== undefined)
    for (const { id } of await staffWhoMay(tx, found.tenant_id, next.action, line))
      if (id !== actorId) await tell(id, `${name}${next.words}`);
  const back = BACK[act.act];
  if (back !== undefined) {
    const title = `${name}${back}`;
    const about = { ...found, assigned_to: standing.assignedTo };
    await tellHandlers(tx, about, { kind: 'case.next', title, body: `${title}。` });
  }
}

function termOf(act: CaseAct, due: string | null): string {
  return due === null ? '' : `办理日 ${act.on}，到期日 ${due}。`;
}
