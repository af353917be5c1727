import { describe, expect, it } from 'vitest';
import type { CatalogItem } from './catalog.ts';
import { carryIdentity, compareCatalogs } from './compare-catalogs.ts';
import type { IdentifiedItem } from './compare-catalogs.ts';

function item(level1: string, content: string, change: Partial<CatalogItem> = {}): CatalogItem {
  return {
    serial: '',
    level1,
    level2: '',
    process: '',
    content,
    basis: '',
    timeLimit: '每季度',
    agency: '县民政局',
    channels: [],
    ticks: ['everyone'],
    groupWords: '',
    column: '',
    ...change,
  };
}

function field(name: string, items: readonly CatalogItem[]) {
  return { name, title: '', notes: [], items };
}

/** Makes new identities that tell in which order they were made. */
function counter(): () => string {
  let made = 0;
  return () => `new-${(made += 1)}`;
}

const before: readonly IdentifiedItem[] = [
  { id: 'a', field: '救助', item: item('低保', '名单') },
  { id: 'b', field: '救助', item: item('低保', '金额') },
  { id: 'c', field: '救助', item: item('临时救助', '名单') },
];

describe('carryIdentity', () => {
  it('keeps identities by name and content, whatever is put in between', () => {
    const items = [
      item('低保', '标准'),
      item('低保', '名单'),
      item('低保', '金额'),
      item('临时救助', '对象'),
    ];
    const carried = carryIdentity(before, [field('救助', items)], counter());
    expect(carried.map(({ id, item: { content } }) => [id, content])).toEqual([
      ['new-1', '标准'],
      ['a', '名单'],
      ['b', '金额'],
      // Its content reads differently, its name is the same.
      ['c', '对象'],
    ]);
  });

  it('never gives one identity twice, and none to a field of another name', () => {
    const items = [item('低保', '名单'), item('低保', '名单'), item('低保', '名单')];
    const ids = carryIdentity(before, [field('救助', items), field('社会救助', items)], counter()).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['a', 'b', 'new-1', 'new-2', 'new-3', 'new-4']);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('compareCatalogs', () => {
  it('tells what was added, changed element by element, and removed', () => {
    const after: readonly IdentifiedItem[] = [
      { id: 'd', field: '救助', item: item('特困', '名单') },
      {
        id: 'a',
        field: '救助',
        item: item('低保', '名单', { timeLimit: '每月', ticks: ['everyone', 'proactive'] }),
      },
      { id: 'b', field: '社会救助', item: item('低保', '金额') },
    ];
    expect(compareCatalogs(before, after)).toEqual([
      { kind: 'added', id: 'd', field: '救助', name: '特困', changes: [] },
      {
        kind: 'changed',
        id: 'a',
        field: '救助',
        name: '低保',
        changes: [
          { element: '公开时限', before: '每季度', after: '每月' },
          { element: '公开方式', before: '', after: '主动' },
        ],
      },
      {
        kind: 'changed',
        id: 'b',
        field: '社会救助',
        name: '低保',
        changes: [{ element: '领域', before: '救助', after: '社会救助' }],
      },
      { kind: 'removed', id: 'c', field: '救助', name: '临时救助', changes: [] },
    ]);
    expect(compareCatalogs(before, before)).toEqual([]);
  });
});
