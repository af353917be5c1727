import type { Clock } from '#platform/clock.ts';
import type { Db } from '#store/database.ts';
import { type MarkedScope, readPageMarks } from '#store/page-mark.ts';

/** Gives the stamp of some scopes: their marks and the day, because validity changes at midnight. */
export type StampReader = (scopes: readonly MarkedScope[]) => Promise<string>;

/** Two queries at a time: while the database looks for the one crowd, the other is being answered. */
const READERS = 2;

interface Asked {
  readonly scopes: readonly MarkedScope[];
  readonly resolve: (stamp: string) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads marks for many visitors in one query: who comes while one is under way shares the next. Nobody gets an answer
 * that was begun before he asked, so that what was withdrawn a moment ago is not shown.
 */
export function openStampReader(db: Db, clock: Clock): StampReader {
  let waiting: Asked[] = [];
  let readers = 0;

  async function readWaiting(): Promise<void> {
    readers += 1;
    while (waiting.length > 0) {
      const asked = waiting;
      waiting = [];
      await answer(asked);
    }
    readers -= 1;
  }

  async function answer(asked: readonly Asked[]): Promise<void> {
    const wanted = new Map<string, MarkedScope>();
    for (const { scopes } of asked) for (const scope of scopes) wanted.set(keyOf(scope), scope);
    try {
      const marks = await readPageMarks(db, [...wanted.values()]);
      const byKey = new Map([...wanted.keys()].map((key, index) => [key, marks[index] ?? '']));
      const day = clock.today();
      for (const { scopes, resolve } of asked)
        resolve(`${day} ${scopes.map((scope) => byKey.get(keyOf(scope))).join(' ')}`);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  return (scopes) =>
    new Promise((resolve, reject) => {
      waiting.push({ scopes, resolve, reject });
      if (readers < READERS) void readWaiting();
    });
}

function keyOf({ tenantId, scope }: MarkedScope): string {
  return `${tenantId} ${scope}`;
}
