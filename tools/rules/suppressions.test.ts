import { expect, it } from 'vitest';
import { plantedTree } from '../tree.ts';
import { suppressions } from './suppressions.ts';

const disable = '// oxlint-dis' + 'able-next-line no-console';

it('suppressions accepts a silenced rule with its reason', () => {
  expect(suppressions.check(plantedTree({ 'src/a.ts': `${disable} -- this command prints` }))).toEqual([]);
});

it.each([['@ts-' + 'ignore'], ['@ts-' + 'expect-error'], ['TO' + 'DO']])(
  'suppressions catches %s',
  (words) => {
    expect(suppressions.check(plantedTree({ 'src/a.ts': `// ${words}: later` }))).toEqual([
      `src/a.ts says ${words}; solve it or write it down outside the code.`,
    ]);
  },
);

it('suppressions catches a silenced lint rule without a reason', () => {
  expect(suppressions.check(plantedTree({ 'src/a.ts': `\n${disable}` }))).toEqual([
    'src/a.ts:2 silences a lint rule without a reason after “--”.',
  ]);
});

it('suppressions catches text pasted into SQL', () => {
  expect(suppressions.check(plantedTree({ 'src/store/a.ts': 'sql.' + 'raw(name)' }))).toEqual([
    'src/store/a.ts pastes text into SQL; pass it as a parameter.',
  ]);
});
