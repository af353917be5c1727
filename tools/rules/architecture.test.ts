import { describe, expect, it } from 'vitest';
import { plantedTree } from '../tree.ts';
import { architecture } from './architecture.ts';

const innocent = {
  'src/domain/time/plain-date.ts': 'export type PlainDate = string;',
  'src/domain/report/cell.ts': `import type { PlainDate } from '../time/plain-date.ts';`,
  'src/platform/config.ts': `import type { PlainDate } from '#domain/time/plain-date.ts';\nimport { readFileSync } from 'node:fs';`,
  'src/store/report.ts': `import { x } from '#domain/report/cell.ts';`,
  'src/domain/report/cell.test.ts': `import { it } from 'vitest';`,
  'src/main.ts': `import { start } from './cli/serve.ts';`,
  'src/cli/serve.ts': `import { x } from '#store/report.ts';`,
};

const violations: ReadonlyArray<readonly [string, Record<string, string>, string]> = [
  [
    'an outer layer known inside',
    { 'src/store/a.ts': `import { b } from '#actions/b.ts';` },
    'src/store/a.ts imports src/actions/b.ts, but store may import only domain, platform.',
  ],
  [
    'a domain that imports a layer',
    { 'src/domain/report/a.ts': `export { b } from '#paper/b.ts';` },
    'src/domain/report/a.ts imports src/paper/b.ts, but domain may import nothing else.',
  ],
  [
    'a mouth that imports another',
    { 'src/api/report/a.ts': `const b = await import('#portal/b.ts');` },
    'src/api/report/a.ts imports src/portal/b.ts, but no mouth imports another: move what they share inward.',
  ],
  [
    'a value of the domain in the platform',
    { 'src/platform/a.ts': `import { b } from '#domain/time/b.ts';` },
    'src/platform/a.ts imports a value from src/domain/time/b.ts, but platform may import only types of domain.',
  ],
  [
    'one noun reaching into another',
    { 'src/domain/request/a.ts': `import type { B } from '../remedy/b.ts';` },
    'src/domain/request/a.ts imports src/domain/remedy/b.ts, but inside the domain request may know only time, law, agency, sheet.',
  ],
  [
    'a package in the domain',
    { 'src/domain/report/a.ts': `import {\n  Type,\n} from 'typebox';` },
    'src/domain/report/a.ts imports typebox, but the domain imports no package and no built-in module.',
  ],
  [
    'a built-in module in the domain',
    { 'src/domain/report/a.ts': `import 'node:fs';` },
    'src/domain/report/a.ts imports node:fs, but the domain imports no package and no built-in module.',
  ],
  [
    'a clock in the domain',
    { 'src/domain/time/a.ts': 'export const today = new Date();' },
    'src/domain/time/a.ts looks at the clock; take the date as an argument.',
  ],
  [
    'chance in the domain',
    { 'src/domain/time/a.ts': 'export const dice = Math.random();' },
    'src/domain/time/a.ts uses chance; take the value as an argument.',
  ],
  [
    'the environment in the domain',
    { 'src/domain/time/a.ts': 'export const home = process.env;' },
    'src/domain/time/a.ts reaches outside; leave that to the layer that calls it.',
  ],
  [
    'a circle',
    { 'src/store/a.ts': `import './b.ts';`, 'src/store/b.ts': `import type { A } from './a.ts';` },
    'Imports go in a circle: src/store/a.ts → src/store/b.ts → src/store/a.ts.',
  ],
  [
    'a relative path across layers',
    { 'src/store/a.ts': `import { b } from '../domain/report/b.ts';` },
    'src/store/a.ts reaches src/domain/report/b.ts by a relative path; across layers write #domain/report/b.ts.',
  ],
  [
    'a layer nobody agreed on',
    { 'src/services/a.ts': '' },
    'src/services/a.ts stands in the layer services, which the table of layers does not know.',
  ],
  [
    'a file beside main.ts',
    { 'src/app.ts': '' },
    'src/app.ts stands in no layer; only main.ts stands directly in src.',
  ],
  [
    'an import of main.ts',
    { 'src/cli/a.ts': `import '../main.ts';` },
    'src/cli/a.ts imports main.ts, which nothing imports.',
  ],
  [
    'the console reaching into the server',
    { 'console/src/a.tsx': `import { b } from '#store/b.ts';` },
    'console/src/a.tsx imports src/store/b.ts, but console may import only contract, domain.',
  ],
  [
    'a tool used by the server',
    { 'src/cli/a.ts': `import { b } from '../../tools/b.ts';` },
    'src/cli/a.ts imports tools/b.ts, which stands outside the layers.',
  ],
];

describe('architecture', () => {
  it('says nothing about an innocent tree', () => {
    expect(architecture.check(plantedTree(innocent))).toEqual([]);
  });

  it.each(violations)('catches %s', (_, planted, sentence) => {
    expect(architecture.check(plantedTree({ ...innocent, ...planted }))).toEqual([sentence]);
  });
});
