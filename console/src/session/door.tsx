import { Spin } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { go } from '../address/address.ts';
import { call } from '../client/call.ts';
import { rememberCsrfToken } from '../client/csrf-token.ts';
import { onExpiredSession } from '../client/expired-session.ts';
import { discardAllDrafts } from '../parts/draft.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useIdle } from './idle.ts';
import { SessionContext, type SignedIn } from './session-context.ts';
import { SignInAgain } from './sign-in-again.tsx';
import { useCurrentSession } from './use-current-session.ts';

const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page.tsx')).SignInPage }));

const WAITING = (
  <div className="whole-page">
    <Spin />
  </div>
);

interface Props {
  readonly children: ReactNode;
}

/** Lets in who is signed in, shows the sign-in to everyone else, and renews a lapsed session in place. */
export function Door({ children }: Props): ReactNode {
  const { session, error, retry, begin, refresh, end } = useCurrentSession();
  const [lapsed, setLapsed] = useState(false);
  const renewed = useRef<(() => void) | null>(null);
  const inside = session?.step === 'ready';
  const userId = session?.user.id;

  useEffect(() => {
    if (!inside) return undefined;
    onExpiredSession({
      lapsed: () =>
        new Promise((resolve) => {
          renewed.current = resolve;
          setLapsed(true);
        }),
      replaced: async () => {
        const other = await call('getSession');
        // Somebody else at the same machine: nothing of this page may be done in their name.
        if (other.user.id !== userId || other.step !== 'ready') {
          window.location.reload();
          await new Promise(() => undefined);
        }
        rememberCsrfToken(other.csrfToken);
      },
    });
    return () => onExpiredSession(null);
  }, [inside, userId]);

  useIdle(session?.idleSeconds ?? 1800, !inside || lapsed, {
    touch: refresh,
    idle: () => {
      // The server would forget the session by itself; saying so at once leaves no gap for a passer-by.
      void call('signOut').catch(() => undefined);
      setLapsed(true);
    },
  });

  const signedIn = useMemo((): SignedIn | null => {
    if (!session || !inside) return null;
    return {
      session,
      may: (action) => session.may.includes(action),
      signOut: () => {
        discardAllDrafts();
        // The next person begins at the first page, not where this one left off.
        go('/tasks');
        void call('signOut')
          .catch(() => undefined)
          .then(end);
      },
    };
  }, [session, inside, end]);

  if (session === undefined)
    return error === null ? (
      WAITING
    ) : (
      <div className="whole-page">
        <ProblemNotice error={error} onRetry={retry} />
      </div>
    );
  if (signedIn === null)
    return (
      <Suspense fallback={WAITING}>
        <SignInPage
          session={session}
          onSession={begin}
          onEnrolled={refresh}
          onSignOut={() =>
            void call('signOut')
              .catch(() => undefined)
              .then(end)
          }
        />
      </Suspense>
    );
  return (
    <SessionContext value={signedIn}>
      {children}
      {lapsed && (
        <SignInAgain
          session={signedIn.session}
          onRenewed={(next) => {
            begin(next);
            setLapsed(false);
            renewed.current?.();
            renewed.current = null;
          }}
          onLeave={signedIn.signOut}
        />
      )}
    </SessionContext>
  );
}
