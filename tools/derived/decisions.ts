import { join } from 'node:path';
import { pathsOf, workingTree } from '../tree.ts';
import type { DerivedBlock } from './derived-block.ts';

/** Every decision by its title. */
export const decisions: DerivedBlock = {
  name: 'decisions',
  text() {
    const tree = workingTree(join(import.meta.dirname, '..', '..'));
    return pathsOf(tree, ['docs/decisions/0'], ['.md'])
      .map((path) => {
        const title = /^# (.+)$/m.exec(tree.read(path))?.[1] ?? path;
        return `- [${title}](${path.slice('docs/decisions/'.length)})`;
      })
      .join('\n');
  },
};
