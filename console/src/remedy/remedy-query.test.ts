import { describe, expect, it } from 'vitest';
import { queryOf } from './remedy-query.ts';

describe('queryOf', () => {
  it('reads what a figure of section four leads to', () => {
    const filters = new URLSearchParams(
      'year=2026&block=litigation_direct&column=pending&agency=a&below=true',
    );
    expect(queryOf(filters)).toEqual({
      year: 2026,
      block: 'litigation_direct',
      column: 'pending',
      agencyId: 'a',
      below: true,
    });
  });

  it('leaves out what makes no sense', () => {
    expect(queryOf(new URLSearchParams('year=x&block=toString&state=closed'))).toEqual({});
  });
});
