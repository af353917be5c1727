import { isLongWord, LONGEST_TERM } from './index-terms.ts';
import { normalText } from './normal-text.ts';
import { numbersIn, numberTerm } from './number-terms.ts';
import { pairAcross, pairsOf, runsOf } from './runs.ts';
import type { WordCutter } from './word-cutter.ts';

/** What a visitor asked, as the index understands it. */
export interface SearchQuery {
  /** All must be met; one is met by any of its alternatives, an alternative by all of its terms. */
  readonly groups: readonly (readonly (readonly string[])[])[];
  /** Normal texts that must stand in the document letter by letter, where its terms alone cannot tell. */
  readonly phrases: readonly string[];
  /** A single character is looked for in titles only. */
  readonly titleOnly: boolean;
  /** What to mark in excerpts, longest first: normal text. */
  readonly marks: readonly string[];
  /** What was asked, piece by piece, for advice when nothing is found. */
  readonly pieces: readonly string[];
}

/** Characters of a query that are read; no question is longer. */
export const LONGEST_QUERY = 100;
const MOST_GROUPS = 24;

/** Words that stand in every document and tell nothing, unless they are all that was asked. */
const EMPTY_WORDS = new Set(
  '的 了 和 与 及 在 是 对 为 以 等 之 或 被 吗 呢 啊 请问 怎么 如何 什么 哪些 哪里 怎样 关于'.split(' '),
);

