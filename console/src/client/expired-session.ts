/** How a session that no longer fits is made to fit again. Both end when the request may be sent once more. */
export interface Renewal {
  /** It has lapsed: the user signs in again, in place. */
  readonly lapsed: () => Promise<void>;
  /** Another window of the same browser has signed in anew: this one takes that session over. */
  readonly replaced: () => Promise<void>;
}

let renewal: Renewal | null = null;
let waiting: Promise<void> | null = null;

/** The door says how; null when nobody is signed in. */
export function onExpiredSession(next: Renewal | null): void {
  renewal = next;
  waiting = null;
}

/**
 * Waits until the session fits again, so that no work is lost. Many requests that fail together wait for one sign-in.
 * False when there is nobody to ask.
 */
export async function renewSession(kind: keyof Renewal): Promise<boolean> {
  if (renewal === null) return false;
  waiting ??= renewal[kind]().finally(() => {
    waiting = null;
  });
  await waiting;
  return true;
}
