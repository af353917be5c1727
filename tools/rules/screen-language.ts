import type { HouseRule } from '../house-rule.ts';
import { pathsOf } from '../tree.ts';

/** Text between tags, and the attributes that people read. Two words at least: `JSON` and `DOCX` are names. */
const BETWEEN_TAGS = />\s*([A-Z][a-z]+(?: [A-Za-z]+)+)[.:!?]?\s*<\//g;
const READ_ATTRIBUTE =
  /\b(?:title|placeholder|label|aria-label|alt|okText|cancelText)=["']([A-Za-z]+(?: [A-Za-z]+)+)["']/g;

/** What the user sees is Chinese. */
export const screenLanguage: HouseRule = {
  name: 'screen language',
  check: (tree) =>
    pathsOf(tree, ['src/portal/', 'console/'], ['.ts', '.tsx', '.html'])
      .filter((path) => !path.includes('.test.'))
      .flatMap((path) => {
        const text = tree.read(path);
        return [...text.matchAll(BETWEEN_TAGS), ...text.matchAll(READ_ATTRIBUTE)].map(
          (found) => `${path} shows “${found[1]}”; the screen speaks Chinese.`,
        );
      }),
};
