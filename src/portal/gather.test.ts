import { expect, it } from 'vitest';
import { gather } from './gather.ts';

it('shares one fetch among those who wait, and never one that was begun before they asked', async () => {
  let state = 'published';
  let fetches = 0;
  const ask = gather(async () => {
    fetches += 1;
    const seen = state;
    await Promise.resolve();
    return seen;
  });
  const first = ask('a');
  state = 'withdrawn';
  const later = [ask('a'), ask('a'), ask('a')];
  expect(await first).toBe('published');
  expect(await Promise.all(later)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  expect(fetches).toBe(2);
  expect(await ask('a')).toBe('withdrawn');
  expect(fetches).toBe(3);
});

it('goes on after a fetch that failed', async () => {
  let fail = true;
  const ask = gather(async () => {
    if (fail) throw new Error('down');
    return 'up';
  });
  await expect(ask('a')).rejects.toThrow('down');
  fail = false;
  expect(await ask('a')).toBe('up');
});
