import { describe, expect, it } from 'vitest';
import { decideOutcome } from './decide-outcome.ts';
import { findDocumentNumber, guessKind, readValidityMark } from './guess-kind.ts';
import { IMPORT_DOUBTS, type DoubtCode } from './import-doubt.ts';
import { findListHead, namesOf, readListRow } from './list-column.ts';
import { readDay } from './read-day.ts';
import { readRobots } from './robots.ts';

describe('readDay', () => {
  it.each([
    ['2020年3月1日', '2020-03-01', null],
    ['发布时间：2020-03-01 10:22:33', '2020-03-01', '10:22'],
    ['2020/3/1', '2020-03-01', null],
    ['2020.03.01', '2020-03-01', null],
    ['20200301', '2020-03-01', null],
    ['二〇二〇年十二月三十一日', '2020-12-31', null],
    ['二○二○年三月二十日', '2020-03-20', null],
  ])('reads %s', (text, day, time) => expect(readDay(text)).toEqual({ day, time }));

  it.each(['2020-02-30', '不详', '', '1234567', '2020-13-01'])('does not make a day of “%s”', (text) =>
    expect(readDay(text)).toBeNull(),
  );
});

describe('findListHead', () => {
  it('finds the heads below a title, by their usual wordings', () => {
    const rows = [['清单'], ['序号', '文 件 名', '信息标题*', '发文字号', '公开日期（必填）', '备注']];
    const found = findListHead(rows);
    expect(found?.at).toBe(1);
    expect([...(found?.head.places.keys() ?? [])]).toEqual([
      'file',
      'title',
      'documentNumber',
      'publishedOn',
    ]);
    expect(found?.head.unknown).toEqual(['备注']);
    const row = found && readListRow(found.head, ['1', 'a.html', ' 标题 ', '', '2020-01-01']);
    expect(row).toEqual({ file: 'a.html', title: '标题', publishedOn: '2020-01-01' });
    expect(found && readListRow(found.head, ['', '', ''])).toBeNull();
  });

  it('does not take a row of data for heads', () => {
    expect(findListHead([['通知一', '2020-01-01', '农业农村局']])).toBeNull();
  });

  it('takes names apart', () =>
    expect(namesOf('甲；乙、丙, 丁\n戊')).toEqual(['甲', '乙', '丙', '丁', '戊']));
});

describe('decideOutcome', () => {
  const codes = Object.keys(IMPORT_DOUBTS) as DoubtCode[];
  it.each(codes)('%s: as its weight says, in every mode', (code) => {
    const doubts = [{ code, detail: '' }];
    const { weight } = IMPORT_DOUBTS[code];
    const wanted = {
      refused: ['refused', 'refused', 'refused'],
      always: ['drafted', 'drafted', 'drafted'],
      keeps: ['drafted', 'released', 'drafted'],
      note: ['released', 'released', 'drafted'],
    }[weight];
    expect((['certain', 'all', 'none'] as const).map((mode) => decideOutcome(doubts, mode))).toEqual(wanted);
  });
});

describe('what a document is', () => {
  it.each([
    ['《管护办法》政策解读', null, null, 'interpretation'],
    ['关于春耕的通知', '行政规范性文件', null, 'normative'],
    ['关于春耕的通知', null, '清政规〔2020〕1号', 'normative'],
    ['关于春耕的通知', null, '清政办发〔2020〕1号', 'policy'],
    ['春耕开始了', null, null, 'general'],
  ])('%s', (title, column, documentNumber, kind) =>
    expect(guessKind({ title, column, documentNumber })).toBe(kind),
  );

  it('finds a number', () => {
    expect(findDocumentNumber('清政办发 〔2020〕1 号')).toBeNull();
    expect(findDocumentNumber('（清政办发〔2020〕1 号）')).toBe('清政办发〔2020〕1号');
  });

  it.each([
    ['有效', null],
    ['已废止', 'repealed'],
    ['失效', 'expired'],
    ['已修改', 'amended'],
    ['待定', undefined],
  ])('validity %s', (text, mark) => expect(readValidityMark(text)).toBe(mark));
});

describe('readRobots', () => {
  const robots = readRobots(
    'User-agent: other\nDisallow: /\n\nUser-agent: *\nCrawl-delay: 2\nDisallow: /admin/\nAllow: /admin/open\nDisallow: /*.doc$\nSitemap: http://a/map.xml\n',
    'gongkai-import',
  );
  it.each([
    ['/zw/1.html', true],
    ['/admin/x', false],
    ['/admin/open/x', true],
    ['/a/b.doc', false],
    ['/a/b.docx', true],
  ])('%s', (path, may) => expect(robots.mayFetch(path)).toBe(may));

  it('reads delay and sitemaps, and obeys its own group', () => {
    expect(robots).toMatchObject({ delaySeconds: 2, sitemaps: ['http://a/map.xml'] });
    expect(readRobots('User-agent: gongkai-import\nDisallow: /', 'gongkai-import').mayFetch('/x')).toBe(
      false,
    );
    expect(readRobots('', 'gongkai-import').mayFetch('/x')).toBe(true);
  });
});
