import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../time/plain-date.ts';
import { linkedDocuments } from './body-marks.ts';
import { checkContent } from './check-content.ts';
import type { ContentExample } from './rule.ts';
import { CONTENT_RULES } from './rules/book.ts';
import type { ContentSubject } from './subject.ts';
import { WORDING } from './wording.ts';

function subjectOf(example: ContentExample): ContentSubject {
  const text = typeof example === 'string' ? example : '各乡镇：现将办法印发给你们，请认真执行。';
  const { fields, ...rest } = typeof example === 'string' ? {} : example;
  return {
    fields: {
      title: '关于印发管护办法的通知',
      kind: 'policy',
      documentNumber: '清政办发〔2024〕7号',
      issuers: ['清水县人民政府办公室'],
      origin: 'made',
      obtainedFrom: null,
      madeOn: parsePlainDate('2024-03-01'),
      changedOn: null,
      effectiveOn: null,
      expiresOn: null,
      genre: '通知',
      subject: '农业',
      keywords: [],
      summary: '明确管护主体和责任',
      opennessLabel: 'open',
      bodyHtml: `<p>${text}</p>`,
      bodyText: text,
      columnIds: ['column'],
      catalogItemIds: ['item'],
      ...fields,
    },
    attachments: [],
    ...rest,
  };
}

function rulesHit(example: ContentExample): string[] {
  return checkContent(subjectOf(example)).map(({ rule }) => rule);
}

describe.each(CONTENT_RULES)('$id', ({ id, hits, passes }) => {
  it.each(hits)('hits %j', (example) => expect(rulesHit(example)).toContain(id));
  it.each(passes)('lets pass %j', (example) => expect(rulesHit(example)).not.toContain(id));
});

describe('checkContent', () => {
  it('finds nothing in a document without fault', () => {
    expect(checkContent(subjectOf('各乡镇：现将办法印发给你们，请认真执行。'))).toEqual([]);
  });

  it('never repeats an identity, card or mobile number in a finding', () => {
    const text = [
      '张三\t640321199001011237\t13895001234\t6222021234567890128',
      '李四 640321 19900101 1237 138 9500 1234',
      '６４０３２１１９９００１０１１２３７',
      '64032119900101123713895001234',
    ].join('\n');
    const name = '张三640321199001011237.xlsx';
    const findings = checkContent(subjectOf({ fields: { bodyText: text }, attachments: [{ name, text }] }));
    expect(findings.length).toBeGreaterThan(6);
    const shown = JSON.stringify(findings).replaceAll(/[０-９]/g, (char) =>
      String.fromCharCode(char.charCodeAt(0) - 0xfee0),
    );
    expect(shown.replaceAll(/[^\d*]/g, '')).not.toMatch(/640321|19900101|13895001234|6222021/);
  });

  it('says where it found something', () => {
    const findings = checkContent(
      subjectOf({ attachments: [{ name: '名单.xlsx', text: '姓名\n张三\t640321199001011237' }] }),
    );
    expect(findings).toMatchObject([
      {
        rule: 'personal.identity-number',
        severity: 'block',
        place: { part: 'attachment', name: '名单.xlsx', line: 2, words: '附件“名单.xlsx”第2行' },
        excerpt: expect.stringMatching(/张三 640\*{13}../),
      },
    ]);
  });

  it('tells a long list in twenty findings', () => {
    const text = Array.from({ length: 500 }, () => '张三\t640321199001011237').join('\n');
    const found = checkContent(subjectOf(text)).filter(({ rule }) => rule === 'personal.identity-number');
    expect(found).toHaveLength(20);
    expect(found.at(-1)?.message).toContain('还有481处');
  });

  it('has no wrong form in the dictionary twice, and none that is its own right form', () => {
    expect(new Set(WORDING.map(({ wrong }) => wrong)).size).toBe(WORDING.length);
    for (const { wrong, right } of WORDING) expect(right).not.toContain(wrong);
  });

  it.each([
    ['digits', '1'],
    ['spaced digits', '1 '],
    ['digits by line', '1\n'],
    ['stars', '1*'],
    ['roads', '路1号'],
    ['villages', '村组路区'],
    ['tags', '<a href="'],
    ['one word', '创新、'],
    ['identity numbers', '640321199001011237 '],
    ['doubled', '在'],
    ['titles', '县长王建国'],
    ['line breaks', '\n'],
    ['zero width', '\u200b'],
  ])('reads a megabyte of %s in linear time', (_, unit) => {
    const dictionary = [
      { kind: 'leader', name: '王建国', titles: '主任' },
      { kind: 'wording', wrong: `${'1'.repeat(38)}2`, right: '', severity: 'warning' },
    ] as const;
    const text = unit.repeat(1_000_000 / unit.length);
    // Were any rule worse than linear, this would not end before the test is given up.
    const findings = checkContent(subjectOf({ fields: { bodyText: text, bodyHtml: text }, dictionary }));
    expect(findings.length).toBeLessThan(200);
  });
});

describe('linkedDocuments', () => {
  it('names the documents of this portal that a body links to, once each', () => {
    const id = '0198a000-0000-7000-8000-000000000001';
    expect(
      linkedDocuments(
        `<a href="/p/documents/${id}">一</a><a href='/documents/${id}'>二</a><a href="/x">三</a>`,
      ),
    ).toEqual([id]);
  });
});
