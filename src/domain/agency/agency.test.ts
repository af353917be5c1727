import { describe, expect, it } from 'vitest';

import { parsePlainDate } from '../time/plain-date.ts';
import { agencyNameOn, overlappingNames, takesRequests } from './agency.ts';
import type { AgencyName } from './agency.ts';
import { childrenOf, mayStandUnder, subtreeOf, superiorsOf } from './agency-tree.ts';
import { findVerticalSystem } from './vertical-agencies.ts';

function named(name: string, from: string | null, to: string | null): AgencyName {
  return {
    name,
    shortName: null,
    from: from === null ? null : parsePlainDate(from),
    to: to === null ? null : parsePlainDate(to),
  };
}

describe('agencyNameOn', () => {
  const names = [named('行政审批局', null, '2019-03-01'), named('审批服务管理局', '2019-03-02', null)];

  it.each([
    ['2018-12-31', '行政审批局'],
    ['2019-03-01', '行政审批局'],
    ['2019-03-02', '审批服务管理局'],
    ['2026-01-01', '审批服务管理局'],
  ])('on %s', (date, expected) => {
    expect(agencyNameOn({ names }, parsePlainDate(date)).name).toBe(expected);
  });

  it('finds names whose times overlap', () => {
    expect(overlappingNames(names)).toEqual([]);
    expect(overlappingNames([...names, named('政务服务局', '2020-01-01', null)])).toHaveLength(1);
  });
});

describe('the tree of agencies', () => {
  const agencies = [
    { id: 'county', parent: null, code: '100' },
    { id: 'finance', parent: 'county', code: '106' },
    { id: 'police', parent: 'county', code: '103' },
    { id: 'station', parent: 'police', code: '103-01' },
  ];

  it('gives children by code, the subtree and the superiors', () => {
    expect(childrenOf(agencies, 'county').map((agency) => agency.id)).toEqual(['police', 'finance']);
    expect(subtreeOf(agencies, 'county').map((agency) => agency.id)).toEqual([
      'county',
      'police',
      'finance',
      'station',
    ]);
    expect(superiorsOf(agencies, 'station').map((agency) => agency.id)).toEqual(['police', 'county']);
    expect(subtreeOf(agencies, 'nowhere')).toEqual([]);
  });

  it('refuses a superior from below', () => {
    expect(mayStandUnder(agencies, 'police', 'station')).toBe(false);
    expect(mayStandUnder(agencies, 'police', 'police')).toBe(false);
    expect(mayStandUnder(agencies, 'station', 'finance')).toBe(true);
    expect(mayStandUnder(agencies, 'county', null)).toBe(true);
  });

  it('ends even where the data hold a circle', () => {
    const circle = [
      { id: 'a', parent: 'b', code: '1' },
      { id: 'b', parent: 'a', code: '2' },
    ];
    expect(subtreeOf(circle, 'a')).toHaveLength(2);
    expect(superiorsOf(circle, 'a').map((agency) => agency.id)).toEqual(['b']);
  });
});

describe('kinds', () => {
  it('leaves public institutions outside the procedure for requests', () => {
    expect(takesRequests('township')).toBe(true);
    expect(takesRequests('public_institution')).toBe(false);
  });

  it.each([
    ['国家税务总局宜阳县税务局', '税务'],
    ['固原海关', '海关'],
    ['泾源县财政局', undefined],
  ])('%s stands under the system %s', (name, system) => {
    expect(findVerticalSystem(name)?.system).toBe(system);
  });
});
