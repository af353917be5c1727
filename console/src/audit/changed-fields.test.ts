import { describe, expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';

describe('changedFields', () => {
  it('puts what changed first', () => {
    const fields = changedFields({ name: '甲', state: 'draft' }, { name: '甲', state: 'published' });
    expect(fields.map(({ name, changed }) => [name, changed])).toEqual([
      ['state', true],
      ['name', false],
    ]);
  });

  it('shows a new thing with nothing before it', () => {
    expect(changedFields(null, { year: 2020 })).toEqual([{ name: 'year', before: '', after: '2020', changed: true }]);
  });

  it('writes lists and bare values out', () => {
    expect(changedFields([1], [1, 2])[0]).toEqual({ name: '值', before: '[1]', after: '[1,2]', changed: true });
    expect(changedFields(null, undefined)).toEqual([]);
  });
});
