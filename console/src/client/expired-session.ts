type SignInAgain = () => Promise<void>;

let signInAgain: SignInAgain | null = null;
let waiting: Promise<void> | null = null;

/** The shell says how a lapsed session is renewed in place; null when nobody is signed in. */
export function onExpiredSession(handler: SignInAgain | null): void {
  signInAgain = handler;
  waiting = null;
}

/**
 * Waits until the user has signed in again, so that the request can be sent once more and no work is lost. Many
 * requests that fail together wait for one sign-in. False when there is nobody to ask.
 */
export async function renewSession(): Promise<boolean> {
  if (signInAgain === null) return false;
  waiting ??= signInAgain().finally(() => {
    waiting = null;
  });
  await waiting;
  return true;
}
