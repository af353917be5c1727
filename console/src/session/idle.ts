import { useEffect, useRef } from 'react';

export type IdleVerdict = 'active' | 'touch' | 'idle';

/**
 * What the quiet of the keyboard means. The server counts idle time by requests; somebody who types a long form sends
 * none, so once a third of the time has gone by with work in it, the session is touched.
 *
 * @param now moment in ms
 * @param lastWork last key or pointer, in ms
 * @param lastTouch last time the session was known to be alive, in ms
 */
export function judgeIdle(
  now: number,
  lastWork: number,
  lastTouch: number,
  idleSeconds: number,
): IdleVerdict {
  const limit = idleSeconds * 1000;
  if (now - lastWork >= limit) return 'idle';
  if (now - lastTouch >= limit / 3 && lastWork > lastTouch) return 'touch';
  return 'active';
}

interface Handlers {
  readonly touch: () => void;
  readonly idle: () => void;
}

const LOOK_EVERY_MS = 5_000;
const LAST_WORK = 'gongkai.last-work';

/** Work in any window of the console is work: the windows tell each other when it was last. */
function shareWork(mine: number): number {
  const others = Number(window.localStorage.getItem(LAST_WORK) ?? '0');
  if (mine <= others) return others;
  window.localStorage.setItem(LAST_WORK, String(mine));
  return mine;
}

/** Watches keys and pointer and tells when to touch the session and when it has lapsed. */
export function useIdle(idleSeconds: number, paused: boolean, handlers: Handlers): void {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    if (paused) return undefined;
    let lastWork = Date.now();
    let lastTouch = lastWork;
    function work(): void {
      lastWork = Date.now();
    }
    function look(): void {
      const verdict = judgeIdle(Date.now(), shareWork(lastWork), lastTouch, idleSeconds);
      if (verdict === 'touch') {
        lastTouch = Date.now();
        current.current.touch();
      } else if (verdict === 'idle') current.current.idle();
    }
    window.addEventListener('keydown', work);
    window.addEventListener('pointerdown', work);
    window.addEventListener('wheel', work, { passive: true });
    const timer = window.setInterval(look, LOOK_EVERY_MS);
    return () => {
      window.removeEventListener('keydown', work);
      window.removeEventListener('pointerdown', work);
      window.removeEventListener('wheel', work);
      window.clearInterval(timer);
    };
  }, [idleSeconds, paused]);
}
