import { expect, it } from 'vitest';
import { plantedTree } from '../tree.ts';
import { screenLanguage } from './screen-language.ts';

it('screenLanguage accepts Chinese, names and types', () => {
  const text = '<a title="下载">下载 DOCX</a> <b>JSON</b>; const x: Map<string, Promise<Page>>;';
  expect(screenLanguage.check(plantedTree({ 'console/src/a.tsx': text }))).toEqual([]);
});

it.each([
  ['text between tags', '<a>Sign in</a>', 'Sign in'],
  ['an attribute that is read aloud', '<a aria-label="Close this">×</a>', 'Close this'],
])('screenLanguage catches %s', (_, text, words) => {
  expect(screenLanguage.check(plantedTree({ 'src/portal/a.ts': text }))).toEqual([
    `src/portal/a.ts shows “${words}”; the screen speaks Chinese.`,
  ]);
});

it('screenLanguage accepts Chinese marks, patterns and addresses', () => {
  const text =
    "const a = '数据，文件；密钥';\nconst b = /总(计)数/u;\nconst c = 'smtps://用户:口令@主机';\nconst d = { keywords: '年报,公开' };";
  expect(screenLanguage.check(plantedTree({ 'src/cli/a.ts': text }))).toEqual([]);
});

it('screenLanguage catches a half-width mark between Chinese characters', () => {
  expect(screenLanguage.check(plantedTree({ 'src/cli/a.ts': "\nconst a = '数据,文件';" }))).toEqual([
    'src/cli/a.ts:2 has a half-width mark in Chinese text: 据,文.',
  ]);
});
