import { expect, it } from 'vitest';
import { pageCache, type SentPage } from './page-cache.ts';

function page(tag: string): SentPage {
  return { body: Buffer.from(tag), tag, headers: [], type: 'text/html', scopes: [], stamp: '', route: '/' };
}

it('keeps the pages asked for last and lets the others go', () => {
  const cache = pageCache(2);
  cache.keep('a', page('1'));
  cache.keep('b', page('2'));
  expect(cache.find('a')?.tag).toBe('1');
  cache.keep('c', page('3'));
  expect(cache.find('b')).toBeUndefined();
  expect(cache.find('a')?.tag).toBe('1');
});
