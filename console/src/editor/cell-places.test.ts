import { blankDraft } from '#domain/report/blank-report.ts';
import { draftGrid } from '#domain/report/report-draft.ts';
import { describe, expect, it } from 'vitest';
import { cellPlaces, neighbour, pastedFigures } from './cell-places.ts';

const draft = blankDraft('安平县人民政府', 2023);
const requests = cellPlaces(draftGrid(draft, 'requests'));
const disclosure = cellPlaces(draftGrid(draft, 'disclosure'));

describe('neighbour', () => {
  it('moves within a row and stops at its ends', () => {
    expect(neighbour(requests, 'requests.new[0]', 'right')).toBe('requests.new[1]');
    expect(neighbour(requests, 'requests.new[6]', 'right')).toBeNull();
    expect(neighbour(requests, 'requests.new[0]', 'left')).toBeNull();
  });

  it('stays in its column where the labels before it are merged', () => {
    expect(neighbour(requests, 'requests.partial[3]', 'down')).toBe('requests.refused.state_secret[3]');
    expect(neighbour(requests, 'requests.refused.prohibited_by_law[3]', 'up')).toBe(
      'requests.refused.state_secret[3]',
    );
    expect(neighbour(requests, 'requests.total[6]', 'down')).toBe('requests.carried_out[6]');
    expect(neighbour(requests, 'requests.carried_out[6]', 'down')).toBeNull();
  });

  it('passes over heads, and into a cell that is wider', () => {
    expect(neighbour(disclosure, 'disclosure.normative_documents.in_force', 'down')).toBe(
      'disclosure.licensing.decisions',
    );
    expect(neighbour(disclosure, 'disclosure.licensing.decisions', 'up')).toBe(
      'disclosure.normative_documents.made',
    );
  });

  it('goes down the statistics table past its heading rows', () => {
    const old = blankDraft('安平县人民政府', 2018);
    const places = cellPlaces(draftGrid(old, 'statistics'));
    expect(places.map(({ path }) => path)).toEqual(Object.keys(old.figures));
    expect(neighbour(places, 'statistics[3].value', 'down')).toBe('statistics[5].value');
  });
});

describe('a pasted block', () => {
  it('fills rows and columns from the cell on, and ends with the table', () => {
    expect(pastedFigures(requests, 'requests.new[5]', '1\t2\t3\r\n4\t5\t6\r\n')).toEqual({
      'requests.new[5]': '1',
      'requests.new[6]': '2',
      'requests.carried_in[5]': '4',
      'requests.carried_in[6]': '5',
    });
  });

  it('of one figure is no block', () => {
    expect(pastedFigures(requests, 'requests.new[5]', '12\n')).toBeNull();
  });
});
