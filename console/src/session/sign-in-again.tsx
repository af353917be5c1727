import type { Session } from '#contract/session.ts';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { SecondFactorForm } from './second-factor-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Name of the form here, so that its fields are not confused with those of the page behind. */
const AGAIN = 'again';

interface Props {
  readonly session: Session;
  readonly onRenewed: (session: Session) => void;
  readonly onLeave: () => void;
}

/** Sign in again in place: the page with everything on it stays where it was, unreadable until then. */
export function SignInAgain({ session, onRenewed, onLeave }: Props): ReactNode {
  const [pending, setPending] = useState<Session | null>(null);
  function onSession(next: Session): void {
    if (next.step === 'second_factor') setPending(next);
    else onRenewed(next);
  }
  return (
    <Modal
      open
      title="请重新登录"
      closable={false}
      mask={{ blur: true, closable: false }}
      keyboard={false}
      width={400}
      // The dialog takes the focus for itself first; the hands are on the keyboard already.
      afterOpenChange={(open) => open && document.getElementById(`${AGAIN}_password`)?.focus()}
      footer={
        <Button type="link" onClick={onLeave}>
          不再继续，退出
        </Button>
      }
    >
      <p className="hint">长时间没有操作，已自动退出。登录后接着做，刚才填写的内容都在。</p>
      {pending === null ? (
        <SignInForm name={AGAIN} username={session.user.username} onSignedIn={onSession} />
      ) : (
        <SecondFactorForm onSignedIn={onSession} />
      )}
    </Modal>
  );
}
