import { describe, expect, it } from 'vitest';
import { dropOn, moveBy } from './column-moves.ts';

const columns = [
  { id: 'guide', parentId: null },
  { id: 'content', parentId: null },
  { id: 'policy', parentId: 'content' },
  { id: 'norms', parentId: 'policy' },
  { id: 'plans', parentId: 'content' },
];

describe('a step of a column', () => {
  it.each([
    ['guide', 'up', null],
    ['guide', 'down', { parentId: null, position: 1 }],
    ['content', 'in', { parentId: 'guide', position: 0 }],
    ['plans', 'in', { parentId: 'policy', position: 1 }],
    ['plans', 'up', { parentId: 'content', position: 0 }],
    ['plans', 'down', null],
    ['norms', 'out', { parentId: 'content', position: 1 }],
    ['guide', 'out', null],
    ['policy', 'in', null],
  ] as const)('%s %s', (id, how, place) => {
    expect(moveBy(columns, id, how)).toEqual(place);
  });
});

describe('a column dropped on another', () => {
  it('stands before it', () => {
    expect(dropOn(columns, 'guide', 'plans')).toEqual({ parentId: 'content', position: 1 });
    expect(dropOn(columns, 'content', 'guide')).toEqual({ parentId: null, position: 0 });
  });
  it('is not let into itself', () => {
    expect(dropOn(columns, 'content', 'norms')).toBeNull();
    expect(dropOn(columns, 'guide', 'guide')).toBeNull();
  });
});
