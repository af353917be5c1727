import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantColumns } from '#actions/column/plant-columns.ts';
import { releaseDueDocuments } from '#actions/review/release-due-documents.ts';
import { exportPortal } from '#cli/portal-export/export-portal.ts';
import { openClock } from '#platform/clock.ts';
import { openFileStore } from '#platform/files.ts';
import { buildHttp } from '#platform/http/build-http.ts';
import { openLog } from '#platform/log.ts';
import { portalMouth } from '#portal/portal-mouth.ts';
import { addDocumentViews } from '#store/document-view.ts';
import { listColumns } from '#store/portal-column.ts';
import { listWithdrawnPaths } from '#store/withdrawn-address.ts';
import { samplePdf } from './attachment/sample-files.ts';
import { openReviewCast, type ReviewCast } from './review.ts';
import { uploadTo } from './upload.ts';

// One predicate decides what the public sees. Here every standing that a document can have, brought about by the acts
// of the office, meets every way out of the system.

const R = '/640424';
/** Stands in the title, the body and the summary of every document: found by search, seen on every list. */
const WORD = '榫卯';

/** What each document is; the word of its own stands in its title, body and attachment. */
const STANDINGS = {
  released: '见得到',
  draft: '草稿中',
  review: '审核中',
  signed: '已签发',
  scheduled: '定了时',
  withdrawn: '撤回了',
} as const;
type Standing = keyof typeof STANDINGS;

let cast: ReviewCast;
let portal: FastifyInstance;
let folder: string;
let column: string;
const ids = {} as Record<Standing, string>;

beforeAll(async () => {
  cast = await openReviewCast();
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-visibility-'));
  const { api, office } = cast;
  const { tenantId, agencies } = office;
  const actor = { id: null, name: '系统' };
  await api.db
    .transaction()
    .execute((tx) =>
      plantColumns(tx, { tenantId, agencyId: agencies.government, tree: 'county', isDemo: false, actor }),
    );
  column =
    (await listColumns(api.db, tenantId, agencies.government)).find(({ slug }) => slug === 'szjs')?.id ?? '';
  const config = { basePath: '', publicUrl: null, trustedProxies: [] };
  const services = {
    db: api.db,
    config,
    files: openFileStore(api.dataDirectory),
    clock: openClock(() => api.now()),
  };
  portal = await buildHttp({ config, log: openLog('silent'), checks: {} }, [portalMouth(services)]);
  for (const standing of Object.keys(STANDINGS) as Standing[]) ids[standing] = await written(standing);
  for (const standing of ['review', 'signed', 'scheduled', 'released', 'withdrawn'] as const)
    await cast.submit(ids[standing]);
  for (const standing of ['signed', 'scheduled', 'released', 'withdrawn'] as const)
    for (const who of ['reviewer', 'head', 'approver'] as const) await cast.pass(who, ids[standing]);
  for (const standing of ['released', 'withdrawn'] as const) await act('POST', ids[standing], 'release');
  await act('POST', ids.withdrawn, 'withdrawal', { reason: '内容有误' });
  await act('PUT', ids.scheduled, 'release', { at: new Date(api.now().getTime() + 600_000).toISOString() });
  // The released one is being corrected: the words of the next edition are nobody's business yet.
  const { clerk } = cast.people;
  await clerk.call('POST', `/documents/${ids.released}/correction`, { changeNote: '更正第一条。' });
  const edition = { title: '更正稿未出', body_html: '<p>更正稿未出</p>', body_text: '更正稿未出' };
  await api.db
    .updateTable('document_edition')
    .set(edition)
    .where('document_id', '=', ids.released)
    .where('number', '=', 2)
    .execute();
  const day = openClock(() => api.now()).today();
  await addDocumentViews(
    api.db,
    Object.values(ids).map((documentId) => ({ tenantId, documentId, day, views: 9 })),
  );
});
afterAll(async () => {
  await portal.close();
  await cast.api.close();
  await rm(folder, { recursive: true, force: true });
});

async function written(standing: Standing): Promise<string> {
  const title = `关于${WORD}技艺的通知（${STANDINGS[standing]}）`;
  const id = await cast.draft({
    title,
    kind: 'normative',
    summary: title,
    bodyHtml: `<p>${title}</p>`,
    bodyText: title,
    columnIds: [column],
    genre: '通知',
    subject: '农业、林业、水利',
  });
  const exemption = { reason: '内容浅显，不必解读' };
  await cast.people.head.call('PUT', `/documents/${id}/interpretation/exemption`, exemption);
  const bytes = await samplePdf();
  await uploadTo(cast.api.app, cast.people.clerk, `/documents/${id}/attachments`, {
    name: `${STANDINGS[standing]}.pdf`,
    bytes,
  });
  return id;
}

async function act(method: string, id: string, what: string, body?: unknown): Promise<void> {
  const answer = await cast.people.approver.call(method, `/documents/${id}/${what}`, body);
  if (answer.statusCode !== 200) throw new Error(answer.body);
}

