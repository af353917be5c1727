import { describe, expect, it } from 'vitest';
import { readResultTable } from './result-table.ts';

describe('the office’s columns of section four', () => {
  it('are read by Chinese name or by id, and are our default where nothing is written', () => {
    expect(readResultTable('')).toEqual({ table: {}, faults: [] });
    expect(readResultTable('调解、和解=结果纠正\ntransferred=upheld')).toEqual({
      table: { mediated: 'corrected', transferred: 'upheld' },
      faults: [],
    });
  });

  it('put no result among the pending', () => {
    expect(readResultTable('调解、和解=尚未审结').faults).toEqual(['第1行没有“尚未审结”这一年报列。']);
    expect(readResultTable('和好=结果纠正').faults).toEqual(['第1行没有“和好”这一审理结果。']);
  });
});
