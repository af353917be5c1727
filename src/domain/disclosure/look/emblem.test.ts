import { expect, it } from 'vitest';
import { emblemType } from './emblem.ts';

it('tells a picture by its content', () => {
  expect(emblemType(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toEqual({
    type: 'image/png',
  });
  expect(emblemType(new TextEncoder().encode('RIFF1234WEBPVP8 '))).toEqual({ type: 'image/webp' });
});

it.each([
  ['nothing', new Uint8Array()],
  ['a drawing that may carry a script', new TextEncoder().encode('<svg onload="alert(1)"></svg>')],
  ['too much', new Uint8Array(300 * 1024)],
])('refuses %s', (_, bytes) => {
  expect(emblemType(bytes)).toHaveProperty('fault');
});
