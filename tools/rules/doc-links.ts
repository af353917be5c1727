import { dirname, join } from 'node:path/posix';
import type { HouseRule } from '../house-rule.ts';
import { pathsOf } from '../tree.ts';
import type { Tree } from '../tree.ts';

const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g;
const TAG = /\b(?:src|href)="([^"]+)"/g;
const SCRIPT = /\bnpm run ([\w:-]+)/g;
const CODE_PATH = /`((?:src|console|tools|test|bench|docs|data|migrations|bin)\/[\w./-]+\.\w+)`/g;

/** What the documents point at is there: files, headings, npm scripts, and paths in code marks. */
export const docLinks: HouseRule = {
  name: 'document links',
  check(tree) {
    const { scripts = {} } = JSON.parse(tree.read('package.json')) as { scripts?: Record<string, string> };
    return pathsOf(tree, [''], ['.md']).flatMap((path) => {
      const text = tree.read(path);
      return [
        ...[...text.matchAll(LINK), ...text.matchAll(TAG)].flatMap((m) =>
          linkSentence(tree, path, m[1] ?? ''),
        ),
        ...[...text.matchAll(SCRIPT)].flatMap((m) => scriptSentence(path, m[1] ?? '', scripts)),
        ...[...text.matchAll(CODE_PATH)].flatMap((m) => pathSentence(tree, path, m[1] ?? '')),
      ];
    });
  },
};

function linkSentence(tree: Tree, path: string, target: string): string[] {
  if (/^(?:https?:|mailto:)/.test(target)) return [];
  const [file = '', heading] = target.split('#');
  const goal = file === '' ? path : join(dirname(path), decodeURI(file));
  const isFolder = tree.paths.some((one) => one.startsWith(`${goal.replace(/\/$/, '')}/`));
  if (!tree.paths.includes(goal)) return isFolder ? [] : [`${path} links to ${target}, which is not there.`];
  if (heading === undefined || headingsOf(tree.read(goal)).includes(decodeURI(heading))) return [];
  return [`${path} links to the heading #${heading}, which ${goal} does not have.`];
}

function scriptSentence(path: string, script: string, scripts: Record<string, string>): string[] {
  return script in scripts ? [] : [`${path} names npm run ${script}, which package.json does not have.`];
}

function pathSentence(tree: Tree, path: string, named: string): string[] {
  // NNNN stands for any number.
  return tree.paths.includes(named) || named.includes('NNNN')
    ? []
    : [`${path} names ${named}, which is not there.`];
}

/** Anchors as code hosts make them: lower case, punctuation dropped, blanks to hyphens. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map((m) =>
    (m[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  );
}
