import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { releasedDocument } from '../../../test/document.ts';
import { buildTrial } from '../../../test/http.ts';
import { makeOffice, type Office } from '../../../test/office.ts';
import { portalMouth } from '../portal-mouth.ts';

let database: TestDatabase;
let office: Office;

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  const { db } = database;
  await releasedDocument(db, office, {
    title: '关于榫卯技艺传承的通知',
    bodyText: '榫卯<b>技艺</b>由文化部门负责。',
    genre: '通知',
  });
  await releasedDocument(
    db,
    office,
    { title: '榫卯展览方案', genre: '方案', bodyText: '展览期间开放。' },
    { agencyId: office.agencies.other, at: new Date('2023-05-06T02:00:00Z') },
  );
});
afterAll(() => database.drop());

function open(): Promise<FastifyInstance> {
  return buildTrial({}, [portalMouth({ db: database.db, config: { basePath: '', publicUrl: null } })]);
}

async function page(path: string): Promise<string> {
  const app = await open();
  const answer = await app.inject(path);
  expect(answer.statusCode).toBe(200);
  return answer.body;
}

describe('the search page', () => {
  it('shows a form before anything is asked', async () => {
    expect(await page('/620521/search')).toContain('几个词用空格隔开');
  });

  it('marks what was asked for, and writes nothing of a text as HTML', async () => {
    const body = await page(`/620521/search?q=${encodeURIComponent('榫卯')}`);
    expect(body).toContain('找到2条');
    expect(body).toContain('<mark>榫卯</mark>');
    expect(body).toContain('&lt;b&gt;技艺');
    expect(body).toContain('rel="nofollow"');
  });

  it('is narrowed by links', async () => {
    const body = await page(`/620521/search?q=${encodeURIComponent('榫卯')}&agency=102`);
    expect(body).toContain('找到1条');
    expect(body).toContain('发布单位：清水县教育局');
    expect(await page(`/620521/search?q=${encodeURIComponent('榫卯')}&year=2023`)).toContain('找到1条');
    expect(await page(`/620521/agencies/102/search?q=${encodeURIComponent('榫卯')}`)).toContain('找到1条');
  });

  it('helps on where nothing is found, by questions that do find something', async () => {
    const body = await page(
      `/620521/search?q=${encodeURIComponent('榫卯 空间站')}&genre=${encodeURIComponent('意见')}`,
    );
    expect(body).toContain('没有找到符合条件的信息');
    expect(body).toContain('可以申请');
    const other = await page(`/620521/search?q=${encodeURIComponent('榫卯 空间站')}`);
    expect(other).toContain('只查：榫卯');
  });

  it.each([
    '%',
    '%00',
    '%F0%9F%98%80',
    encodeURIComponent('，。！'),
    encodeURIComponent('办'.repeat(10_000)),
    '&page=99999',
    '&year=abc&validity=x&agency=nobody&column=no',
    '&validity=constructor',
    '<script>',
  ])('answers q=%s', async (typed) => {
    const app = await open();
    const answer = await app.inject(`/620521/search?q=${typed}`);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toContain('<script>alert');
  });

  it('suggests titles as JSON', async () => {
    const app = await open();
    const answer = await app.inject(`/620521/search/suggestions?q=${encodeURIComponent('榫卯技')}`);
    expect(answer.json()).toEqual({ titles: ['关于榫卯技艺传承的通知'] });
  });

  it('does not know a county that is not served', async () => {
    const app = await open();
    expect((await app.inject('/110101/search?q=a')).statusCode).toBe(404);
  });
});
