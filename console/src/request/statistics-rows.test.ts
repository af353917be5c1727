import { OUTCOME_BOXES } from '#domain/law/outcome.ts';
import { describe, expect, it } from 'vitest';
import { figureOf, STATISTICS_ROWS } from './statistics-rows.ts';

const CELLS = [
  { row: 'new', applicant: 'natural_person', cases: 5 },
  { row: 'carried_in', applicant: 'natural_person', cases: 1 },
  { row: 'refused.state_secret', applicant: 'natural_person', cases: 1 },
  { row: 'refused.internal_affairs', applicant: 'other', cases: 2 },
  { row: 'granted', applicant: 'other', cases: 1 },
  { row: 'carried_out', applicant: 'natural_person', cases: 2 },
] as const;

const rowsOf = (head: string) => STATISTICS_ROWS.find((row) => row.head.includes(head))?.rows ?? [];

describe('STATISTICS_ROWS', () => {
  it('has each outcome once as a row of its own', () => {
    const own = STATISTICS_ROWS.filter(({ rows }) => rows.length === 1).flatMap(({ rows }) => rows);
    expect(own.toSorted()).toEqual(
      ['new', 'carried_in', 'carried_out', ...Object.keys(OUTCOME_BOXES)].toSorted(),
    );
  });
});

describe('figureOf', () => {
  it('adds the rows of a class and the columns of a row', () => {
    expect(figureOf(CELLS, rowsOf('不予公开'), null)).toBe(3);
    expect(figureOf(CELLS, rowsOf('总计'), 'other')).toBe(3);
    expect(figureOf(CELLS, ['new'], 'other')).toBe(0);
  });
});
