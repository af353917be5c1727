import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { makeOffice, makeUser, type Office } from '../../../test/office.ts';
import { receivedCase } from '../../../test/request.ts';
import { openClock } from '#platform/clock.ts';
import { listNotifications } from '#store/notification.ts';
import { findCase } from '#store/request-case.ts';
import { recomputeCases } from './recompute-cases.ts';

let api: TestApi;
let office: Office;
let desk: TestClient;
let clerkId: string;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'luanchuan', '410324', '栾川县');
  desk = await api.client(await makeUser(api.db, api.secrets, office, 'desk', { role: 'disclosure_office' }));
  clerkId = (await makeUser(api.db, api.secrets, office, 'clerk', { role: 'clerk' })).id;
});
afterAll(() => api.close());

const clock = openClock(() => new Date('2026-11-20T01:00:00Z'));

describe('a change of the calendar', () => {
  it('moves the due dates of open cases, keeps the original ones, and tells whom it concerns', async () => {
    const { caseId } = await receivedCase(api.db, api.secrets, office, '2026-11-16');
    expect(await recomputeCases(api.db, clock)).toBe(0);
    const added = await desk.call('POST', '/calendar/2026/days', {
      scope: 'national',
      complete: false,
      source: '临时放假通知',
      days: [{ date: '2026-12-01', working: false, name: '临时放假' }],
    });
    expect(added.statusCode, added.body).toBeLessThan(300);
    expect(await recomputeCases(api.db, clock)).toBe(1);
    expect(await findCase(api.db, office.tenantId, caseId)).toMatchObject({
      due: '2026-12-15',
      original_due: '2026-12-14',
    });
    const { items } = await listNotifications(api.db, clerkId, { limit: 10, offset: 0 });
    expect(items.map(({ title }) => title)).toEqual([expect.stringContaining('2026-12-15')]);
    expect(await recomputeCases(api.db, clock)).toBe(0);
  });
});
