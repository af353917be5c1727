import { expect, it } from 'vitest';
import { pageCache } from './page-cache.ts';

it('keeps the pages asked for last and lets the others go', () => {
  const cache = pageCache(2);
  cache.keep('a', { text: 'a', tag: '1' });
  cache.keep('b', { text: 'b', tag: '2' });
  expect(cache.find('a')?.text).toBe('a');
  cache.keep('c', { text: 'c', tag: '3' });
  expect(cache.find('b')).toBeUndefined();
  expect(cache.find('a')?.tag).toBe('1');
});
