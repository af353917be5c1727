import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocks } from './derived/blocks.ts';
import { withDerivedBlocks } from './derived/derived-block.ts';
import { pathsOf, workingTree } from './tree.ts';

/** `npm run docs`: writes every derived block of the documents anew. */

const root = join(import.meta.dirname, '..');
const tree = workingTree(root);

for (const path of pathsOf(tree, [''], ['.md'])) {
  const text = tree.read(path);
  const written = withDerivedBlocks(text, blocks);
  if (written === text) continue;
  writeFileSync(join(root, path), written);
  process.stdout.write(`${path}\n`);
}
