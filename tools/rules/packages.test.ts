import { expect, it } from 'vitest';
import { plantedTree } from '../tree.ts';
import { packages } from './packages.ts';

function project(version: string, entry: object, allowScripts: object = {}, reason = '`pg`') {
  return plantedTree({
    'package.json': JSON.stringify({ dependencies: { pg: version }, allowScripts }),
    'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/pg': entry } }),
    'docs/dependencies.md': reason,
  });
}

it('packages accepts an exact version under a known licence, its script listed', () => {
  expect(packages.check(project('8.0.1', { license: '(GPL-3.0 OR MIT)' }))).toEqual([]);
  expect(
    packages.check(project('8.0.1', { license: 'MIT', hasInstallScript: true }, { 'pg@8.0.1': true })),
  ).toEqual([]);
});

it.each([
  ['a range', project('^8.0.1', { license: 'MIT' }), 'pg is asked for as ^8.0.1; pin one exact version.'],
  [
    'no reason',
    project('8.0.1', { license: 'MIT' }, {}, ''),
    'pg is not in docs/dependencies.md; say there why it is needed.',
  ],
  [
    'AGPL',
    project('8.0.1', { license: 'AGPL-3.0' }),
    'pg is under AGPL-3.0, which is not on the list of licences.',
  ],
  [
    'GPL beside MIT',
    project('8.0.1', { license: 'MIT AND GPL-2.0' }),
    'pg is under MIT AND GPL-2.0, which is not on the list of licences.',
  ],
  ['no licence', project('8.0.1', {}), 'pg declares no licence.'],
  [
    'an install script',
    project('8.0.1', { license: 'MIT', hasInstallScript: true }),
    'pg runs a script when installed; list it under allowScripts in package.json, true or false.',
  ],
])('packages catches %s', (_, tree, sentence) => {
  expect(packages.check(tree)).toEqual([sentence]);
});
