import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarChange, CalendarYearDetail, CalendarYears, Deadline } from '#contract/calendar.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUser } from '../../../test/office.ts';

let api: TestApi;
let ningxia: TestClient;
let henan: TestClient;

beforeAll(async () => {
  api = await openTestApi();
  const jingyuan = await makeOffice(api.db, 'jingyuan', '640424', '泾源县');
  const yiyang = await makeOffice(api.db, 'yiyang', '410327', '宜阳县');
  ningxia = await api.client(
    await makeUser(api.db, api.secrets, jingyuan, 'ningxia', { role: 'disclosure_office' }),
  );
  henan = await api.client(
    await makeUser(api.db, api.secrets, yiyang, 'henan', { role: 'disclosure_office' }),
  );
});
afterAll(() => api.close());

const years = async (client: TestClient) =>
  (await client.call('GET', '/calendar')).json<CalendarYears>().items;
const yearOf = async (client: TestClient, year: number) =>
  (await years(client)).find((item) => item.year === year);
const add = (client: TestClient, year: number, body: object) =>
  client.call('POST', `/calendar/${year}/days`, body);

describe('the calendar', () => {
  it('says of each year how many working days it has and what is missing', async () => {
    expect(await yearOf(henan, 2024)).toMatchObject({
      provisional: false,
      missing: [],
      workingDays: 251,
      edition: 0,
    });
    expect(await yearOf(ningxia, 2024)).toMatchObject({
      provisional: true,
      missing: ['2024年宁夏回族自治区节假日安排'],
    });
    expect(await yearOf(henan, 2026)).toMatchObject({
      provisional: false,
      missing: ['2027年全国节假日安排'],
    });
  });

  it('shows a year day by day with its sources', async () => {
    const { days, sources } = (await ningxia.call('GET', '/calendar/2022')).json<CalendarYearDetail>();
    expect(days.find((day) => day.date === '2022-07-11')).toMatchObject({
      working: false,
      layer: 'regional',
      name: '古尔邦节',
    });
    expect(days.map((day) => day.date)).toEqual(days.map((day) => day.date).toSorted());
    expect(sources.length).toBeGreaterThan(1);
  });

  it('takes the days of a notice as an edition; a complete notice ends the provisional year; others are not touched', async () => {
    const notice = { scope: 'regional', source: '宁夏2024年节假日安排（测试）', complete: true };
    const days = [{ date: '2024-06-17', working: false, name: '古尔邦节' }];
    const change = (await add(ningxia, 2024, { ...notice, days })).json<CalendarChange>();
    expect(change).toMatchObject({
      edition: 1,
      workingDaysBefore: 251,
      workingDaysAfter: 250,
      year: { provisional: false },
    });
    const mended = { ...notice, days: [{ date: '2024-06-17', working: true, name: '更正：照常上班' }] };
    expect((await add(ningxia, 2024, mended)).json()).toMatchObject({ edition: 2, workingDaysAfter: 251 });
    const { days: shown } = (await ningxia.call('GET', '/calendar/2024')).json<CalendarYearDetail>();
    expect(shown.filter((day) => day.date === '2024-06-17').map((day) => day.edition)).toEqual([1, 2]);
    expect(await yearOf(henan, 2024)).toMatchObject({ workingDays: 251, edition: 0 });
  });

  it('numbers editions that come at once one after the other', async () => {
    const body = {
      scope: 'national',
      source: '国办通知（测试）',
      complete: false,
      days: [{ date: '2030-05-01', working: false, name: '劳动节' }],
    };
    const editions = await Promise.all(
      [1, 2, 3].map(async () => (await add(henan, 2030, body)).json<CalendarChange>().edition),
    );
    expect(editions.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  it('refuses days that are not of the year or not at all', async () => {
    const body = (date: string) => ({
      scope: 'national',
      source: '国办通知（测试）',
      complete: false,
      days: [{ date, working: false, name: '某节' }],
    });
    for (const date of ['2024-02-30', '2026-01-01'])
      expect((await add(henan, 2024, body(date))).json()).toMatchObject({ code: 'calendar.year' });
    expect((await add(henan, 2024, { ...body('2024-01-01'), days: [] })).json()).toMatchObject({
      code: 'request.invalid',
    });
  });
});

describe('a deadline', () => {
  it('is counted in the county’s own calendar and explained day by day', async () => {
    const count = async (client: TestClient) =>
      (await client.call('GET', '/deadline?from=2022-07-08&workingDays=2')).json<Deadline>();
    expect((await count(henan)).due).toBe('2022-07-12');
    const deadline = await count(ningxia);
    expect(deadline.due).toBe('2022-07-14');
    expect(deadline.days.map(({ date, counted }) => [date, counted])).toEqual([
      ['2022-07-09', null],
      ['2022-07-10', null],
      ['2022-07-11', null],
      ['2022-07-12', null],
      ['2022-07-13', 1],
      ['2022-07-14', 2],
    ]);
  });
});
