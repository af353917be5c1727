import type { User } from '#contract/user.ts';
import type { ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { Facts } from '../parts/facts.tsx';
import { minute } from '../parts/moment.ts';
import { useSession } from '../session/session-context.ts';
import { RoleGrants } from './role-grants.tsx';
import { UserActs } from './user-acts.tsx';
import { UserStateMarks } from './user-state.tsx';

/** One account: what it is, what it may do, and what may be done with it. */
export function UserPane({ userId }: { readonly userId: string }): ReactNode {
  const user = useAnswer('getUser', { params: { userId } });
  return <AnswerView answer={user}>{(loaded) => <Loaded user={loaded} />}</AnswerView>;
}

function Loaded({ user }: { readonly user: User }): ReactNode {
  const { may } = useSession();
  return (
    <>
      <Facts
        items={[
          ['姓名', user.name],
          ['用户名', user.username],
          ['单位', user.agencyName],
          ['状态', <UserStateMarks key="state" user={user} />],
          ...(user.lockedUntil === null ? [] : ([['锁定至', minute(user.lockedUntil)]] as const)),
          ['动态码', user.secondFactor ? '已绑定' : '未绑定'],
          ['最近登录', minute(user.lastSignIn)],
          ['当前登录', user.openSessions === 0 ? '没有' : `${user.openSessions} 处`],
          ['建立', minute(user.createdAt)],
        ]}
      />
      <h3 className="pane-head">角色</h3>
      <RoleGrants user={user} mayGrant={may('user.grant') && user.active} />
      <UserActs user={user} />
    </>
  );
}
