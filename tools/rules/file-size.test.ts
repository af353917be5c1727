import { expect, it } from 'vitest';
import { plantedTree } from '../tree.ts';
import { fileSize } from './file-size.ts';

const long = 'const x = 1;\n'.repeat(251);

it('fileSize accepts 250 lines, and more with a reason', () => {
  const tree = plantedTree({
    'src/store/a.ts': 'const x = 1;\n'.repeat(250),
    'src/store/a.test.ts': long,
    'src/store/b.ts': `// Long because the form is one table.\n${long}`,
  });
  expect(fileSize.check(tree)).toEqual([]);
});

it('fileSize catches a long file without a reason', () => {
  expect(fileSize.check(plantedTree({ 'src/store/a.ts': long }))).toEqual([
    'src/store/a.ts has 251 lines; split it, or say “Long because …” in a comment (limit 250).',
  ]);
  expect(fileSize.check(plantedTree({ 'src/store/a.test.ts': long.repeat(2) }))).toHaveLength(1);
});
