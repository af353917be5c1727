import { expect, it } from 'vitest';
import { plantedTree } from '../tree.ts';
import { skippedTests } from './skipped-tests.ts';

it('skippedTests accepts tests that run, and those that depend on something named', () => {
  const tree = plantedTree({
    'src/a.test.ts': `it('x', f);\ndescribe.each(rows)('y', f);\nit.skipIf(absent)('z', f);`,
  });
  expect(skippedTests.check(tree)).toEqual([]);
});

// The words are put together here so that the rule does not find its own test.
it.each(['it.' + 'skip', 'test.' + 'only', 'describe.concurrent.' + 'skip', 'it.' + 'todo', 'x' + 'it'])(
  'skippedTests catches %s',
  (words) => {
    expect(skippedTests.check(plantedTree({ 'src/a.test.ts': `\n${words}('x', f);` }))).toEqual([
      `src/a.test.ts:2 has ${words}; let it run or delete it.`,
    ]);
  },
);
