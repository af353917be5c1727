import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { compareReports } from '#domain/report/compare.ts';
import { findMeasure } from '#domain/report/measure.ts';
import type { ReadReport } from '#domain/report/report.ts';
import { newId } from '#platform/id.ts';
import { openTestDatabase } from '../../test/database.ts';
import type { TestDatabase } from '../../test/database.ts';
import { lockAgency } from './agency.ts';
import { listReportFigures, listReports } from './report-list.ts';
import {
  findPublishedReport,
  findReport,
  insertReport,
  lockReport,
  markPublished,
  markWithdrawn,
} from './report.ts';

const everything = { limit: 100, offset: 0 };
const at = new Date('2026-01-20T02:00:00Z');

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  for (const [tenant, region] of [
    ['east', '410327'],
    ['west', '640424'],
  ] as const) {
    await db
      .insertInto('region')
      .values({ code: region, name: tenant, level: 'county', parent_code: null })
      .execute();
    await db.insertInto('tenant').values({ id: tenant, region_code: region, name: tenant }).execute();
  }
});

afterAll(() => database.drop());

async function addAgency(tenantId: string, code: string): Promise<string> {
  const id = newId();
  await database.db
    .insertInto('agency')
    .values({
      tenant_id: tenantId,
      id,
      parent_id: null,
      kind: 'department',
      name: `单位${code}`,
      short_name: null,
      code,
      region_code: null,
      reconsideration_agency_id: null,
      reconsideration_body: null,
      office_name: null,
      office_address: null,
      office_postcode: null,
      office_phone: null,
      office_fax: null,
      office_email: null,
      office_hours: null,
      closed_on: null,
    })
    .execute();
  return id;
}

function reading(received: number): ReadReport {
  const cells = { 'requests.new[6]': { value: received, raw: String(received), line: 1 } };
  const nothing = {
    agency: null,
    year: 2020,
    title: null,
    sections: [],
    narrative: [],
    statistics: [],
    remarks: [],
  };
  return { ...nothing, form: '2019', cells, source: ['一、本年新收\u0000\uD800，写作\\u0000'] };
}

async function add(
  tenantId: string,
  agencyId: string,
  year: number,
  received: number,
  errors = 0,
): Promise<string> {
  return database.db.transaction().execute(async (tx) => {
    await lockAgency(tx, tenantId, agencyId);
    const { id } = await insertReport(tx, {
      tenantId,
      agencyId,
      year,
      form: '2019',
      title: `${year}年报告`,
      reading: reading(received),
      counts: { error: errors, warning: 1, notice: 0 },
      sourceFileId: null,
      isDemo: false,
      createdBy: null,
    });
    return id;
  });
}

async function publish(tenantId: string, id: string): Promise<{ replaced: string | null }> {
  return database.db.transaction().execute(async (tx) => {
    const report = await lockReport(tx, tenantId, id);
    if (report === null) throw new Error('gone');
    return markPublished(tx, report, { userId: null, at });
  });
}

