import { describe, expect, it } from 'vitest';
import { CASE_VIEWS, caseQueryOf, viewOf } from './case-query.ts';

const asked = (search: string) => caseQueryOf(new URLSearchParams(search));

describe('caseQueryOf', () => {
  it('shows what is open without a filter', () => {
    expect(asked('')).toEqual({ open: true });
    expect(viewOf(new URLSearchParams('view=nonsense'))).toBe('open');
  });

  it.each(CASE_VIEWS)('%s is the filter of its number', (name, _, query) => {
    expect(asked(`view=${name}`)).toEqual(query);
  });

  it('shows everything, closed cases included', () => {
    expect(asked('view=all&year=2026&box=granted&text= 验收 ')).toEqual({
      receivedYear: 2026,
      box: 'granted',
      text: '验收',
    });
  });

  it('drops what makes no sense', () => {
    expect(asked('view=all&state=lost&box=none&year=abc')).toEqual({});
  });
});
