/**
 * Lets callers who come while an answer is being fetched share the next fetch. Nobody gets an answer that was begun
 * before he asked, so that what was withdrawn a moment ago is not shown; and a crowd costs one query at a time.
 */
export function gather<T>(fetch: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  const waiting = new Map<string, Promise<T>>();

  function start(key: string): Promise<T> {
    waiting.delete(key);
    const answer = fetch(key);
    running.set(key, answer);
    const end = (): void => {
      if (running.get(key) === answer) running.delete(key);
    };
    answer.then(end, end);
    return answer;
  }

  return (key) => {
    const before = running.get(key);
    if (!before) return start(key);
    const next = waiting.get(key) ?? before.then(noop, noop).then(() => start(key));
    waiting.set(key, next);
    return next;
  };
}

function noop(): void {}
