import { expect, it } from 'vitest';
import { plantedTree } from '../tree.ts';
import { docLinks } from './doc-links.ts';

function project(text: string) {
  return plantedTree({
    'package.json': '{"scripts":{"check":"x"}}',
    'docs/limits.md': '# 限制 and more\n',
    'docs/page.md': text,
    'src/main.ts': '',
  });
}

it('docLinks accepts what is there', () => {
  const text =
    '[a](limits.md) [b](limits.md#限制-and-more) [c](https://x.example) [d](../src) `src/main.ts` npm run check';
  expect(docLinks.check(project(text))).toEqual([]);
});

it.each([
  ['a dead link', '[a](nowhere.md)', 'docs/page.md links to nowhere.md, which is not there.'],
  ['a dead picture', '![a](pictures/x.png)', 'docs/page.md links to pictures/x.png, which is not there.'],
  [
    'a dead heading',
    '[a](limits.md#gone)',
    'docs/page.md links to the heading #gone, which docs/limits.md does not have.',
  ],
  ['an unknown script', 'npm run fly', 'docs/page.md names npm run fly, which package.json does not have.'],
  ['a path that moved', '`src/old.ts`', 'docs/page.md names src/old.ts, which is not there.'],
])('docLinks catches %s', (_, text, sentence) => {
  expect(docLinks.check(project(text))).toEqual([sentence]);
});
