import { join } from 'node:path';
import { pathsOf, workingTree } from '../tree.ts';
import { markdownTable } from './derived-block.ts';
import type { DerivedBlock } from './derived-block.ts';

const COMMENT = /comment on table ([\w.]+) is\s+'((?:[^']|'')*)'/gi;

/** Every table with its comment and the migration that says so. */
export const tables: DerivedBlock = {
  name: 'tables',
  text() {
    const tree = workingTree(join(import.meta.dirname, '..', '..'));
    const rows = pathsOf(tree, ['migrations/'], ['.sql']).flatMap((path) =>
      [...tree.read(path).matchAll(COMMENT)].map((found) => [
        `\`${found[1] ?? ''}\``,
        (found[2] ?? '').replaceAll("''", "'"),
        path.slice('migrations/'.length, 'migrations/'.length + 4),
      ]),
    );
    return markdownTable(['table', 'what it holds', 'migration'], rows);
  },
};
