import type { HouseRule } from '../house-rule.ts';
import { pathsOf } from '../tree.ts';

// Written apart so that this file does not find itself.
const WORDS = ['@ts-' + 'ignore', '@ts-' + 'nocheck', '@ts-' + 'expect-error', 'TO' + 'DO', 'FIX' + 'ME'];
const DISABLE = new RegExp('(?:oxlint|eslint)-dis' + 'able(?:-next-line|-line)?(?<rest>.*)$', 'gm');
const RAW_SQL = /\bsql\.(?:raw|lit)\(/;

/** Nothing silences the compiler, a silenced lint rule is named with its reason, and SQL is never pasted together. */
export const suppressions: HouseRule = {
  name: 'suppressions',
  check: (tree) =>
    pathsOf(tree, ['src/', 'console/', 'tools/', 'test/', 'bench/'], ['.ts', '.tsx']).flatMap((path) =>
      sentences(path, tree.read(path)),
    ),
};

function sentences(path: string, text: string): string[] {
  const words = WORDS.filter((word) => new RegExp(`\\b${word.replace('@', '')}\\b`).test(text));
  const bare = [...text.matchAll(DISABLE)].filter((found) => !/\s--\s*\S/.test(found.groups?.['rest'] ?? ''));
  return [
    ...words.map((word) => `${path} says ${word}; solve it or write it down outside the code.`),
    ...bare.map((found) => {
      const line = text.slice(0, found.index).split('\n').length;
      return `${path}:${line} silences a lint rule without a reason after “--”.`;
    }),
    ...(path.startsWith('src/') && !path.endsWith('.test.ts') && RAW_SQL.test(text)
      ? [`${path} pastes text into SQL; pass it as a parameter.`]
      : []),
  ];
}
