import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relation } from '../form.ts';
import { buildReport } from './example.ts';
import { breach } from './relation.ts';

const RELATION: Relation = {
  rule: 'remedies.sum',
  left: ['upheld', 'corrected', 'other', 'pending'].map((column) => `remedies.reconsideration.${column}`),
  operator: '=',
  right: ['remedies.reconsideration.total'],
  source: '测试',
  words: '维持＋纠正＋其他＋尚未审结＝总计',
};

function held(
  cells: readonly (number | null | string)[],
  relation: Relation = RELATION,
): ReturnType<typeof breach> {
  return breach(relation, buildReport({ form: '2021', cells: { 'remedies.reconsideration': cells } }));
}

describe('a relation held against the cells', () => {
  it('says what was expected and what stands there', () => {
    expect(held([4, 6, 2, 2, 15])).toMatchObject({ expected: 14, actual: 15 });
    expect(held([4, 6, 2, 2, 15])?.severity).toBeUndefined();
  });

  it('is silent where a cell can’t be read or is absent', () => {
    expect(held([4, 6, 2, '无法识别', 15])).toBeNull();
    expect(held([4, 6, 2, 2, 15], { ...RELATION, right: ['remedies.nowhere.total'] })).toBeNull();
  });

  it('takes a blank for what it is: no zero, but no breach where zero would do', () => {
    expect(held([4, null, null, null, 4])).toBeNull();
    expect(held([null, null, null, null, 14])).toBeNull();
    expect(held([4, 1, 0, 0, null])).toBeNull();
  });

  it('warns where a blank could hold what is missing, and errs where it could not', () => {
    expect(held([4, null, 0, 0, 6])).toMatchObject({ severity: 'warning' });
    expect(held([4, null, 3, 0, 6])?.severity).toBeUndefined();
    expect(held([4, null, 3, 0, 6])).not.toBeNull();
  });

  it('finds exactly the sums that are wrong', () => {
    const figures = fc.array(fc.nat(5000), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(figures, fc.integer({ min: -50, max: 50 }), (parts, off) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        expect(held([...parts, Math.max(0, sum + off)]) === null).toBe(Math.max(0, sum + off) === sum);
      }),
    );
  });

  it('holds a bound only between figures', () => {
    const bound: Relation = { ...RELATION, operator: '<=', left: ['remedies.reconsideration.pending'] };
    expect(held([0, 0, 0, 3, 2], bound)).toMatchObject({ expected: 2, actual: 3 });
    expect(held([0, 0, 0, 2, 2], bound)).toBeNull();
    expect(held([0, 0, 0, 3, null], bound)).toBeNull();
  });
});
