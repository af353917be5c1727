import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '#domain/disclosure/search/parse-query.ts';
import type { SearchFilter, SearchOrder } from '#domain/disclosure/search/search-filter.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import { wordCutter } from '#platform/word-cutter.ts';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { draftDocument, releasedDocument } from '../../test/document.ts';
import { makeOffice, type Office } from '../../test/office.ts';
import { updateDocument } from './document.ts';
import { hideFromPublic, showToPublic } from './public-document.ts';
import { searchDocuments, suggestTitles, type SearchResult } from './search.ts';

let database: TestDatabase;
let office: Office;

beforeAll(async () => {
  database = await openTestDatabase();
  office = await makeOffice(database.db, 'qingshui', '620521', '清水县');
});
afterAll(() => database.drop());

function search(
  typed: string,
  more: { filter?: SearchFilter; order?: SearchOrder; tenantId?: string } = {},
): Promise<SearchResult> {
  return searchDocuments(database.db, more.tenantId ?? office.tenantId, {
    query: parseQuery(typed, wordCutter()),
    filter: more.filter ?? {},
    order: more.order ?? 'relevance',
    limit: 20,
    offset: 0,
    today: parsePlainDate('2024-06-01'),
  });
}

async function idsOf(typed: string, filter: SearchFilter = {}): Promise<string[]> {
  return (await search(typed, { filter })).items.map(({ documentId }) => documentId);
}

