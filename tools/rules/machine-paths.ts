import type { HouseRule } from '../house-rule.ts';

/** Text that is ours to keep clean; pictures and fonts are not read. */
const TEXT =
  /\.(?:tsx?|jsx?|json|md|sql|css|html|xml|conf|ya?ml|sh|txt|csv|svg)$|(?:^|\/)(?:\.[a-z.]+|run|LICENSE)$/;

const PLACES: ReadonlyArray<readonly [RegExp, string]> = [
  // A path of somebody's machine; `/tmp/` in a pattern or URL path does not begin with a quote, blank or bracket.
  [/(?<=^|[\s"'`(=])\/(?:home|Users|root|work|farm|tmp|mnt)\/[\w.-]+/m, 'a path of one machine'],
  [/[A-Z]:\\Users\\/, 'a path of one machine'],
  [/https?:\/\/(?:localhost|127\.0\.0\.1):(?:4873|8081)\b/, 'a private package registry'],
];

/** Resolved addresses in the lock file point at the public registry, or `npm ci` fails for everybody else. */
const REGISTRY = /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)([^"]+)"/;

/** Nothing in the tree knows the machine that it was written on. */
export const machinePaths: HouseRule = {
  name: 'machine paths',
  check: (tree) =>
    tree.paths.filter((path) => TEXT.test(path)).flatMap((path) => sentences(path, tree.read(path))),
};

function sentences(path: string, text: string): string[] {
  if (path === 'package-lock.json') {
    const host = REGISTRY.exec(text)?.[1];
    return host === undefined ? [] : [`${path} resolves a package at ${host}, not at registry.npmjs.org.`];
  }
  return PLACES.flatMap(([pattern, what]) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const line = text.slice(0, found.index).split('\n').length;
    return [`${path}:${line} names ${what}: ${found[0]}.`];
  });
}
