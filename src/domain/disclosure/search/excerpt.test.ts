import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, excerpt, markedText } from './excerpt.ts';
import { rankTitles } from './rank-titles.ts';

function plain(parts: readonly { text: string }[] | null): string {
  return (parts ?? []).map(({ text }) => text).join('');
}

function marked(parts: readonly { text: string; marked: boolean }[] | null): string[] {
  return (parts ?? []).filter((part) => part.marked).map(({ text }) => text);
}

describe('excerpt', () => {
  it('marks what was asked for as it is written in the original', () => {
    expect(marked(markedText('５Ｇ与ＧＤＰ', ['gdp', '5g']))).toEqual(['５Ｇ', 'ＧＤＰ']);
    expect(plain(markedText('５Ｇ与ＧＤＰ', ['gdp']))).toBe('５Ｇ与ＧＤＰ');
  });

  it('shows the passage where most of it stands together', () => {
    const text = `饮水在前。${'其他内容。'.repeat(60)}农村饮水工程由水务部门管护。${'后面。'.repeat(60)}`;
    const found = excerpt(text, ['饮水', '工程', '管护']);
    expect(marked(found)).toEqual(['饮水', '工程', '管护']);
    expect(plain(found).startsWith('…')).toBe(true);
    expect(plain(found).length).toBeLessThan(130);
  });

  it('is null where nothing of it stands', () => {
    expect(excerpt('没有关系的内容', ['饮水'])).toBeNull();
    expect(plain(beginning('开头\n第二段'))).toBe('开头 第二段');
  });

  it('never loses or doubles a character of a short text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), { maxLength: 4 }),
        (text, marks) => {
          expect(plain(markedText(text, marks))).toBe(text);
        },
      ),
    );
  });
});

describe('rankTitles', () => {
  it('puts the question letter by letter before its words strewn about, then the shorter, then the newer', () => {
    const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
    const ranked = rankTitles(
      [
        { documentId: 'strewn', title: '饮水安全与农村发展', publishedAt: at('2024-05-01') },
        { documentId: 'old', title: '农村饮水办法', publishedAt: at('2019-05-01') },
        {
          documentId: 'long',
          title: '关于转发上级农村饮水工作有关要求并进一步抓好落实的通知',
          publishedAt: at('2019-05-01'),
        },
        { documentId: 'new', title: '农村饮水办法', publishedAt: at('2024-05-01') },
      ],
      ['农村饮水', '农村', '饮水'],
    );
    expect(ranked.map(({ documentId }) => documentId)).toEqual(['new', 'old', 'long', 'strewn']);
  });
});
