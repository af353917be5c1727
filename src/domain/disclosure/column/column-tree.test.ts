import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../time/plain-date.ts';
import { cadenceOn } from './cadence.ts';
import { columnFaults, type ColumnFields } from './column.ts';
import { columnTree, inOrder, lineOf, orderAfterMove, placeFault, visibleColumns } from './column-tree.ts';
import { plansOf, READY_MADE_TREES } from './ready-made.ts';

const node = (id: string, parentId: string | null, sortOrder = 0, isHidden = false) => ({
  id,
  parentId,
  sortOrder,
  isHidden,
});
const columns = [
  node('content', null, 1),
  node('guide', null, 0),
  node('rules', 'content', 1, true),
  node('policy', 'content', 0),
  node('old', 'rules', 0),
  node('older', 'old', 0),
];

describe('the tree of columns', () => {
  it('has brothers in their order and parents first', () => {
    expect(inOrder(columnTree(columns)).map(({ column, level }) => `${level} ${column.id}`)).toEqual([
      '1 guide',
      '1 content',
      '2 policy',
      '2 rules',
      '3 old',
      '4 older',
    ]);
    expect(lineOf(columns, 'old').map(({ id }) => id)).toEqual(['old', 'rules', 'content']);
  });

  it('shows nothing under a hidden column', () => {
    expect(visibleColumns(columns).map(({ id }) => id)).toEqual(['content', 'guide', 'policy']);
  });

  it.each([
    ['content', 'old', '自己'],
    ['rules', 'rules', '自己'],
    [null, 'older', '至多4级'],
    ['rules', 'policy', '至多4级'],
    [null, 'nowhere', '没有所选'],
  ])('moves %s under %s: %s', (id, parent, fault) => {
    expect(placeFault(columns, id, parent) ?? '').toContain(fault);
  });

  it('says nothing where a column may stand', () => {
    expect(placeFault(columns, 'policy', 'rules')).toBeNull();
    expect(placeFault(columns, 'policy', null)).toBeNull();
  });

  it('puts a column at a position among its brothers', () => {
    expect(orderAfterMove(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
    expect(orderAfterMove(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
    expect(orderAfterMove(['a'], 'x', 1)).toEqual(['a', 'x']);
  });
});

describe('the words of a column', () => {
  const good: ColumnFields = {
    slug: 'zfgb',
    name: '政府公报',
    kind: 'gazette',
    description: '',
    keywords: '',
    ownerAgencyId: 'a',
    cadenceDays: null,
    linkUrl: null,
    isHidden: false,
  };
  it.each<[Partial<ColumnFields>, string[]]>([
    [{}, []],
    [{ slug: '政府公报' }, ['slug']],
    [{ slug: '2' }, ['slug']],
    [{ slug: 'feed' }, ['slug']],
    [{ name: ' ' }, ['name']],
    [{ cadenceDays: 0 }, ['cadenceDays']],
    [{ kind: 'link', linkUrl: 'javascript:alert(1)' }, ['linkUrl']],
    [{ kind: 'link', linkUrl: '//evil.example' }, ['linkUrl']],
    [{ kind: 'link', linkUrl: 'https://www.gov.cn/' }, []],
  ])('%j', (change, fields) => {
    expect(columnFaults({ ...good, ...change }).map(({ field }) => field)).toEqual(fields);
  });
});

describe('ready-made trees', () => {
  it.each(Object.entries(READY_MADE_TREES))(
    '%s has the four blocks, requests and no slug twice',
    (_, tree) => {
      const plans = plansOf(tree.columns);
      expect(new Set(plans.map(({ slug }) => slug)).size).toBe(plans.length);
      const kinds = new Set(plans.map(({ kind }) => kind));
      for (const kind of ['guide', 'rules', 'catalog', 'annual_reports', 'requests'] as const)
        expect(kinds.has(kind)).toBe(true);
      for (const plan of plans) {
        expect(
          columnFaults({
            ...plan,
            description: plan.description ?? '',
            keywords: '',
            ownerAgencyId: '',
            cadenceDays: plan.cadence,
            linkUrl: null,
            isHidden: false,
          }),
        ).toEqual([]);
      }
    },
  );

  it('name every item of Article 20, and of Article 21 for a county and a township', () => {
    const articlesOf = (name: keyof typeof READY_MADE_TREES) =>
      new Set(plansOf(READY_MADE_TREES[name].columns).map(({ article }) => article));
    for (let item = 1; item <= 15; item += 1) {
      expect(articlesOf('county').has(`20.${item}`)).toBe(true);
      expect(articlesOf('department').has(`20.${item}`)).toBe(true);
    }
    for (let item = 1; item <= 7; item += 1) expect(articlesOf('county').has(`21.${item}`)).toBe(true);
    for (let item = 8; item <= 15; item += 1) expect(articlesOf('township').has(`21.${item}`)).toBe(true);
  });

  it('of a county has at least 39 sub-columns, as 永宁县 had', () => {
    const [, ...below] = plansOf(READY_MADE_TREES.county.columns).filter(
      ({ parentSlug }) => parentSlug !== null,
    );
    expect(below.length).toBeGreaterThanOrEqual(39);
  });
});

describe('cadence', () => {
  const on = (day: string, updated: string | null, days: number | null = 100) =>
    cadenceOn(
      days,
      {
        updatedOn: updated === null ? null : parsePlainDate(updated),
        openedOn: parsePlainDate('2024-01-01'),
      },
      parsePlainDate(day),
    );
  it.each([
    ['2024-03-10', '2024-01-01', 'fresh'],
    ['2024-03-11', '2024-01-01', 'due'],
    ['2024-03-31', '2024-01-01', 'urgent'],
    ['2024-04-10', '2024-01-01', 'urgent'],
    ['2024-04-11', '2024-01-01', 'late'],
    ['2024-04-11', null, 'late'],
  ])('on %s after %s is %s', (day, updated, level) => {
    expect(on(day, updated)).toMatchObject({ level, dueOn: '2024-04-10' });
  });
  it('asks nothing where no cadence is set', () => {
    expect(on('2030-01-01', null, null).level).toBe('free');
  });
});
