import type { Action } from '#domain/identity/permission.ts';
import type { Session } from '#contract/session.ts';
import { createContext, useContext } from 'react';

export interface SignedIn {
  readonly session: Session;
  /** True when the user may do it in some scope; the server looks at the object once more. */
  readonly may: (action: Action) => boolean;
  readonly signOut: () => void;
}

export const SessionContext = createContext<SignedIn | null>(null);

/** Who is signed in. Only pages behind the sign-in call it. */
export function useSession(): SignedIn {
  const signedIn = useContext(SessionContext);
  if (signedIn === null) throw new Error('useSession outside the signed-in part');
  return signedIn;
}
