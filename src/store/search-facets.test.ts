import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '#domain/disclosure/search/parse-query.ts';
import type { SearchFilter } from '#domain/disclosure/search/search-filter.ts';
import { type Validity, validityOn } from '#domain/disclosure/validity.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { wordCutter } from '#platform/word-cutter.ts';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { releasedDocument } from '../../test/document.ts';
import { makeOffice, type Office } from '../../test/office.ts';
import { searchDocuments } from './search.ts';

const WORDS = ['苜蓿', '枸杞', '滩羊', '饮水', '危房', '公路'] as const;
const GENRES = ['通知', '意见', '公告'];
const SUBJECTS = ['农业', '交通', '民政'];
const TODAY = parsePlainDate('2024-06-01');

interface Made {
  readonly id: string;
  readonly words: readonly string[];
  readonly facets: Readonly<Record<'agency' | 'genre' | 'subject' | 'year', string>>;
  readonly validity: Validity;
  readonly publishedAt: Date;
}

let database: TestDatabase;
let office: Office;
const made: Made[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
  let seed = 20_240_601;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 4_294_967_296) * below);
  };
  const agencies = Object.values(office.agencies);
  for (let n = 0; n < 60; n += 1) {
    const words = WORDS.filter(() => random(3) === 0);
    const [genre = '', subject = '', agency = ''] = [
      GENRES[random(3)],
      SUBJECTS[random(3)],
      agencies[random(agencies.length)],
    ];
    const publishedAt = new Date(Date.UTC(2020 + random(4), random(12), 1 + random(28), 3, n));
    const effectiveOn =
      random(4) === 0 ? parsePlainDate(random(2) === 0 ? '2025-01-01' : '2020-01-01') : null;
    const expiresOn =
      effectiveOn === null && random(3) === 0 ? parsePlainDate(`20${20 + random(8)}-06-01`) : null;
    const { id } = await releasedDocument(
      database.db,
      office,
      {
        title: `第${n}件`,
        bodyText: words.join('，'),
        genre,
        subject,
        effectiveOn,
        expiresOn,
        keywords: [],
        summary: '',
      },
      { at: publishedAt, agencyId: agency },
    );
    const validity = validityOn(
      { effectiveOn, expiresOn, validityMark: null, validityMarkedOn: null },
      TODAY,
    );
    const year = String(publishedAt.getUTCFullYear());
    made.push({ id, words, facets: { agency, genre, subject, year }, validity, publishedAt });
  }
});
afterAll(() => database.drop());

/** Counts by hand, over all documents. */
function byHand(words: readonly string[], filter: SearchFilter) {
  const hits = made.filter(
    (one) =>
      words.every((word) => one.words.includes(word)) &&
      (filter.validity === undefined || one.validity === filter.validity) &&
      (['agency', 'genre', 'subject', 'year'] as const).every(
        (kind) => filter[kind] === undefined || one.facets[kind] === filter[kind],
      ),
  );
  const counts = new Map<string, number>();
  for (const { facets, validity } of hits)
    for (const key of [
      ...Object.entries(facets).map(([kind, value]) => `${kind} ${value}`),
      `validity ${validity}`,
    ])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const ids = hits.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()).map(({ id }) => id);
  return { ids, counts };
}

const FILTERS: readonly (() => SearchFilter)[] = [
  () => ({}),
  () => ({ agency: office.agencies.bureau }),
  () => ({ genre: '通知' }),
  () => ({ year: '2021', subject: '农业' }),
  () => ({ validity: 'expired' }),
  () => ({ validity: 'in_force', genre: '意见' }),
  () => ({ validity: 'not_yet' }),
];

describe('counts and order', () => {
  it.each(
    FILTERS.flatMap((filter) =>
      [[], ['苜蓿'], ['苜蓿', '枸杞'], ['公路', '滩羊', '饮水']].map((words) => ({ filter, words })),
    ),
  )('$words are those counted by hand', async ({ filter: make, words }) => {
    const filter = make();
    const { ids, counts } = byHand(words, filter);
    const asked = {
      query: parseQuery(words.join(' '), wordCutter()),
      filter,
      order: 'date' as const,
      today: TODAY,
    };
    const found = await searchDocuments(database.db, office.tenantId, { ...asked, limit: 100, offset: 0 });
    const isAsked = words.length > 0 || Object.keys(filter).length > 0;
    expect(found.items.map(({ documentId }) => documentId)).toEqual(isAsked ? ids : []);
    const shown = [
      ...found.facets.map(({ kind, value, count }) => [`${kind} ${value}`, count] as const),
      ...found.validities.map(({ validity, count }) => [`validity ${validity}`, count] as const),
    ];
    expect(new Map(shown)).toEqual(isAsked ? counts : new Map());
    const cut = await searchDocuments(database.db, office.tenantId, { ...asked, limit: 3, offset: 2 });
    expect(cut.items.map(({ documentId }) => documentId)).toEqual(isAsked ? ids.slice(2, 5) : []);
  });

  it('by relevance lead to every document once, whatever the page', async () => {
    const all: string[] = [];
    for (let offset = 0; offset < 30; offset += 4) {
      const query = parseQuery('苜蓿', wordCutter());
      const page = { query, filter: {}, order: 'relevance' as const, limit: 4, offset, today: TODAY };
      const found = await searchDocuments(database.db, office.tenantId, page);
      all.push(...found.items.map(({ documentId }) => documentId));
    }
    expect(all.toSorted()).toEqual(byHand(['苜蓿'], {}).ids.slice(0, 32).toSorted());
  });
});