/** Reads what a visitor typed. Everything that is no letter, figure or character separates; nothing of it is an operator but quotes. */
export function parseQuery(typed: string, cutter: WordCutter): SearchQuery {
  const normal = [...normalText(typed)].slice(0, LONGEST_QUERY).join('');
  const groups: string[][][] = [];
  const phrases: string[] = [];
  const marks = new Set<string>();
  const pieces: string[] = [];
  const add = (alternatives: string[][]): void => {
    if (groups.length < MOST_GROUPS) groups.push(alternatives);
  };

  const rest = normal.replaceAll(
    /["“”„«»「」『』]([^"“”„«»「」『』]+)["“”„«»「」『』]/gu,
    (_all, inner: string) => {
      const phrase = inner.trim();
      const terms = phraseTerms(phrase, cutter);
      if (terms.length === 0) return ' ';
      for (const term of terms) add([[term]]);
      if (terms.length > 1 || terms[0] !== phrase) phrases.push(phrase);
      marks.add(phrase);
      pieces.push(`“${phrase}”`);
      return ' ';
    },
  );

  const chunks = rest.split(/[ "“”„«»「」『』,，、;；]+/u).filter((chunk) => /[\p{L}\p{N}]/u.test(chunk));
  for (const chunk of joinNumbers(chunks)) readChunk(chunk);

  function readChunk(chunk: string): void {
    pieces.push(chunk);
    let at = 0;
    for (const number of numbersIn(chunk, true)) {
      words(chunk.slice(at, number.from));
      const written = chunk.slice(number.from, number.to);
      add([[numberTerm(number)], ...likenessTerms(number.word, written)]);
      marks.add(written);
      at = number.to;
    }
    words(chunk.slice(at));
  }

  /** “关于做好(2020)10月” has only the looks of a number: its words will do as well. */
  function likenessTerms(word: string, written: string): string[][] {
    if (/[〔号]/.test(written) || /[发函字令办规通公告审批]$/.test(word)) return [];
    const telling = wordTerms(written, cutter).filter(({ term }) => !isSingle(term));
    return telling.length === 0 ? [] : [telling.map(({ term }) => term)];
  }

  function words(text: string): void {
    const found = wordTerms(text, cutter);
    const telling = found.filter(({ word }) => !EMPTY_WORDS.has(word));
    for (const { term } of telling.length > 0 ? telling : found) add([[term]]);
    for (const { word } of telling) marks.add(word);
    if (found.length > 0) marks.add(text.trim());
  }

  const distinct = [...new Map(groups.map((group) => [JSON.stringify(group), group])).values()];
  const single = distinct.length > 0 && distinct.every((group) => group.flat().every(isSingle));
  // Beside a word, a lone character would be looked for in texts that are not indexed by it: it is kept for the phrase.
  const useful = single ? distinct : distinct.filter((group) => !group.flat().some(isSingle));
  return {
    groups: useful,
    phrases,
    titleOnly: single,
    marks: [...marks].filter((mark) => mark !== '').toSorted((a, b) => b.length - a.length),
    pieces,
  };
}

function isSingle(term: string): boolean {
  return [...term].length === 1;
}

/** “清政办发 〔2024〕 7号” was typed with blanks: the pieces of a number belong together. */
function joinNumbers(chunks: string[]): string[] {
  const whole = chunks.join(' ');
  const numbers = numbersIn(whole, true);
  if (numbers.length === 0) return chunks;
  const joined: string[] = [];
  let at = 0;
  for (const { from, to } of numbers) {
    joined.push(...whole.slice(at, from).split(' '), whole.slice(from, to).replaceAll(' ', ''));
    at = to;
  }
  joined.push(...whole.slice(at).split(' '));
  return joined.filter((chunk) => chunk !== '');
}

interface WordTerm {
  readonly term: string;
  readonly word: string;
}

/**
 * The terms of a text without quotes: word by word. A character that is left alone goes with its neighbour, so that it
 * tells something; a word that no dictionary knows is met pair by pair.
 */
function wordTerms(text: string, cutter: WordCutter): WordTerm[] {
  const runs = runsOf(text);
  return runs.flatMap((run, index) => {
    const next = runs[index + 1];
    const across = next?.joined ? [pairAcross(run.text, next.text)] : [];
    const alone = !run.joined && next?.joined !== true;
    const inside = run.kind === 'plain' ? plainTerms(run.text, alone) : chineseTerms(run.text, cutter, alone);
    return [...inside, ...across.map((term) => ({ term, word: term }))];
  });
}

/** A lone figure between characters (“2年”) may be the end of a longer one: the pair with its neighbour stands for it. */
function plainTerms(run: string, alone: boolean): WordTerm[] {
  return run.length < 3 && !alone ? [] : [{ term: run.slice(0, LONGEST_TERM), word: run }];
}

function chineseTerms(run: string, cutter: WordCutter, alone: boolean): WordTerm[] {
  const characters = [...run];
  if (characters.length === 1) return alone ? [{ term: run, word: run }] : [];
  const found: WordTerm[] = [];
  let at = 0;
  for (const word of cutter.words(run)) {
    const length = [...word].length;
    if (length === 1) {
      const from = at === 0 ? 0 : at - 1;
      const pair = characters.slice(from, from + 2).join('');
      found.push({ term: pair, word: EMPTY_WORDS.has(word) ? word : pair });
    } else if (length === 2 || isLongWord(word)) found.push({ term: word, word });
    else for (const pair of pairsOf(word)) found.push({ term: pair, word });
    at += length;
  }
  return found;
}

/** The terms that a text which holds the phrase must have; the phrase itself decides afterwards. */
function phraseTerms(phrase: string, cutter: WordCutter): string[] {
  const runs = runsOf(phrase);
  const [only] = runs;
  if (only === undefined) return [];
  if (runs.length === 1 && only.text === phrase) {
    if (only.kind === 'plain') return [phrase.slice(0, LONGEST_TERM)];
    if ([...phrase].length <= 2) return [phrase];
    const [word, ...others] = cutter.words(phrase);
    if (word !== undefined && others.length === 0 && isLongWord(word)) return [word];
  }
  const terms = runs.flatMap((run, index) => {
    const across = run.joined ? [pairAcross(runs[index - 1]?.text ?? '', run.text)] : [];
    if (run.kind === 'chinese')
      return [...across, ...pairsOf(run.text), ...cutter.words(run.text).filter(isLongWord)];
    // The ends of a phrase may cut a figure in two.
    const whole = index > 0 && index < runs.length - 1;
    return whole ? [...across, run.text.slice(0, LONGEST_TERM)] : across;
  });
  return terms.length > 0 ? terms : runs.map(({ text }) => text.slice(0, LONGEST_TERM));
}
