import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../time/plain-date.ts';
import { LETTER_WORDS, type LetterFacts } from './letter-facts.ts';
import { LETTER_KINDS, type LetterKind, isReply } from './letter-kind.ts';
import { LETTER_TEMPLATES } from './letter-templates.ts';
import { fillTemplate, missingWords, templateFaults, writeLetter } from './write-letter.ts';

const KINDS = Object.keys(LETTER_KINDS) as LetterKind[];
const everything = Object.fromEntries(
  Object.keys(LETTER_WORDS).map((word) => [word, `〈${word}〉`]),
) as LetterFacts;
const frame = {
  heading: '泾源县农业农村局',
  number: null,
  signedBy: '泾源县农业农村局',
  date: parsePlainDate('2026-11-20'),
};

describe('the templates', () => {
  it.each(KINDS)('%s uses known words only and leaves none unfilled', (kind) => {
    const template = LETTER_TEMPLATES[kind];
    expect(templateFaults(template)).toEqual([]);
    expect(missingWords(template, everything)).toEqual([]);
    const { paragraphs, addressee } = writeLetter(kind, template, everything, frame);
    expect(paragraphs.join('')).not.toMatch(/[{}]|＿/);
    expect(addressee).toBe('〈收件人〉');
  });

  it('name the remedy in every reply and in no step on the way', () => {
    for (const kind of KINDS.filter((name) => name !== 'third_party_result'))
      expect(LETTER_TEMPLATES[kind].includes('{救济告知}'), kind).toBe(isReply(kind));
  });

  it('cite the article that each step follows', () => {
    const cited: Partial<Record<LetterKind, string>> = {
      correction_notice: '第三十条',
      third_party_letter: '第三十二条',
      agency_letter: '第三十四条',
      extension_notice: '第三十三条第二款',
      reasons_letter: '第三十五条',
      fee_notice: '109号',
    };
    for (const [kind, article] of Object.entries(cited))
      expect(LETTER_TEMPLATES[kind as LetterKind]).toContain(article);
  });
});

describe('filling in', () => {
  it('leaves out a line of empty words and blanks what the pen has to fill', () => {
    expect(
      fillTemplate('收到{收到日期}的申请。\n{理由}\n{救济告知}', { 救济告知: '可以申请复议。' }),
    ).toEqual(['收到＿＿＿＿的申请。', '可以申请复议。']);
    expect(missingWords('收到{收到日期}的申请。{理由}', {})).toEqual([
      { word: '收到日期', message: expect.stringContaining('收到申请之日') },
    ]);
  });

  it('names a word nobody knows, an empty and an endless template', () => {
    expect(templateFaults('您好，{申请者}：')).toEqual([
      { word: '申请者', message: expect.stringContaining('{申请者}') },
    ]);
    expect(templateFaults('  ')).toHaveLength(1);
    expect(templateFaults('字'.repeat(8001))).toHaveLength(1);
  });

  it('never obeys what an applicant has written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [first = ''] = fillTemplate('甲{申请内容}乙', {
          申请内容: `{理由}${text.replaceAll('\n', ' ')}`,
        });
        expect(first).toContain('{理由}');
      }),
    );
  });
});