describe('what search finds', () => {
  it('is what the public may see, from the transaction on that shows it and no longer', async () => {
    const { db } = database;
    const { tenantId } = office;
    await draftDocument(db, office, { title: '关于鹭鸶湿地保护的草稿' });
    expect(await idsOf('鹭鸶')).toEqual([]);
    const { id } = await releasedDocument(db, office, { title: '关于鹭鸶湿地保护的通告' });
    expect(await idsOf('鹭鸶')).toEqual([id]);
    const at = new Date('2024-03-09T01:00:00Z');
    await db.transaction().execute(async (tx) => {
      await updateDocument(
        tx,
        { tenantId, id, at },
        { standing: 'withdrawn', withdrawn_at: at, withdrawal_reason: '误发' },
      );
      await hideFromPublic(tx, { tenantId, documentId: id, reason: '误发', at });
    });
    expect(await idsOf('鹭鸶')).toEqual([]);
    expect((await search('鹭鸶')).total).toBe(0);
  });

  it('is not what a transaction shows that is rolled back', async () => {
    const { db } = database;
    const { id } = await releasedDocument(db, office, { title: '关于獬豸广场改造的公告' });
    await db
      .transaction()
      .execute(async (tx) => {
        await tx
          .updateTable('document_edition')
          .set({ title: '关于麒麟广场改造的公告' })
          .where('document_id', '=', id)
          .execute();
        await showToPublic(tx, office.tenantId, id);
        throw new Error('changed his mind');
      })
      .catch(() => undefined);
    expect(await idsOf('麒麟')).toEqual([]);
    expect(await idsOf('獬豸')).toEqual([id]);
  });

  it('forgets the words of an edition that was corrected', async () => {
    const { db } = database;
    const { id } = await releasedDocument(db, office, {
      title: '关于貔貅路限行的通告',
      bodyText: '自六月起限行。',
    });
    await db.transaction().execute(async (tx) => {
      await tx
        .updateTable('document_edition')
        .set({ title: '关于凤凰路限行的通告' })
        .where('document_id', '=', id)
        .execute();
      await showToPublic(tx, office.tenantId, id);
    });
    expect(await idsOf('貔貅路')).toEqual([]);
    expect(await idsOf('凤凰路限行')).toEqual([id]);
  });

  it('does not reach into another county', async () => {
    const other = await makeOffice(database.db, 'linjiang', '640424', '临江县');
    const { id } = await releasedDocument(database.db, other, { title: '关于鲥鱼放流的公告' });
    expect(await idsOf('鲥鱼')).toEqual([]);
    const found = await search('鲥鱼', { tenantId: other.tenantId });
    expect(found.items.map(({ documentId }) => documentId)).toEqual([id]);
  });

  it('takes a document number in every way people write it', async () => {
    const { id } = await releasedDocument(database.db, office, {
      title: '关于渡口管理的意见',
      documentNumber: '清政规〔2023〕18号',
    });
    for (const typed of [
      '清政规〔2023〕18号',
      '清政规[2023]18号',
      '清政规(2023)18',
      '清政规（２０２３）第18号',
      '清政规【2023】18号',
      ' 清政规 〔2023〕 18 号 ',
      '清政规2023年18号',
      '政规〔2023〕18号',
      '〔2023〕18号',
    ])
      expect(await idsOf(typed), typed).toEqual([id]);
    expect(await idsOf('清政规〔2023〕1号')).toEqual([]);
    expect(await idsOf('清政规〔2022〕18号')).toEqual([]);
  });

  it('finds the document that bears a number before those that cite it', async () => {
    const own = await releasedDocument(database.db, office, {
      title: '关于古树名木的办法',
      documentNumber: '清政发〔2021〕5号',
    });
    const citing = await releasedDocument(
      database.db,
      office,
      {
        title: '关于古桥的通知',
        documentNumber: null,
        bodyText: '根据清政发〔2021〕5号文件精神，现通知如下。',
      },
      { at: new Date('2024-05-01T02:00:00Z') },
    );
    expect(await idsOf('清政发[2021]5号')).toEqual([own.id, citing.id]);
  });

  it('takes a phrase in quotes letter by letter', async () => {
    const exact = await releasedDocument(database.db, office, {
      title: '甲',
      bodyText: '推进秸秆综合利用试点县建设。',
    });
    await releasedDocument(database.db, office, {
      title: '乙',
      bodyText: '综合治理秸秆，利用综合站点，合利用好资金。',
    });
    expect(await idsOf('“秸秆综合利用”')).toEqual([exact.id]);
    expect(await idsOf('"秸秆综合利用试点县"')).toEqual([exact.id]);
    expect((await idsOf('秸秆 利用')).length).toBe(2);
    expect(await idsOf('“秸秆利用”')).toEqual([]);
  });

  it('reads the text layer of attachments, which come and go with the edition', async () => {
    const { db } = database;
    const { tenantId } = office;
    const { id } = await releasedDocument(db, office, { title: '关于印发名录的通知' });
    const [fileId, attachmentId] = [newId(), newId()];
    await db.transaction().execute(async (tx) => {
      const file = {
        digest: 'a'.repeat(64),
        byte_size: 1,
        media_type: 'application/pdf',
        file_name: '名录.pdf',
        created_by: null,
      };
      await tx
        .insertInto('stored_file')
        .values({ tenant_id: tenantId, id: fileId, ...file })
        .execute();
      const files = { original_file_id: fileId, clean_file_id: fileId, created_by: null };
      const attachment = {
        tenant_id: tenantId,
        id: attachmentId,
        document_id: id,
        name: '名录.pdf',
        text_layer: '穿山甲栖息地',
      };
      await tx
        .insertInto('attachment')
        .values({ ...attachment, ...files })
        .execute();
      const place = {
        tenant_id: tenantId,
        document_id: id,
        edition: 1,
        position: 1,
        attachment_id: attachmentId,
      };
      await tx.insertInto('edition_attachment').values(place).execute();
      await showToPublic(tx, tenantId, id);
    });
    expect(await idsOf('穿山甲栖息地')).toEqual([id]);
    await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('edition_attachment').where('attachment_id', '=', attachmentId).execute();
      await showToPublic(tx, tenantId, id);
    });
    expect(await idsOf('穿山甲栖息地')).toEqual([]);
  });

  it('reads keywords and index numbers', async () => {
    const { db } = database;
    const { id, indexNumber } = await releasedDocument(db, office, {
      title: '关于补贴名单的公示',
      keywords: ['蜂蜜补贴'],
    });
    expect(await idsOf('蜂蜜补贴')).toEqual([id]);
    expect(await idsOf(indexNumber)).toEqual([id]);
  });

  it('is narrowed and counted by agency, genre, year and validity', async () => {
    const { db } = database;
    const bodyText = '槭树种植的事项。';
    const at = (day: string): Date => new Date(`${day}T02:00:00Z`);
    const old = await releasedDocument(
      db,
      office,
      {
        title: '槭树一',
        bodyText,
        genre: '意见',
        effectiveOn: parsePlainDate('2022-01-01'),
        expiresOn: parsePlainDate('2023-12-31'),
      },
      { at: at('2022-01-05') },
    );
    const fresh = await releasedDocument(
      db,
      office,
      { title: '槭树二', bodyText, genre: '通知' },
      { at: at('2024-02-05'), agencyId: office.agencies.other },
    );
    const found = await search('槭树');
    expect(found.total).toBe(2);
    expect(found.facets).toEqual(
      expect.arrayContaining([
        { kind: 'agency', value: office.agencies.bureau, count: 1 },
        { kind: 'genre', value: '意见', count: 1 },
        { kind: 'year', value: '2024', count: 1 },
      ]),
    );
    expect(found.validities).toEqual(
      expect.arrayContaining([
        { validity: 'expired', count: 1 },
        { validity: 'in_force', count: 1 },
      ]),
    );
    expect(await idsOf('槭树', { agency: office.agencies.other })).toEqual([fresh.id]);
    expect(await idsOf('槭树', { year: '2022' })).toEqual([old.id]);
    expect(await idsOf('槭树', { validity: 'expired' })).toEqual([old.id]);
    expect(await idsOf('槭树', { validity: 'in_force' })).toEqual([fresh.id]);
    expect(await idsOf('槭树', { genre: '没有这种' })).toEqual([]);
    expect((await search('槭树', { order: 'date' })).items.map(({ documentId }) => documentId)).toEqual([
      fresh.id,
      old.id,
    ]);
  });

  it('finds titles by any two characters, and by one', async () => {
    const title = '2024年“5G+智慧农业”项目（第3批）补助资金公示，含㵲水、𬒈石两村';
    const { id } = await releasedDocument(database.db, office, { title, bodyText: '' });
    const characters = [...title];
    const pairs = characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
    for (const typed of pairs.filter((pair) => /[\p{L}\p{N}]/u.test(pair)))
      expect(await idsOf(typed), typed).toContain(id);
    expect(await idsOf('㵲')).toEqual([id]);
  });

  it.each([
    ['a very long question', '办'.repeat(10_000)],
    ['only punctuation', '，。！？“”'],
    ['operators of the database', `' & | ! <-> :* ( ) \\ "`],
    ['operators around words', `'通知' & !办法 | (意见:*)`],
    ['NUL and controls', '通\u0000知\u0007'],
    ['emoji', '😀👨‍👩‍👧通知'],
    ['half a pair', '\ud83d通知'],
    ['quotes left open', '“通知'],
    ['the sign of segments', '§通知'],
    ['blanks', '   '],
  ])('answers %s', async (_name, typed) => {
    await expect(search(typed)).resolves.toBeDefined();
  });

  it('finds under a column what stands in those below it', async () => {
    const { db } = database;
    const { tenantId, agencies } = office;
    const column = async (name: string, parent: string | null): Promise<string> => {
      const id = newId();
      const place = {
        agency_id: agencies.government,
        owner_agency_id: agencies.government,
        parent_id: parent,
      };
      await db
        .insertInto('portal_column')
        .values({
          tenant_id: tenantId,
          id,
          ...place,
          slug: `search-${name.length}`,
          name,
          kind: 'list',
          cadence_days: null,
          link_url: null,
        })
        .execute();
      return id;
    };
    const above = await column('政策', null);
    const below = await column('政策文件', above);
    const aside = await column('人事信息栏', null);
    const { id } = await releasedDocument(db, office, { title: '关于鳜鱼养殖的通知', columnIds: [below] });
    for (const asked of [above, below]) expect(await idsOf('鳜鱼', { column: asked })).toEqual([id]);
    for (const asked of [aside, 'none']) expect(await idsOf('鳜鱼', { column: asked })).toEqual([]);
    expect((await search('鳜鱼')).facets).toContainEqual({ kind: 'column', value: below, count: 1 });
  });

  it('takes in a text longer than PostgreSQL takes terms, by its beginning', async () => {
    const scattered = Array.from({ length: 300_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919 + (at >> 3) * 104_729) % 20_000)),
    );
    const bodyText = `鼹鼠防治。${scattered.join('')}`;
    const { id } = await releasedDocument(database.db, office, { title: '长文', bodyText });
    expect(await idsOf('鼹鼠')).toEqual([id]);
  });

  it('suggests titles while the last word is half typed', async () => {
    const { id } = await releasedDocument(database.db, office, { title: '关于榫卯技艺传承基地认定的通知' });
    for (const typed of ['榫', '榫卯', '榫卯技', '榫卯技艺传承基地认'])
      expect(
        await suggestTitles(database.db, office.tenantId, {
          query: parseQuery(typed, wordCutter()),
          filter: {},
          today: parsePlainDate('2024-06-01'),
          limit: 8,
        }),
      ).toEqual([{ documentId: id, title: '关于榫卯技艺传承基地认定的通知' }]);
  });
});
