import { describe, expect, it } from 'vitest';
import { requestUrl } from './request-url.ts';

describe('requestUrl', () => {
  it('fills parameters in and escapes them', () => {
    expect(requestUrl('/users/:userId/roles/:grantId', { params: { userId: 'a/b', grantId: '7' } })).toBe(
      '/users/a%2Fb/roles/7',
    );
  });

  it('leaves empty filters out', () => {
    expect(requestUrl('/reports', { query: { year: 2020, state: '', agencyId: undefined } })).toBe(
      '/reports?year=2020',
    );
  });

  it('refuses a missing parameter instead of asking for another address', () => {
    expect(() => requestUrl('/users/:userId', {})).toThrow('userId');
  });
});