describe('editions of a report', () => {
  it('are numbered one after another, also when they come at once', async () => {
    const agency = await addAgency('east', '301');
    await Promise.all(Array.from({ length: 5 }, (_, index) => add('east', agency, 2020, index)));
    const { items } = await listReports(
      database.db,
      { tenantIds: ['east'], agencyIds: [agency] },
      everything,
    );
    expect(items.map((item) => item.edition)).toEqual([5, 4, 3, 2, 1]);
  });

  it('replace one another on the portal', async () => {
    const agency = await addAgency('east', '302');
    const first = await add('east', agency, 2020, 1);
    const second = await add('east', agency, 2020, 2);
    expect(await findPublishedReport(database.db, 'east', '302', 2020)).toBeNull();
    expect(await publish('east', first)).toEqual({ replaced: null });
    expect(await publish('east', second)).toEqual({ replaced: first });
    expect(await findPublishedReport(database.db, 'east', '302', 2020)).toMatchObject({
      id: second,
      edition: 2,
    });
    expect(await findReport(database.db, 'east', first)).toMatchObject({ status: 'withdrawn' });
  });

  it('leave the portal when withdrawn, and stay in the register', async () => {
    const agency = await addAgency('east', '303');
    const id = await add('east', agency, 2020, 1);
    await publish('east', id);
    await database.db.transaction().execute(async (tx) => {
      const report = await lockReport(tx, 'east', id);
      if (report !== null) await markWithdrawn(tx, report, at);
    });
    expect(await findPublishedReport(database.db, 'east', '303', 2020)).toBeNull();
    expect(await findReport(database.db, 'east', id)).toMatchObject({ status: 'withdrawn' });
  });

  it('keep their reading, without the characters that the database refuses', async () => {
    const agency = await addAgency('east', '304');
    const report = await findReport(database.db, 'east', await add('east', agency, 2020, 7));
    expect(report?.reading.cells['requests.new[6]']).toEqual({ value: 7, raw: '7', line: 1 });
    expect(report?.reading.source).toEqual(['一、本年新收\uFFFD，写作\\u0000']);
  });
});

describe('the scope of a tenant', () => {
  it('hides the reports of another tenant from every read', async () => {
    const agency = await addAgency('west', '401');
    const id = await add('west', agency, 2020, 3);
    await publish('west', id);
    const { db } = database;
    expect(await findReport(db, 'east', id)).toBeNull();
    expect(await findPublishedReport(db, 'east', '401', 2020)).toBeNull();
    expect((await listReports(db, { tenantIds: ['east'], agencyIds: [agency] }, everything)).total).toBe(0);
    expect((await listReports(db, { tenantIds: [], agencyIds: [agency] }, everything)).total).toBe(0);
    expect(await listReportFigures(db, { tenantIds: ['east'], agencyIds: [agency] })).toEqual([]);
    expect(
      (await listReports(db, { tenantIds: ['east', 'west'], agencyIds: [agency] }, everything)).total,
    ).toBe(1);
  });
});

describe('listReports', () => {
  it('narrows by year, status and severity, and counts all that match', async () => {
    const agency = await addAgency('west', '402');
    await publish('west', await add('west', agency, 2019, 1, 2));
    await add('west', agency, 2020, 1, 0);
    await add('west', agency, 2021, 1, 1);
    const mine = { tenantIds: ['west'], agencyIds: [agency] };
    const yearsOf = async (filter: object): Promise<number[]> =>
      (await listReports(database.db, { ...mine, ...filter }, everything)).items.map((item) => item.year);
    expect(await yearsOf({})).toEqual([2021, 2020, 2019]);
    expect(await yearsOf({ years: [2019, 2020] })).toEqual([2020, 2019]);
    expect(await yearsOf({ status: 'published' })).toEqual([2019]);
    expect(await yearsOf({ severity: 'error' })).toEqual([2021, 2019]);
    expect(await yearsOf({ severity: 'notice' })).toEqual([]);
    const page = await listReports(database.db, mine, { limit: 1, offset: 1 });
    expect(page.total).toBe(3);
    expect(page.items.map((item) => item.year)).toEqual([2020]);
  });
});

describe('listReportFigures', () => {
  it('gives the published figures by agency and year, ready to be set side by side', async () => {
    const [a, b] = [await addAgency('west', '403'), await addAgency('west', '404')];
    for (const [agency, year, received] of [
      [b, 2020, 6],
      [a, 2020, 124],
      [a, 2019, 98],
    ] as const) {
      await publish('west', await add('west', agency, year, received));
    }
    await add('west', a, 2021, 1);
    const figures = await listReportFigures(database.db, { tenantIds: ['west'], agencyIds: [a, b] });
    const measure = findMeasure('requests.new');
    const [series] = compareReports(figures, measure === null ? [] : [measure]);
    expect(series?.points.map(({ agency, year, value }) => [agency, year, value])).toEqual([
      ['单位403', 2019, 98],
      ['单位403', 2020, 124],
      ['单位404', 2020, 6],
    ]);
  });
});
