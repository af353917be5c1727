import type { Agency } from '#contract/agency.ts';
import { describe, expect, it } from 'vitest';
import { matchingAgencies } from './matching-agencies.ts';

function agency(id: string, parentId: string | null, name: string, code = id): Agency {
  return {
    id,
    parentId,
    depth: parentId === null ? 0 : 1,
    code,
    name,
    shortName: null,
    kind: 'department',
    leadership: 'local',
    active: true,
    users: 0,
    reports: 0,
  };
}

const TREE = [
  agency('a', null, '甲县人民政府'),
  agency('b', 'a', '甲县财政局'),
  agency('c', 'b', '预算股'),
  agency('d', 'a', '乙镇人民政府', '301'),
];

describe('matchingAgencies', () => {
  it('keeps those above a match, so that the tree stays a tree', () => {
    expect(matchingAgencies(TREE, '预算').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('finds by code and shows all without a word', () => {
    expect(matchingAgencies(TREE, '301').map(({ id }) => id)).toEqual(['a', 'd']);
    expect(matchingAgencies(TREE, ' ')).toHaveLength(4);
    expect(matchingAgencies(TREE, '没有')).toEqual([]);
  });
});
