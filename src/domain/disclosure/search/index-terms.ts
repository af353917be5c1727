import { normalText } from './normal-text.ts';
import { numbersIn, termsOfNumber } from './number-terms.ts';
import { pairAcross, pairsOf, runsOf } from './runs.ts';
import type { WordCutter } from './word-cutter.ts';

/** Raised when documents would be cut differently: the server then builds the index anew by itself. */
export const CUTTING_RULES = 1;

/** Where a term stands: in the title or number, among keywords, summary and what the text often says, or anywhere. */
export const FIELDS = { title: 'T', about: 'A', any: 'X' } as const;
export type Field = keyof typeof FIELDS;

/** What of a public document is searched. */
export interface SearchableDocument {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string;
  readonly issuers: readonly string[];
  readonly keywords: readonly string[];
  readonly summary: string;
  readonly bodyText: string;
  readonly attachments: readonly { readonly name: string; readonly text: string }[];
}

/** A term as often as this in a text is what the text is about. */
const OFTEN = 4;
/** PostgreSQL takes a megabyte of terms a row; text behind this is not indexed (some 250 printed pages). */
const MOST_CHARACTERS = 250_000;
const MOST_BYTES = 900_000;
/** What the number of the segment and the letter of the field take of a term. */
const BYTES_BEFORE = 8;
/** More than a text can be about. */
const MOST_SUBJECTS = 4000;
/** Longer runs of letters and figures are cut off, in texts and in queries alike. */
export const LONGEST_TERM = 60;

export interface IndexTerms {
  /** Each term with the letter of its field before it. */
  readonly terms: string[];
  /** Everything as one normal text, for exact phrases. */
  readonly plainText: string;
}

/**
 * The terms under which a document is found. Every pair of neighbouring characters is one, so that no name and no new word
 * is unfindable; longer words of the dictionary are terms too, so that a query for them needs no second look at the text.
 */
export function indexTerms(document: SearchableDocument, cutter: WordCutter): IndexTerms {
  const head = normalText([document.title, document.documentNumber ?? '', document.indexNumber].join('\n'));
  const about = normalText([...document.keywords, document.summary, ...document.issuers].join('\n'));
  const attached = document.attachments.flatMap(({ name, text }) => [name, text]);
  const body = normalText([document.bodyText, ...attached].join('\n').slice(0, MOST_CHARACTERS));

  const title = new Set(termsOf(head, cutter));
  // One character is asked of titles alone, and a title is found by any two neighbours, figures included.
  for (const character of head) if (/[\p{L}\p{N}]/u.test(character)) title.add(character);
  for (const run of runsOf(head))
    if (run.kind === 'plain') for (const pair of pairsOf(run.text)) title.add(pair);
  for (const number of numbersIn(head, true)) for (const term of termsOfNumber(number)) title.add(term);

  const subject = new Set(termsOf(about, cutter));
  const inBody = termsOf(body, cutter);
  const counts = new Map<string, number>();
  for (const term of inBody) {
    const count = (counts.get(term) ?? 0) + 1;
    counts.set(term, count);
    if (count === OFTEN && subject.size < MOST_SUBJECTS) subject.add(term);
  }
  const anywhere = new Set([...title, ...subject]);
  let room = MOST_BYTES - 2 * bytesOf([...title, ...subject]);
  for (const term of inBody) {
    if (anywhere.has(term)) continue;
    room -= bytesOf([term]);
    if (room < 0) break;
    anywhere.add(term);
  }
  return {
    terms: [
      ...[...title].map((term) => FIELDS.title + term),
      ...[...subject].map((term) => FIELDS.about + term),
      ...[...anywhere].map((term) => FIELDS.any + term),
    ],
    plainText: [head, about, body].join('\n'),
  };
}

/** At most: a character outside the basic plane takes four bytes for its two halves. */
function bytesOf(terms: readonly string[]): number {
  return terms.reduce((bytes, term) => bytes + BYTES_BEFORE + 3 * term.length, 0);
}

/** The terms of a normal text, as often as they stand in it. */
function termsOf(normal: string, cutter: WordCutter): string[] {
  const terms: string[] = [];
  let before = '';
  for (const { kind, text, joined } of runsOf(normal)) {
    if (joined) terms.push(pairAcross(before, text));
    if (kind === 'plain') terms.push(text.slice(0, LONGEST_TERM));
    else for (const pair of pairsOf(text)) terms.push(pair);
    before = text;
  }
  for (const word of cutter.everyWord(normal)) if (isLongWord(word)) terms.push(word);
  for (const number of numbersIn(normal, false)) terms.push(...termsOfNumber(number));
  return terms;
}

/** A word of three Chinese characters or more: shorter ones are pairs anyway. */
export function isLongWord(word: string): boolean {
  return word.length > 2 && [...word].length > 2 && /^\p{Script=Han}+$/u.test(word);
}
