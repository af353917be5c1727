import { expect, it } from 'vitest';
import { guideFaults, standardGuideOf } from './guide.ts';

it('the standard guide speaks of the agency and lacks nothing', () => {
  const guide = standardGuideOf('清水县教育局');
  expect(guideFaults(guide)).toEqual([]);
  expect(guide.categories).toMatch(/^清水县教育局公开/);
  expect(guide.ways).toContain('可以向清水县教育局提出');
});

it('a part left empty is named with its article', () => {
  expect(guideFaults({ ...standardGuideOf('某局'), ways: ' ' })).toEqual([
    { field: 'ways', message: '请填写“获取方式”，条例第十二条要求载明。' },
  ]);
});
