import type { ContentSeverity } from './finding.ts';

/** A wrong form with the right one, or a leader's name with the titles that may stand beside it. */
export type DictionaryEntry = WrongForm | LeaderTitle;

export interface WrongForm {
  readonly kind: 'wording';
  readonly wrong: string;
  /** What to write; '' where it is just to be left out. */
  readonly right: string;
  /** Phrases that rightly contain the wrong form: 标的的 in 标的的价格. */
  readonly unless?: readonly string[];
  readonly severity: ContentSeverity;
}

export interface LeaderTitle {
  readonly kind: 'leader';
  readonly name: string;
  /** Present titles, such as 县委副书记、县长. */
  readonly titles: string;
}

/** No entry is longer: looking a text through stays linear. */
export const LONGEST_ENTRY = 40;

interface Node {
  readonly next: Map<string, Node>;
  entry: WrongForm | null;
}

/** The entries as a tree of characters, read once a check. */
export function wordTree(entries: readonly WrongForm[]): Node {
  const root: Node = { next: new Map(), entry: null };
  for (const entry of entries) {
    if (entry.wrong === '' || entry.wrong.length > LONGEST_ENTRY) continue;
    let node = root;
    for (const char of entry.wrong) {
      const found = node.next.get(char) ?? { next: new Map<string, Node>(), entry: null };
      node.next.set(char, found);
      node = found;
    }
    node.entry = entry;
  }
  return root;
}

/** Every wrong form in a text, the longest at a place, none within another. */
export function* wrongForms(text: string, root: Node): Generator<{ at: number; entry: WrongForm }> {
  for (let at = 0; at < text.length; at += 1) {
    let node: Node | undefined = root;
    let entry: WrongForm | null = null;
    for (let end = at; end < text.length; end += 1) {
      node = node.next.get(text.charAt(end));
      if (node === undefined) break;
      entry = node.entry ?? entry;
    }
    if (entry === null || isRightHere(text, at, entry)) continue;
    yield { at, entry };
    at += entry.wrong.length - 1;
  }
}

function isRightHere(text: string, at: number, { wrong, unless = [] }: WrongForm): boolean {
  return unless.some((phrase) => {
    const inside = phrase.indexOf(wrong);
    return inside >= 0 && text.startsWith(phrase, at - inside);
  });
}
