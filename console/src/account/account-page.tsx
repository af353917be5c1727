import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { ROLE_TEXT } from '#domain/identity/role.ts';
import { Facts } from '../parts/facts.tsx';
import { Mark } from '../parts/mark.tsx';
import { minute } from '../parts/moment.ts';
import { Page } from '../parts/page.tsx';
import { EnrolmentForm } from '../session/enrolment-form.tsx';
import { PasswordChangeForm } from '../session/password-change-form.tsx';
import { useSession } from '../session/session-context.ts';
import { useCurrentSession } from '../session/use-current-session.ts';
import './account.css';

/** Oneself: roles, password, second factor, this session. */
export function AccountPage(): ReactNode {
  const { session, signOut } = useSession();
  const { begin, refresh } = useCurrentSession();
  const { message } = App.useApp();
  const { user, roles } = session;
  return (
    <Page title="我的账号" note={user.name}>
      <div className="account">
        <section className="panel">
          <h2>身份</h2>
          <Facts
            items={[
              ['姓名', user.name],
              ['用户名', user.username],
              ['单位', user.agencyName],
              ['县（区）', `${session.tenant.name}（${session.tenant.region}）`],
            ]}
          />
          <h3>我的角色</h3>
          {roles.length === 0 ? (
            <p className="hint">还没有角色。请找安全管理员授予。</p>
          ) : (
            <ul className="account-roles">
              {roles.map((grant) => (
                <li key={grant.id}>
                  <strong>{grant.roleName}</strong>
                  {grant.agencyName !== null && `（${grant.agencyName}）`}
                  <span>{ROLE_TEXT[grant.role].duty}</span>
                </li>
              ))}
            </ul>
          )}
          <h3>这次登录</h3>
          <Facts
            items={[
              ['自动退出', `${Math.round(session.idleSeconds / 60)} 分钟没有操作时`],
              ['最迟到', minute(session.expiresAt)],
            ]}
          />
          <div className="acts">
            <Button onClick={signOut}>退出登录</Button>
          </div>
        </section>
        <section className="panel">
          <h2>修改口令</h2>
          <PasswordChangeForm
            user={user}
            onChanged={(next) => {
              begin(next);
              void message.success('口令已修改');
            }}
          />
        </section>
        <SecondFactor onEnrolled={refresh} />
      </div>
    </Page>
  );
}

function SecondFactor({ onEnrolled }: { readonly onEnrolled: () => void }): ReactNode {
  const { session } = useSession();
  const { required, enrolled } = session.secondFactor;
  const [again, setAgain] = useState(false);
  return (
    <section className="panel">
      <h2>
        动态码{' '}
        {enrolled ? <Mark tone="good">已绑定</Mark> : <Mark tone={required ? 'error' : 'plain'}>未绑定</Mark>}
      </h2>
      <p className="hint">
        登录时除口令外再输入手机上的六位数字，口令泄露了也进不来。
        {required ? '您的角色必须绑定。' : '您的角色可以不绑定。'}
      </p>
      {enrolled && !again ? (
        <Button onClick={() => setAgain(true)}>换一部手机，重新绑定</Button>
      ) : (
        <EnrolmentForm
          onEnrolled={() => {
            setAgain(false);
            onEnrolled();
          }}
        />
      )}
    </section>
  );
}
