import { Button } from 'antd';
import type { ReactNode } from 'react';
import { GoLink } from '../address/go-link.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { useSession } from '../session/session-context.ts';

/** Whose console it is, whether it is a demonstration, and oneself. */
export function Header(): ReactNode {
  const { session, signOut } = useSession();
  const inbox = useAnswer('listNotifications', { query: { page: 1, pageSize: 1, unread: true } });
  const unread = inbox.data?.unread ?? session.unreadNotifications;
  return (
    <header className="shell-header">
      <GoLink to="/tasks" className="shell-title">
        {session.tenant.name}
        <span>政务公开工作台</span>
      </GoLink>
      {session.demonstration && (
        <span className="demonstration" title="本系统装的是演示数据，不是真实的报告和人员">
          演示
        </span>
      )}
      <div className="shell-self">
        <GoLink to="/notifications" className="shell-inbox">
          通知{unread > 0 && <b aria-label={`${unread} 条未读`}>{unread > 99 ? '99+' : unread}</b>}
        </GoLink>
        <GoLink to="/account" className="shell-account">
          {session.user.name}
          {session.user.agencyName !== null && <small>{session.user.agencyName}</small>}
        </GoLink>
        <Button size="small" onClick={signOut}>
          退出
        </Button>
      </div>
    </header>
  );
}
