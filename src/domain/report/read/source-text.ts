import { foldCharacters, foldForMatching } from './fold.ts';

/**
 * The source as one folded string with its line numbers, and the same without any white space ("compact"), in which
 * labels are looked for because they may be broken anywhere. Positions translate both ways.
 */
export interface SourceText {
  readonly lines: readonly string[];
  /** All lines joined by '\n', widths and radicals folded; positions as in the joined source. */
  readonly text: string;
  /** `text` folded for matching and without white space. */
  readonly compact: string;
  /** Position in `text` of each compact character. */
  readonly positions: readonly number[];
  /** The Chinese characters of `compact` alone: labels whose halves have figures between them are whole here. */
  readonly words: string;
  /** Position in `text` of each character of `words`. */
  readonly wordPositions: readonly number[];
  /** 1-based line of a position in `text`. */
  readonly lineAt: (position: number) => number;
  /** First compact index at or after a position in `text`. */
  readonly compactAt: (position: number) => number;
}

/** A stretch of the source in positions of `SourceText.text`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function sourceText(lines: readonly string[]): SourceText {
  const joined = lines.join('\n');
  const text = foldCharacters(joined);
  const matching = foldForMatching(joined);
  const positions: number[] = [];
  const wordPositions: number[] = [];
  let compact = '';
  let words = '';
  for (let i = 0; i < matching.length; i += 1) {
    const character = matching.charAt(i);
    if (/\s/.test(character)) continue;
    compact += character;
    positions.push(i);
    if (!/\p{Script=Han}/u.test(character)) continue;
    words += character;
    wordPositions.push(i);
  }
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return {
    lines,
    text,
    compact,
    positions,
    words,
    wordPositions,
    lineAt: (position) => lastAtMost(starts, position) + 1,
    compactAt: (position) => firstAtLeast(positions, position),
  };
}

/** Index of the last element ≤ value in an ascending list, 0 if there is none. */
function lastAtMost(ascending: readonly number[], value: number): number {
  return Math.max(0, firstAtLeast(ascending, value + 1) - 1);
}

/** Index of the first element ≥ value in an ascending list, its length if there is none. */
export function firstAtLeast(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