/** Below the address of the county; each of them names the released document. */
const WAYS = [
  '/',
  '/newest',
  '/newest/feed.xml',
  '/newest/list.csv',
  '/newest/list.json',
  '/columns/szjs',
  '/columns/szjs/feed.xml',
  '/columns/szjs/list.csv',
  '/columns/szjs/list.json',
  '/normative',
  '/normative/list.json',
  '/most-read',
  '/subjects/农业、林业、水利',
  '/genres/通知',
  '/years/2026',
  '/agencies/101',
  '/agencies/101/documents',
  '/agencies/101/documents/feed.xml',
  `/search?q=${WORD}`,
  `/agencies/101/search?q=${WORD}`,
  `/search/suggestions?q=${WORD}`,
];
/** What stands on none of them. */
const HIDDEN = ['草稿中', '审核中', '已签发', '定了时', '撤回了', '更正稿未出'];

async function get(address: string): Promise<{ status: number; body: string }> {
  const { statusCode, body } = await portal.inject(encodeURI(`${R}${address}`));
  return { status: statusCode, body };
}

function leaks(text: string): string[] {
  return HIDDEN.filter((word) => text.includes(word));
}

async function apiSearch(word: string): Promise<string> {
  return (await cast.api.app.inject(`/api/public/640424/search?q=${encodeURIComponent(word)}`)).body;
}

async function exported(): Promise<string[]> {
  const place = { origin: 'http://localhost', basePath: '' };
  const ask = async (url: string) => {
    const { statusCode, headers, rawPayload } = await portal.inject({
      method: 'GET',
      url,
      headers: { host: 'localhost' },
    });
    return { status: statusCode, contentType: String(headers['content-type'] ?? ''), bytes: rawPayload };
  };
  const seeds = [`${R}/`, `${R}/sitemap.xml`, `${R}/robots.txt`];
  await exportPortal(ask, folder, { place, seeds, withdrawn: await listWithdrawnPaths(cast.api.db) });
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    files
      .filter((file) => file.isFile() && !file.parentPath.includes('_withdrawn'))
      .map(async ({ parentPath, name }) => `${name}\n${await readFile(path.join(parentPath, name), 'utf8')}`),
  );
}

describe('what is not released', () => {
  it.each(WAYS)('is not on %s, where the released document is', async (way) => {
    const { status, body } = await get(way);
    expect(status).toBe(200);
    expect(body.replaceAll(/<\/?mark>/g, '')).toContain('（见得到）');
    expect(leaks(body)).toEqual([]);
  });

  it('has no page, no attachment and no line in the sitemap', async () => {
    const map = (await get('/sitemap/1.xml')).body;
    expect(map).toContain(ids.released);
    for (const [standing, id] of Object.entries(ids).filter(([one]) => one !== 'released')) {
      expect(map).not.toContain(id);
      const expected = standing === 'withdrawn' ? 410 : 404;
      expect((await get(`/documents/${id}`)).status, standing).toBe(expected);
      const [file] = await attachmentsOf(id);
      expect((await get(`/documents/${id}/attachments/${file}/a.pdf`)).status, standing).toBe(expected);
    }
    const [file] = await attachmentsOf(ids.released);
    expect((await get(`/documents/${ids.released}/attachments/${file}/a.pdf`)).status).toBe(200);
    expect(leaks((await get(`/documents/${ids.released}`)).body)).toEqual([]);
  });

  it('is not found over the API, by whatever word of its own', async () => {
    expect(await apiSearch(WORD)).toContain(ids.released);
    for (const word of [WORD, ...HIDDEN]) {
      const body = await apiSearch(word);
      for (const standing of ['draft', 'review', 'signed', 'scheduled', 'withdrawn'] as const)
        expect(body, `${word} ${standing}`).not.toContain(ids[standing]);
      expect(body).not.toContain('更正稿未出');
    }
  });

  it('is not proposed for the gazette', async () => {
    const { body } = await cast.people.centre.call(
      'GET',
      `/gazette-candidates?search=${encodeURIComponent(WORD)}`,
    );
    expect(body).toContain(ids.released);
    expect(leaks(body)).toEqual([]);
  });

  it('is not in the static export', async () => {
    const files = await exported();
    expect(files.filter((text) => text.includes('（见得到）')).length).toBeGreaterThan(WAYS.length / 2);
    expect(files.flatMap((text) => leaks(text).map((word) => `${word}: ${text.slice(0, 60)}`))).toEqual([]);
  });
});

describe('a scheduled release', () => {
  it('is on every way out once its hour has come, and not before', async () => {
    const { api } = cast;
    const later = openClock(() => new Date(api.now().getTime() + 900_000));
    expect(await releaseDueDocuments(api.db, later, openLog('silent'))).toBe(1);
    for (const way of WAYS.filter((one) => one !== '/most-read'))
      expect((await get(way)).body.replaceAll(/<\/?mark>/g, ''), way).toContain('定了时');
    expect((await get(`/documents/${ids.scheduled}`)).status).toBe(200);
    expect((await get('/sitemap/1.xml')).body).toContain(ids.scheduled);
    expect(await apiSearch('定了时')).toContain(ids.scheduled);
    expect((await exported()).some((text) => text.includes('（定了时）'))).toBe(true);
  });
});

async function attachmentsOf(documentId: string): Promise<string[]> {
  const rows = await cast.api.db
    .selectFrom('attachment')
    .select('id')
    .where('document_id', '=', documentId)
    .execute();
  return rows.map(({ id }) => id);
}
