import type { HouseRule } from '../house-rule.ts';
import { pathsOf } from '../tree.ts';
import type { Tree } from '../tree.ts';

/** Text between tags, and the attributes that people read. Two words at least: `JSON` and `DOCX` are names. */
const BETWEEN_TAGS = />\s*([A-Z][a-z]+(?: [A-Za-z]+)+)[.:!?]?\s*<\//g;
const READ_ATTRIBUTE =
  /\b(?:title|placeholder|label|aria-label|alt|okText|cancelText)=["']([A-Za-z]+(?: [A-Za-z]+)+)["']/g;

/** Half-width marks between two Chinese characters. Brackets and `?` stay out: patterns need them. */
const HALF_WIDTH = /\p{Script=Han}[,;:!]\p{Script=Han}/u;

/** Addresses, and the key words of a page, which the standard separates by half-width commas. */
const FOR_MACHINES = /\w+:\/\/\S+|\bkeywords: '[^']*'/g;

/** What the user sees is Chinese, with Chinese punctuation. */
export const screenLanguage: HouseRule = {
  name: 'screen language',
  check: (tree) => [...foreignWords(tree), ...halfWidthMarks(tree)],
};

function foreignWords(tree: Tree): string[] {
  return pathsOf(tree, ['src/portal/', 'console/'], ['.ts', '.tsx', '.html'])
    .filter((path) => !path.includes('.test.'))
    .flatMap((path) => {
      const text = tree.read(path);
      return [...text.matchAll(BETWEEN_TAGS), ...text.matchAll(READ_ATTRIBUTE)].map(
        (found) => `${path} shows “${found[1]}”; the screen speaks Chinese.`,
      );
    });
}

function halfWidthMarks(tree: Tree): string[] {
  return pathsOf(tree, ['src/', 'console/'], ['.ts', '.tsx', '.html'])
    .filter((path) => !path.includes('.test.'))
    .flatMap((path) =>
      tree
        .read(path)
        .split('\n')
        .flatMap((line, index) => {
          const found = HALF_WIDTH.exec(line.replaceAll(FOR_MACHINES, ''));
          return found === null
            ? []
            : [`${path}:${index + 1} has a half-width mark in Chinese text: ${found[0]}.`];
        }),
    );
}
