import type { Tree } from './tree.ts';

/** A rule of the house as a program. Every rule has a test that plants a violation for each sentence it can say. */
export interface HouseRule {
  /** Name of the gate in the output of `npm run check`. */
  readonly name: string;
  /** One sentence for each violation: where, what, and what would be right. Empty when the tree keeps the rule. */
  readonly check: (tree: Tree) => string[];
}
