import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordCutter } from '#platform/word-cutter.ts';
import { indexTerms, type SearchableDocument } from './index-terms.ts';
import { normalText } from './normal-text.ts';
import { numbersIn, numberTerm } from './number-terms.ts';
import { LONGEST_QUERY, parseQuery } from './parse-query.ts';

const cutter = wordCutter();

function documentOf(change: Partial<SearchableDocument>): SearchableDocument {
  return {
    title: '',
    documentNumber: null,
    indexNumber: '620521-101/2024-00001',
    issuers: [],
    keywords: [],
    summary: '',
    bodyText: '',
    attachments: [],
    ...change,
  };
}

/** As the database decides: every group met by an alternative, every phrase in the text. */
function isFound(document: SearchableDocument, typed: string): boolean {
  const index = indexTerms(document, cutter);
  const terms = new Set(index.terms);
  const query = parseQuery(typed, cutter);
  const field = query.titleOnly ? 'T' : 'X';
  return (
    query.groups.length > 0 &&
    query.groups.every((group) => group.some((all) => all.every((term) => terms.has(field + term)))) &&
    query.phrases.every((phrase) => index.plainText.includes(phrase))
  );
}

const WORDS =
  '农村 饮水 安全工程 管护 办法 关于 印发 的 通知 人民政府 社会主义 市场 经济 各乡镇 和 𬒈石 㵲水 榫卯 2024年 第3批 5G GDP 、 ， （试行） 《条例》 国办发〔2019〕61号'.split(
    ' ',
  );
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 12 })
  .map((words) => words.join(''));
const chinese = fc.string({
  unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
  minLength: 2,
  maxLength: 30,
});

function piecesOf(whole: string): string[] {
  const characters = [...whole];
  return characters
    .slice(1)
    .map((character, at) => `${characters[at] ?? ''}${character}`)
    .filter((pair) => /[\p{L}\p{N}]/u.test(pair));
}

describe('finding', () => {
  it('loses no title for any two of its characters, known words or not', () => {
    fc.assert(
      fc.property(fc.oneof(text, chinese), (title) => {
        for (const pair of piecesOf(title)) expect(isFound(documentOf({ title }), pair), pair).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('loses no body for any stretch of Chinese characters of it, with quotes or without', () => {
    fc.assert(
      fc.property(chinese, fc.nat(), fc.integer({ min: 2, max: 12 }), (body, start, length) => {
        const characters = [...body];
        const from = start % (characters.length - 1);
        const typed = characters.slice(from, from + length).join('');
        expect(isFound(documentOf({ bodyText: `前${body}后` }), typed), typed).toBe(true);
        expect(isFound(documentOf({ bodyText: `前${body}后` }), `“${typed}”`), typed).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('takes a whole title for a question', () => {
    fc.assert(
      fc.property(
        text.filter((title) => /[\p{L}\p{N}]{2}/u.test(title)),
        (title) => {
          expect(isFound(documentOf({ title, bodyText: '正文' }), title), title).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes a phrase in quotes only where it stands as it is', () => {
    const bodyText = '综合治理秸秆，利用综合站点，合利用好资金。';
    expect(isFound(documentOf({ bodyText }), '秸秆 综合 利用')).toBe(true);
    expect(isFound(documentOf({ bodyText }), '“秸秆综合利用”')).toBe(false);
  });

  it('takes words that tell nothing for nothing, unless there are no others', () => {
    expect(parseQuery('低保怎么申请', cutter).groups).toEqual([[['低保']], [['申请']]]);
    expect(parseQuery('如何', cutter).groups).toEqual([[['如何']]]);
  });

  it('is the same for full-width and capital letters', () => {
    expect(isFound(documentOf({ title: '5G+智慧农业' }), '５ｇ＋智慧农业')).toBe(true);
  });
});

describe('any question', () => {
  it('is read, whatever it is, into a bounded number of terms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
        const query = parseQuery(typed, cutter);
        expect(query.groups.length).toBeLessThanOrEqual(24);
        for (const term of query.groups.flat(2)) expect(term.length).toBeLessThanOrEqual(LONGEST_QUERY);
      }),
    );
    expect(parseQuery('办'.repeat(10_000), cutter).groups.length).toBeLessThanOrEqual(24);
    expect(parseQuery('，。！？', cutter).groups).toEqual([]);
  });
});

describe('document numbers', () => {
  it.each([
    '清政办发〔2024〕7号',
    '清政办发[2024]7号',
    '清政办发(2024)7',
    '清政办发（２０２４）第７号',
    '清政办发【2024】07号',
    '清政办发 〔 2024 〕 7 号',
    '清政办发2024年7号',
    '清政办发2024-7',
  ])('%s is one number', (written) => {
    expect(numbersIn(normalText(written), true).map(numberTerm)).toEqual(['清政办发〔2024〕7']);
  });

  it('are seen in a text only where they are plainly meant', () => {
    const text = normalText('根据国办发〔2019〕61号，表（2020）5，2021年3月，办法（2018）');
    expect(numbersIn(text, false).map(numberTerm)).toEqual(['根据国办发〔2019〕61']);
  });

  it('are cited by what stands behind any beginning', () => {
    expect(isFound(documentOf({ bodyText: '根据国办发〔2019〕61号执行' }), '国办发[2019]61号')).toBe(true);
    expect(isFound(documentOf({ bodyText: '根据国办发〔2019〕61号执行' }), '国办发[2019]6号')).toBe(false);
  });
});
