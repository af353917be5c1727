import type { User } from '#contract/user.ts';
import type { Action } from '#domain/identity/permission.ts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAct } from '../client/use-act.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { useSession } from '../session/session-context.ts';
import { PasswordOnce } from './password-once.tsx';

type ActName = 'unlockUser' | 'resetPassword' | 'revokeSessions' | 'deactivateUser';

interface ActWords {
  readonly name: ActName;
  readonly action: Action;
  readonly button: string;
  readonly danger: boolean;
  readonly isPossible: (user: User) => boolean;
  readonly consequences: (user: User) => readonly string[];
}

/** What may be done with an account; what makes no sense now is absent. */
const ACTS: readonly ActWords[] = [
  {
    name: 'unlockUser',
    action: 'user.unlock',
    button: '解除锁定',
    danger: false,
    isPossible: (user) => user.active && user.lockedUntil !== null,
    consequences: (user) => [
      `${user.name}马上可以再试着登录，口令不变。`,
      '请先确认是本人输错了口令，不是别人在猜。',
    ],
  },
  {
    name: 'resetPassword',
    action: 'user.password',
    button: '重置口令',
    danger: false,
    isPossible: (user) => user.active,
    consequences: (user) => [
      `${user.name}的现有口令和动态码立即失效，已登录的 ${user.openSessions} 处全部退出。`,
      '系统给出一个一次性口令，只显示一次，由您交给本人。',
    ],
  },
  {
    name: 'revokeSessions',
    action: 'user.sessions',
    button: '全部退出登录',
    danger: false,
    isPossible: (user) => user.openSessions > 0,
    consequences: (user) => [
      `${user.name}已登录的 ${user.openSessions} 处立即退出，正在填写而没有保存的内容需重新登录后继续。`,
    ],
  },
  {
    name: 'deactivateUser',
    action: 'user.deactivate',
    button: '停用',
    danger: true,
    isPossible: (user) => user.active,
    consequences: (user) => [
      `${user.name}不能再登录，已登录的立即退出。`,
      '他做过的事仍署他的名字，记录全部保留。',
    ],
  },
];

export function UserActs({ user }: { readonly user: User }): ReactNode {
  const { may, session } = useSession();
  const [asking, setAsking] = useState<ActWords | null>(null);
  const close = (): void => setAsking(null);
  const unlock = useAct('unlockUser', close);
  const reset = useAct('resetPassword', close);
  const revoke = useAct('revokeSessions', close);
  const deactivate = useAct('deactivateUser', close);
  const mutations = {
    unlockUser: unlock,
    resetPassword: reset,
    revokeSessions: revoke,
    deactivateUser: deactivate,
  };
  const acts = ACTS.filter((act) => may(act.action) && act.isPossible(user) && user.id !== session.user.id);
  const current = asking === null ? null : mutations[asking.name];
  return (
    <div className="acts">
      {acts.map((act) => (
        <Button key={act.name} danger={act.danger} onClick={() => setAsking(act)}>
          {act.button}
        </Button>
      ))}
      {asking !== null && (
        <AskOnce
          open
          title={`${asking.button}：${user.name}？`}
          consequences={asking.consequences(user)}
          button={asking.button}
          danger={asking.danger}
          busy={current?.isPending ?? false}
          error={current?.error}
          onAct={() => current?.mutate({ params: { userId: user.id } })}
          onCancel={close}
        />
      )}
      {reset.data !== undefined && <PasswordOnce answer={reset.data} onClose={() => reset.reset()} />}
    </div>
  );
}
