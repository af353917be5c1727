/**
 * Lets a bounded number of check-ups run at once, so that the memory they take is bounded too; the others wait in
 * their order, and past the bound of the queue they are sent away.
 */
export interface Turnstile {
  /** @returns a function that lets the next one in, or null where too many wait already */
  enter(): Promise<(() => void) | null>;
}

export function turnstile(running: number, waiting: number): Turnstile {
  let inside = 0;
  const queue: (() => void)[] = [];
  const leave = (): (() => void) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = queue.shift();
      if (next) next();
      else inside -= 1;
    };
  };
  return {
    async enter() {
      if (inside < running) {
        inside += 1;
        return leave();
      }
      if (queue.length >= waiting) return null;
      await new Promise<void>((resolve) => queue.push(resolve));
      return leave();
    },
  };
}
