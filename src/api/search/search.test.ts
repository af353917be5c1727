import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildForAWhile } from '#actions/search/rebuild-search.ts';
import type { SearchStanding } from '#contract/search.ts';
import { openClock } from '#platform/clock.ts';
import { openTestApi, type TestApi, type TestClient } from '../../../test/api.ts';
import { releasedDocument } from '../../../test/document.ts';
import { makeOffice, makeUser, type Office } from '../../../test/office.ts';

let api: TestApi;
let office: Office;
let admin: TestClient;

beforeAll(async () => {
  api = await openTestApi();
  office = await makeOffice(api.db, 'qingshui', '620521', '清水县');
  admin = await api.client(
    await makeUser(api.db, api.secrets, office, 'admin', { role: 'system_admin', secondFactor: true }),
  );
  await releasedDocument(api.db, office, { title: '关于榫卯技艺的通知', effectiveOn: null });
});
afterAll(() => api.close());

describe('search over the API', () => {
  it('answers everyone, with counts to narrow by', async () => {
    const answer = await api.app.inject(
      `/api/public/620521/search?q=${encodeURIComponent('榫卯')}&agency=101`,
    );
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      total: 1,
      hasMore: false,
      items: [{ title: '关于榫卯技艺的通知', agencyName: '清水县农业农村局', validity: 'in_force' }],
      facets: {
        agency: [{ code: '101', count: 1 }],
        year: [{ code: '2024' }],
        validity: [{ code: 'in_force' }],
      },
    });
  });

  it('knows no county that is not served, and no validity that there is not', async () => {
    expect((await api.app.inject('/api/public/110101/search?q=a')).statusCode).toBe(404);
    expect((await api.app.inject('/api/public/620521/search?q=a&validity=x')).statusCode).toBe(400);
  });

  it('has the index rebuilt by who may, once however often it is asked, with progress', async () => {
    const begun = (await admin.call('POST', '/search-index/rebuild')).json<SearchStanding>();
    expect(begun.building).toMatchObject({ done: 0, total: 1 });
    const again = (await admin.call('POST', '/search-index/rebuild')).json<SearchStanding>();
    expect(again.building?.startedAt).toBe(begun.building?.startedAt);
    await rebuildForAWhile(api.db, openClock(), 60_000);
    const after = (await admin.call('GET', '/search-index')).json<SearchStanding>();
    expect(after).toMatchObject({ documents: 1, publicDocuments: 1, building: null });
    expect(after.builtAt).not.toBeNull();
    const events = await api.db
      .selectFrom('audit_event')
      .select('act')
      .where('act', '=', 'search.rebuild')
      .execute();
    expect(events).toHaveLength(1);
  });
});
