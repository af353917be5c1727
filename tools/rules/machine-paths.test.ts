import { expect, it } from 'vitest';
import { plantedTree } from '../tree.ts';
import { machinePaths } from './machine-paths.ts';

it('machinePaths accepts system paths, relative paths and the public registry', () => {
  const tree = plantedTree({
    'docs/operations.md': 'Put the unit into /etc/systemd/system and run ./bin/x from /opt/gongkai.',
    'package-lock.json': '"resolved": "https://registry.npmjs.org/pg/-/pg-8.tgz"',
  });
  expect(machinePaths.check(tree)).toEqual([]);
});

it.each([
  ['a home', 'const f = "/home' + '/ann/x.txt";', 'src/a.ts:1 names a path of one machine: /home' + '/ann.'],
  [
    'a temporary file',
    'first\nopen(`/tmp' + '/x.json`)',
    'src/a.ts:2 names a path of one machine: /tmp' + '/x.json.',
  ],
  ['a Windows home', 'C:' + '\\Users\\ann', 'src/a.ts:1 names a path of one machine: C:' + '\\Users\\.'],
  [
    'a private registry',
    'http://localhost:' + '4873/pg',
    'src/a.ts:1 names a private package registry: http://localhost:' + '4873.',
  ],
])('machinePaths catches %s', (_, text, sentence) => {
  expect(machinePaths.check(plantedTree({ 'src/a.ts': text }))).toEqual([sentence]);
});

it('machinePaths catches a lock file that resolves elsewhere', () => {
  const tree = plantedTree({ 'package-lock.json': '"resolved": "http://mirror.example/pg.tgz"' });
  expect(machinePaths.check(tree)).toEqual([
    'package-lock.json resolves a package at http://mirror.example/pg.tgz, not at registry.npmjs.org.',
  ]);
});
