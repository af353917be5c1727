import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { gather } from './gather.ts';

describe('what is asked for at the same time', () => {
  it('is done together, each getting its own answer', async () => {
    const batches: number[][] = [];
    const double = gather<number, number>(
      async (items) => {
        batches.push([...items]);
        await sleep(5);
        return items.map((item) => item * 2);
      },
      { most: 3, lanes: 1 },
    );
    const answers = await Promise.all([1, 2, 3, 4, 5].map((item) => double(item)));
    expect(answers).toEqual([2, 4, 6, 8, 10]);
    expect(batches).toEqual([[1], [2, 3, 4], [5]]);
    expect(await double(6)).toBe(12);
  });

  it('fails alone', async () => {
    const careful = gather<number, number>(
      async (items) => {
        await sleep(1);
        if (items.includes(2)) throw new Error('two');
        return items;
      },
      { most: 10, lanes: 2 },
    );
    const settled = await Promise.allSettled([0, 1, 2, 3].map((item) => careful(item)));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });
});
