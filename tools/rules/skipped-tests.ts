import type { HouseRule } from '../house-rule.ts';
import { pathsOf } from '../tree.ts';

const SKIPPED =
  /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(skip|only|todo|fails)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/g;

/** A test runs or it is deleted. `skipIf` stays allowed: it says on what the test depends. */
export const skippedTests: HouseRule = {
  name: 'skipped tests',
  check: (tree) =>
    pathsOf(tree, [''], ['.test.ts', '.test.tsx']).flatMap((path) => {
      const text = tree.read(path);
      return [...text.matchAll(SKIPPED)].map((found) => {
        const line = text.slice(0, found.index).split('\n').length;
        return `${path}:${line} has ${found[0].replace('(', '')}; let it run or delete it.`;
      });
    }),
};
