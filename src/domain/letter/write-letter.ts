import type { PlainDate } from '../time/plain-date.ts';
import { LETTER_WORDS } from './letter-facts.ts';
import type { LetterFacts, LetterWord } from './letter-facts.ts';
import { LETTER_KINDS } from './letter-kind.ts';
import type { LetterKind } from './letter-kind.ts';

/** A letter as words: what the writers of DOCX and PDF set and the screen shows. */
export interface Letter {
  readonly kind: LetterKind;
  /** 发文机关标志: who writes. */
  readonly heading: string;
  /** 发文字号, e.g. 泾农公开〔2026〕3号; null for papers that carry none. */
  readonly number: string | null;
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly signedBy: string;
  /** 成文日期. */
  readonly date: PlainDate;
}

/** What a template asks for that is not known. */
export interface LetterFault {
  readonly word: string;
  readonly message: string;
}

const WORD = /\{([^{}\n]{1,20})\}/g;
const LONGEST_TEMPLATE = 8000;

/** Words that may be empty: the line they stand on alone is then left out. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set<LetterWord>([
  '理由',
  '获取方式',
  '负责机关',
  '反映渠道',
  '救济告知',
  '联系方式',
]);

/** What is wrong with a template: words nobody knows, or too long. None: it can be used. */
export function templateFaults(template: string): LetterFault[] {
  const unknown = [...template.matchAll(WORD)].filter(([, word = '']) => !Object.hasOwn(LETTER_WORDS, word));
  return [
    ...unknown.map(([, word = '']) => ({
      word,
      message: `模板里的“{${word}}”不是可以填的词。可以用的有：${Object.keys(LETTER_WORDS).join('、')}。`,
    })),
    ...(template.trim() === '' ? [{ word: '', message: '模板不能是空的。' }] : []),
    ...(template.length > LONGEST_TEMPLATE
      ? [{ word: '', message: `模板请控制在 ${LONGEST_TEMPLATE} 字以内。` }]
      : []),
  ];
}

/** The paragraphs of a template with its words filled in. A line made of empty words alone is left out. */
export function fillTemplate(template: string, facts: LetterFacts): string[] {
  return template
    .split('\n')
    .filter((line) => !isEmptied(line, facts))
    .map((line) =>
      line.replaceAll(WORD, (whole, word: string) => facts[word as LetterWord] ?? blankFor(word, whole)),
    )
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What a letter still lacks: words of its template without a fact, other than those that may be empty. */
export function missingWords(template: string, facts: LetterFacts): LetterFault[] {
  const words = new Set([...template.matchAll(WORD)].map(([, word = '']) => word));
  return [...words]
    .filter((word) => !MAY_BE_EMPTY.has(word) && (facts[word as LetterWord] ?? '').trim() === '')
    .map((word) => ({
      word,
      message: `还没有${LETTER_WORDS[word as LetterWord] ?? word}，文书里留作空白，请先补充。`,
    }));
}

/** The letter of a kind out of its template and facts. */
export function writeLetter(
  kind: LetterKind,
  template: string,
  facts: LetterFacts,
  frame: Pick<Letter, 'heading' | 'number' | 'signedBy' | 'date'>,
): Letter {
  return {
    kind,
    ...frame,
    title: LETTER_KINDS[kind],
    addressee: facts.收件人 ?? facts.申请人 ?? '',
    paragraphs: fillTemplate(template, facts),
  };
}

function isEmptied(line: string, facts: LetterFacts): boolean {
  const words = [...line.matchAll(WORD)].map(([, word = '']) => word);
  if (words.length === 0 || line.replaceAll(WORD, '').trim() !== '') return false;
  return words.every((word) => (facts[word as LetterWord] ?? '').trim() === '');
}

/** A blank that a pen can fill; an optional word leaves nothing. */
function blankFor(word: string, whole: string): string {
  if (MAY_BE_EMPTY.has(word)) return '';
  return Object.hasOwn(LETTER_WORDS, word) ? '＿＿＿＿' : whole;
}
