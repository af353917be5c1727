import { withDerivedBlocks } from '../derived/derived-block.ts';
import type { DerivedBlock } from '../derived/derived-block.ts';
import { blocks } from '../derived/blocks.ts';
import type { HouseRule } from '../house-rule.ts';
import { pathsOf } from '../tree.ts';
import type { Tree } from '../tree.ts';

/** What the documents derive from the code says what the code says today. */
export const derivedDocuments: HouseRule = {
  name: 'derived documents',
  check: (tree) => staleDocuments(tree, blocks),
};

/** A sentence for each document whose blocks are older than what they derive from, or that nobody derives. */
export function staleDocuments(tree: Tree, known: readonly DerivedBlock[]): string[] {
  return pathsOf(tree, [''], ['.md']).flatMap((path) => {
    const text = tree.read(path);
    try {
      if (withDerivedBlocks(text, known) === text) return [];
      return [`${path} is older than the code it derives from; run npm run docs.`];
    } catch (error) {
      return [`${path}: ${error instanceof Error ? error.message : String(error)}.`];
    }
  });
}
