import type { HouseRule } from '../house-rule.ts';
import { pathsOf } from '../tree.ts';

/** Lines that a file may have without saying why; a table of cases may be longer than what it tests. */
const LIMIT = 250;
const LIMIT_OF_TESTS = 400;
const REASON = /\bLong because \S/;

/** A file past the limit says why in a comment that begins with “Long because”, or becomes two files. */
export const fileSize: HouseRule = {
  name: 'file size',
  check: (tree) =>
    pathsOf(tree, ['src/', 'console/', 'tools/', 'bench/'], ['.ts', '.tsx']).flatMap((path) => {
      const text = tree.read(path);
      const lines = text.split('\n').length - 1;
      const limit = path.includes('.test.') ? LIMIT_OF_TESTS : LIMIT;
      if (lines <= limit || REASON.test(text)) return [];
      return [`${path} has ${lines} lines; split it, or say “Long because …” in a comment (limit ${limit}).`];
    }),
};
