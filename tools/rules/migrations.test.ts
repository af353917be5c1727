import { expect, it } from 'vitest';
import { plantedTree } from '../tree.ts';
import { migrations } from './migrations.ts';

const good = `create table region (
  tenant_id text not null,
  code text not null,
  constraint region_pk primary key (tenant_id, code)
);
comment on table region is 'GB/T 2260';`;

it('migrations accepts numbered files with named constraints and comments', () => {
  const tree = plantedTree({
    'migrations/0001-regions.sql': good,
    'migrations/0002-names.sql': 'alter table region add name text;',
  });
  expect(migrations.check(tree)).toEqual([]);
});

it.each([
  [
    'a name out of form',
    { 'migrations/Regions.sql': '' },
    'migrations/Regions.sql is not named migrations/NNNN-what-it-does.sql.',
  ],
  [
    'a gap',
    { 'migrations/0002-x.sql': '' },
    'migrations/0002-x.sql should carry the number 1: no gaps, no number twice.',
  ],
  [
    'a dropped table',
    { 'migrations/0001-x.sql': 'DROP TABLE region;' },
    'migrations/0001-x.sql drops a table; a migration goes forward and keeps what was recorded.',
  ],
  [
    'a constraint without a name',
    { 'migrations/0001-x.sql': good.replace('constraint region_pk ', '') },
    'migrations/0001-x.sql has a constraint without a name: primary key (…',
  ],
  [
    'a tenant that is not first in the key',
    { 'migrations/0001-x.sql': good.replace('(tenant_id, code)', '(code, tenant_id)') },
    'migrations/0001-x.sql makes the table region whose primary key does not begin with tenant_id.',
  ],
  [
    'a table without a comment',
    { 'migrations/0001-x.sql': good.replace(/comment.*/, '') },
    'migrations/0001-x.sql makes the table region without a comment on it.',
  ],
])('migrations catches %s', (_, planted, sentence) => {
  expect(migrations.check(plantedTree(planted))).toEqual([sentence]);
});
