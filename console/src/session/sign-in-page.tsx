import type { Session } from '#contract/session.ts';
import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { EnrolmentForm } from './enrolment-form.tsx';
import { PasswordChangeForm } from './password-change-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

interface Props {
  /** null before anything; else a session that still lacks a step. */
  readonly session: Session | null;
  readonly onSession: (session: Session) => void;
  readonly onEnrolled: () => void;
  readonly onSignOut: () => void;
}

const TITLES = {
  start: '登录',
  second_factor: '第二步：动态码',
  change_password: '请先换掉一次性口令',
  enrol_second_factor: '请绑定动态码',
  ready: '登录',
} as const;

/** The way in, one question at a time. */
export function SignInPage({ session, onSession, onEnrolled, onSignOut }: Props): ReactNode {
  const title = TITLES[session?.step ?? 'start'];
  useEffect(() => {
    document.title = `${title} · 政务公开工作台`;
  }, [title]);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="sign-in-product">政务公开工作台</p>
        <h1>{title}</h1>
        {session !== null && (
          <p className="sign-in-who">
            {session.user.name}（{session.tenant.name}）
            <Button type="link" size="small" onClick={onSignOut}>
              换一个账号
            </Button>
          </p>
        )}
        <Step session={session} onSession={onSession} onEnrolled={onEnrolled} />
      </div>
      <p className="sign-in-foot">忘记口令或账号被锁定的，请找本县的安全管理员重置或解锁。</p>
    </main>
  );
}

function Step({ session, onSession, onEnrolled }: Omit<Props, 'onSignOut'>): ReactNode {
  if (session?.step === 'second_factor') return <SecondFactorForm onSignedIn={onSession} />;
  if (session?.step === 'change_password')
    return (
      <>
        <p className="hint">管理员给您的口令只能用一次，换成自己的口令后才能进入。</p>
        <PasswordChangeForm user={session.user} onChanged={onSession} />
      </>
    );
  if (session?.step === 'enrol_second_factor')
    return (
      <>
        <p className="hint">管理员和签发人登录须用两种方式证明身份（GB/T 22239-2019 三级要求）。</p>
        <EnrolmentForm onEnrolled={onEnrolled} />
      </>
    );
  return <SignInForm onSignedIn={onSession} />;
}
