import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskNumbers } from './mask.ts';

it.each([
  ['640321199001011237', '640*************37'],
  ['13895001234', '138******34'],
  ['1389 5001 234', '138* **** *34'],
  ['６４０３２１１９９００１０１１２３７', '６４０*************３７'],
  ['清政办发〔2024〕17号', '清政办发〔2024〕17号'],
  ['0951-8012345', '095*-*****45'],
])('%s becomes %s', (text, masked) => {
  expect(maskNumbers(text)).toBe(masked);
});

it('keeps the length, and leaves no seven digits in a row', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789 -\n张x*') });
  fc.assert(
    fc.property(text, (written) => {
      const masked = maskNumbers(written);
      expect(masked).toHaveLength(written.length);
      expect(masked).not.toMatch(/\d{7}/);
    }),
  );
});
