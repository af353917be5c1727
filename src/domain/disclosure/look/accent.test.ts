import { expect, it } from 'vitest';
import { accentFault, contrast, softOf } from './accent.ts';

it('counts contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
});

it.each(['#0b4382', '#8a0f10', '#0a4d2c'])('takes %s', (colour) => {
  expect(accentFault(colour)).toBeNull();
  expect(contrast(colour, softOf(colour))).toBeGreaterThanOrEqual(7);
});

it('refuses a colour that is too light and says how far it falls short', () => {
  expect(accentFault('#d7000f')).toMatch(/只有4\.\d比1/);
  expect(accentFault('#ffd84d')).toMatch(/只有1\.\d比1/);
  expect(accentFault('red')).toMatch(/六位/);
});
