import { expect, it } from 'vitest';
import { isReloadDue } from './reload-after-update.ts';

it('isReloadDue lets a page that stays broken stay, instead of loading it for ever', () => {
  expect(isReloadDue(0, 1_000_000)).toBe(true);
  expect(isReloadDue(990_000, 1_000_000)).toBe(false);
});
