import type { Finding } from '#domain/report/finding.ts';
import type { PlacedFinding } from '#domain/report/place-findings.ts';
import { describe, expect, it } from 'vitest';
import { cellMarks } from './cell-marks.ts';

function placed(number: number, severity: Finding['severity'], cells: readonly string[]): PlacedFinding {
  return {
    number,
    line: null,
    from: 0,
    to: 0,
    finding: { rule: 'x', severity, message: '', fix: '', cells },
  };
}

describe('cellMarks', () => {
  it('gives a cell the worst severity and every finding that names it', () => {
    const marks = cellMarks([
      placed(1, 'notice', ['requests.new[6]']),
      placed(2, 'error', ['requests.new[6]', 'a.b.c']),
    ]);
    expect(marks.get('requests.new[6]')).toEqual({ severity: 'error', numbers: [1, 2] });
    expect(marks.get('a.b.c')).toEqual({ severity: 'error', numbers: [2] });
  });

  it('counts a finding once though it names the figure twice', () => {
    const marks = cellMarks([placed(1, 'warning', ['statistics[3]', 'statistics[3].value'])]);
    expect(marks.get('statistics[3].value')).toEqual({ severity: 'warning', numbers: [1] });
  });

  it('leaves cells alone that nobody doubts', () => {
    expect(cellMarks([placed(1, 'error', [])]).size).toBe(0);
  });
});
