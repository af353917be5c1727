import { expect, it } from 'vitest';
import { pageCache, type SentPage } from './page-cache.ts';

function page(tag: string): SentPage {
  return { body: Buffer.from(tag), tag, headers: [], type: 'text/html', scopes: [], stamp: '', route: '/' };
}

it('keeps the pages asked for last and lets the others go', () => {
  const cache = pageCache({ pages: 2, bytes: 1000 });
  cache.keep('a', page('1'));
  cache.keep('b', page('2'));
  expect(cache.find('a')?.tag).toBe('1');
  cache.keep('c', page('3'));
  expect(cache.find('b')).toBeUndefined();
  expect(cache.find('a')?.tag).toBe('1');
});

it('keeps no more than there is room for, and no page that would take much of it', () => {
  const cache = pageCache({ pages: 4000, bytes: 1000 });
  for (let number = 0; number < 101; number += 1) cache.keep(`/${number}`, page('ten bytes.'));
  expect(cache.find('/0')).toBeUndefined();
  expect(cache.find('/1')?.tag).toBe('ten bytes.');
  cache.keep('/1', page('eleven long'));
  expect(cache.find('/1')).toBeUndefined();
  cache.keep('/0', page('ten bytes.'));
  expect([cache.find('/0'), cache.find('/2')].map((one) => one?.tag)).toEqual(['ten bytes.', 'ten bytes.']);
});
