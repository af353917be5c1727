import type { Measure, Percent } from './measure.ts';
import { figuresOf } from './measure.ts';

/** A sentence of a paragraph, by offsets into the paragraph's text, with its figures in order. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly measures: readonly Measure[];
  readonly percents: readonly Percent[];
}

const LONGEST = 1500;

/** Cut at 。！？; a text without any full stop is cut by length, so that nothing below grows without bound. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const ends = '。！？'.includes(text[at] ?? '') || at - start >= LONGEST;
    if (!ends && at < text.length - 1) continue;
    sentences.push({
      start,
      end: at + 1,
      text: text.slice(start, at + 1),
      ...figuresOf(text, start, at + 1),
    });
    start = at + 1;
  }
  return sentences;
}
