import { expect, it } from 'vitest';
import { plantedTree } from '../tree.ts';
import { fileNames } from './file-names.ts';

it('fileNames accepts kebab-case, tests and configuration files', () => {
  const tree = plantedTree({
    'src/domain/time/plain-date.test.ts': '',
    'vitest.config.ts': '',
    'README.md': '',
  });
  expect(fileNames.check(tree)).toEqual([]);
});

it.each([
  ['camel case', 'src/store/reportRow.ts', 'src/store/reportRow.ts is not named in kebab-case.'],
  [
    'a drawer folder',
    'src/store/utils/row.ts',
    'src/store/utils/row.ts is a drawer; name it after what it holds.',
  ],
  ['a drawer file', 'src/store/helpers.ts', 'src/store/helpers.ts is a drawer; name it after what it holds.'],
  [
    'a barrel',
    'src/store/index.ts',
    'src/store/index.ts is a barrel; import the file that declares the name.',
  ],
])('fileNames catches %s', (_, path, sentence) => {
  expect(fileNames.check(plantedTree({ [path]: '' }))).toEqual([sentence]);
});
