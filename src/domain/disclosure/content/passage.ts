import type { ContentPlace } from './finding.ts';
import { maskNumbers } from './mask.ts';
import { numbersOf, type WrittenNumber } from './written-number.ts';

/** A stretch of text that is checked as a whole: a field, the body, an attachment. */
export class Passage {
  readonly text: string;
  private readonly whole: ContentPlace;
  private breaks: number[] | null = null;
  private found: readonly WrittenNumber[] | null = null;

  constructor(text: string, whole: ContentPlace) {
    this.text = text;
    this.whole = whole;
  }

  get part(): ContentPlace['part'] {
    return this.whole.part;
  }

  /** The place of a character, by paragraph or line. */
  placeAt(at: number): ContentPlace {
    if (this.whole.part === 'field') return this.whole;
    const line = this.lineAt(at);
    const words = this.whole.part === 'body' ? `正文第${line}段` : `${this.whole.words}第${line}行`;
    return { ...this.whole, line, words };
  }

  /** The words around a hit, numbers masked. */
  excerptAt(at: number, length: number): string {
    return excerpt(this.text, at, length);
  }

  /** The line that a character stands in. */
  lineOf(at: number): string {
    const begin = this.text.lastIndexOf('\n', at - 1) + 1;
    const end = this.text.indexOf('\n', at);
    return this.text.slice(begin, end < 0 ? undefined : end);
  }

  /** What stands before a hit in its line, at most so many characters. */
  before(at: number, length: number): string {
    const cut = this.text.slice(Math.max(0, at - length), at);
    return cut.slice(cut.lastIndexOf('\n') + 1);
  }

  /** The long numbers written in it, found once for all rules. */
  get numbers(): readonly WrittenNumber[] {
    return (this.found ??= numbersOf(this.text));
  }

  private lineAt(at: number): number {
    this.breaks ??= lineBreaks(this.text);
    let [low, high] = [0, this.breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.breaks[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}

const AROUND = 10;

/** Masks before it cuts, so that no number is cut into one that looks harmless and is not. */
function excerpt(text: string, at: number, length: number): string {
  const from = Math.max(0, at - 80);
  const window = maskNumbers(text.slice(from, Math.min(text.length, at + length + 80)));
  const cut = window.slice(Math.max(0, at - from - AROUND), at - from + Math.min(length, 60) + AROUND);
  return cut.replaceAll(/\s+/g, ' ').trim();
}

function lineBreaks(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at);
  return found;
}
