import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../time/plain-date.ts';
import { documentFields } from '../../../test/document.ts';
import type { DocumentFields } from './document.ts';
import { documentFaults } from './fields.ts';

const today = parsePlainDate('2024-03-10');

function faultyFields(change: Partial<DocumentFields>): string[] {
  return documentFaults(documentFields(change), today).map(({ field }) => field);
}

describe('the fields of a document', () => {
  it('of an ordinary notice are in order', () => expect(faultyFields({})).toEqual([]));

  it.each([
    ['genre', { genre: null }],
    ['obtainedFrom', { obtainedFrom: '某企业' }],
    ['documentNumber', { kind: 'interpretation' }],
    [
      'effectiveOn',
      { kind: 'interpretation', documentNumber: null, effectiveOn: parsePlainDate('2024-04-01') },
    ],
    ['madeOn', { madeOn: parsePlainDate('2024-03-11') }],
    ['changedOn', { changedOn: parsePlainDate('2024-02-29') }],
    ['changedOn', { changedOn: parsePlainDate('2024-03-11') }],
    ['effectiveOn', { effectiveOn: parsePlainDate('2024-02-01') }],
    ['expiresOn', { expiresOn: parsePlainDate('2024-02-01') }],
  ] satisfies [string, Partial<DocumentFields>][])('%s: %j is caught', (field, change) =>
    expect(faultyFields(change)).toEqual([field]),
  );

  it('of plain information ask for less', () =>
    expect(faultyFields({ kind: 'general', genre: null, documentNumber: null })).toEqual([]));
  it('are named in the order of the form', () =>
    expect(
      faultyFields({ expiresOn: parsePlainDate('2020-01-01'), genre: null, obtainedFrom: '某企业' }),
    ).toEqual(['obtainedFrom', 'expiresOn', 'genre']));
});
