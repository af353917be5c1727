import { describe, expect, it } from 'vitest';
import { readAddress, withFilters } from './address.ts';

describe('readAddress', () => {
  it('reads path and filters behind the hash', () => {
    const address = readAddress('#/reports/a%2Fb?tab=source');
    expect(address.segments).toEqual(['reports', 'a/b']);
    expect(address.filters.get('tab')).toBe('source');
  });

  it('takes an empty hash as the first page', () => {
    expect(readAddress('').segments).toEqual([]);
  });
});

describe('withFilters', () => {
  it('sets, keeps and drops filters', () => {
    const address = readAddress('#/reports?year=2020&state=draft&page=3');
    expect(withFilters(address, { page: null, severity: 'error' })).toBe(
      '/reports?year=2020&state=draft&severity=error',
    );
  });

  it('survives a round trip with Chinese words', () => {
    const written = withFilters(readAddress('#/users'), { search: '王 小明' });
    expect(readAddress(`#${written}`).filters.get('search')).toBe('王 小明');
  });
});
