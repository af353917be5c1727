/** A stretch of a normal text without punctuation and blanks: Chinese characters, or letters and digits. */
export interface Run {
  readonly kind: 'chinese' | 'plain';
  readonly text: string;
  /** Stands directly behind the run before it. */
  readonly joined: boolean;
}

const parts = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)/gu;

/** The runs of a normal text, in order. */
export function runsOf(normal: string): Run[] {
  const runs: Run[] = [];
  let end = -1;
  for (const match of normal.matchAll(parts)) {
    runs.push({
      kind: match[1] === undefined ? 'plain' : 'chinese',
      text: match[0],
      joined: match.index === end,
    });
    end = match.index + match[0].length;
  }
  return runs;
}

/** Every two neighbouring characters. */
export function pairsOf(text: string): string[] {
  if (!/[\ud800-\udfff]/.test(text)) {
    const pairs: string[] = [];
    for (let at = 0; at + 1 < text.length; at += 1) pairs.push(text.slice(at, at + 2));
    return pairs;
  }
  const characters = [...text];
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}

/** The last character of a run, and the first of the next, as a pair. */
export function pairAcross(before: string, after: string): string {
  const [last = ''] = Array.from(before.slice(-2)).slice(-1);
  const [first = ''] = Array.from(after.slice(0, 2));
  return last + first;
}
