import { describe, expect, it } from 'vitest';

import { parsePlainDate } from '../time/plain-date.ts';
import { agencyKindNames } from './agency.ts';
import type { AgencyKind } from './agency.ts';
import { reconsiderationBodyNames, reconsiderationRule } from './reconsideration-body.ts';
import { parseRegionCode } from './region.ts';

const region = parseRegionCode('640424');
const today = parsePlainDate('2026-11-20');
const local = { leadership: 'local', isJusticeBureau: false, region } as const;
const governments = { own: '泾源县人民政府', above: '固原市人民政府' };

describe('reconsiderationRule', () => {
  it.each<[AgencyKind, string[], string]>([
    ['department', ['own_government'], '第二十四条第一款第一项'],
    ['township', ['own_government'], '第二十四条第一款第二项'],
    ['subdistrict', ['own_government'], '第二十四条第一款第三项'],
    ['county_government', ['government_above'], '第二十四条第一款第二项'],
  ])('of a %s today', (kind, bodies, article) => {
    const rule = reconsiderationRule({ ...local, kind }, today);
    expect(rule.bodies).toEqual(bodies);
    expect(rule.article).toContain(article);
  });

  it('sends a tax bureau to the authority above it', () => {
    const rule = reconsiderationRule({ ...local, kind: 'department', leadership: 'vertical' }, today);
    expect(rule).toEqual({ bodies: ['authority_above'], article: '《行政复议法》（2023年修订）第二十七条' });
  });

  it('leaves the choice where the justice bureau itself decided', () => {
    const rule = reconsiderationRule({ ...local, kind: 'department', isJusticeBureau: true }, today);
    expect(rule.bodies).toEqual(['own_government', 'justice_above']);
  });

  it('left the choice for every department until the end of 2023', () => {
    const rule = reconsiderationRule({ ...local, kind: 'department' }, parsePlainDate('2023-12-31'));
    expect(rule.bodies).toEqual(['own_government', 'authority_above']);
  });

  it('knows a body for every kind, before and after', () => {
    for (const kind of Object.keys(agencyKindNames) as AgencyKind[]) {
      for (const date of [today, parsePlainDate('2020-06-01')]) {
        expect(reconsiderationRule({ ...local, kind }, date).bodies.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('reconsiderationBodyNames', () => {
  it('names the county for its departments and the city for the county', () => {
    expect(reconsiderationBodyNames({ ...local, kind: 'department' }, today, governments).names).toEqual([
      '泾源县人民政府',
    ]);
    expect(
      reconsiderationBodyNames({ ...local, kind: 'county_government' }, today, governments).names,
    ).toEqual(['固原市人民政府']);
  });

  it('lets a province review its own decisions', () => {
    const province = { ...local, kind: 'county_government', region: parseRegionCode('640000') } as const;
    expect(
      reconsiderationBodyNames(province, today, { own: '宁夏回族自治区人民政府', above: null }).names,
    ).toEqual(['宁夏回族自治区人民政府']);
  });
});
