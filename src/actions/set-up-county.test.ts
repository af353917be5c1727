import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openClock } from '#platform/clock.ts';
import { openTestDatabase } from '../../test/database.ts';
import type { TestDatabase } from '../../test/database.ts';
import { setUpCounty } from './set-up-county.ts';
import type { County } from './set-up-county.ts';

const about = {
  actor: { id: null, name: '系统' },
  clock: openClock(() => new Date('2026-11-20T02:00:00Z')),
  isDemo: false,
};

const county: County = {
  tenant: 'qinghe',
  region: '640425',
  name: '清河县',
  above: [
    { code: '640000', name: '宁夏回族自治区' },
    { code: '640400', name: '固原市' },
  ],
  agencies: [
    { code: '100', name: '清河县人民政府', shortName: null, kind: 'county_government' },
    { code: '105', name: '清河县司法局', shortName: '司法局', kind: 'department' },
    {
      code: '117',
      name: '清河县卫生健康局',
      shortName: '卫健局',
      kind: 'department',
      formerNames: [{ name: '清河县卫生和计划生育局', until: '2019-02-28', reason: '机构改革' }],
    },
    {
      code: '130',
      name: '国家税务总局清河县税务局',
      shortName: '税务局',
      kind: 'department',
      leadership: 'vertical',
    },
    { code: '200', name: '清河县城关镇人民政府', shortName: '城关镇', kind: 'township' },
  ],
};

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.drop());

function setUp(entered: County): ReturnType<typeof setUpCounty> {
  return database.db.transaction().execute((tx) => setUpCounty(tx, entered, about));
}

describe('setUpCounty', () => {
  it('enters regions, tenant and agencies, and who reviews whose decisions', async () => {
    const { isNew, agencyIds } = await setUp(county);
    expect(isNew).toBe(true);
    const agencies = await database.db
      .selectFrom('agency')
      .select(['code', 'parent_id', 'is_justice_bureau', 'reconsideration_agency_id', 'reconsideration_body'])
      .where('tenant_id', '=', 'qinghe')
      .orderBy('code')
      .execute();
    const root = agencyIds.get('100');
    const below = { parent_id: root, reconsideration_agency_id: root, reconsideration_body: null };
    expect(agencies).toEqual([
      {
        code: '100',
        parent_id: null,
        is_justice_bureau: false,
        reconsideration_agency_id: null,
        reconsideration_body: '固原市人民政府',
      },
      { code: '105', is_justice_bureau: true, ...below },
      { code: '117', is_justice_bureau: false, ...below },
      // 垂直领导: its superior authority stands outside the county and is for the office to name.
      { code: '130', is_justice_bureau: false, ...below, reconsideration_agency_id: null },
      { code: '200', is_justice_bureau: false, ...below },
    ]);
  });

  it('keeps the names over time without a gap', async () => {
    const { agencyIds } = await setUp(county);
    const names = await database.db
      .selectFrom('agency_name')
      .select(['name', 'valid_from', 'valid_to'])
      .where('tenant_id', '=', 'qinghe')
      .where('agency_id', '=', agencyIds.get('117') ?? '')
      .orderBy('valid_from')
      .execute();
    expect(names).toEqual([
      { name: '清河县卫生和计划生育局', valid_from: '2008-05-01', valid_to: '2019-02-28' },
      { name: '清河县卫生健康局', valid_from: '2019-03-01', valid_to: null },
    ]);
  });

  it('adds what is missing and leaves the rest', async () => {
    const before = await setUp(county);
    const more = {
      code: '201',
      name: '清河县河东乡人民政府',
      shortName: '河东乡',
      kind: 'township',
    } as const;
    const after = await setUp({ ...county, agencies: [...county.agencies, more] });
    expect(after.isNew).toBe(false);
    expect(after.agencyIds.size).toBe(before.agencyIds.size + 1);
    expect(after.agencyIds.get('100')).toBe(before.agencyIds.get('100'));
  });

  it('leaves nothing of a county with a wrong code', async () => {
    await expect(setUp({ ...county, tenant: 'elsewhere', region: '64042' })).rejects.toThrow(RangeError);
    const tenants = await database.db.selectFrom('tenant').select('id').execute();
    expect(tenants).toEqual([{ id: 'qinghe' }]);
  });
});
