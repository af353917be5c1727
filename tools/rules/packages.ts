import type { HouseRule } from '../house-rule.ts';
import type { Tree } from '../tree.ts';

/** Licences we may ship beside Apache-2.0. No GPL or AGPL; MPL and OFL stay inside their own package's files. */
const LICENCES = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
  'Python-2.0',
]);

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly allowScripts?: Record<string, boolean>;
}

interface Lock {
  readonly packages: Record<string, { license?: string; hasInstallScript?: boolean; version?: string }>;
}

/** Dependencies: exact versions, known licences, install scripts by name, and a reason in docs/dependencies.md. */
export const packages: HouseRule = {
  name: 'packages',
  check(tree) {
    const manifest = JSON.parse(tree.read('package.json')) as Manifest;
    const lock = JSON.parse(tree.read('package-lock.json')) as Lock;
    const direct = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    };
    return [
      ...Object.entries(direct).flatMap(([name, version]) => pinSentence(name, version)),
      ...Object.keys(direct).flatMap((name) => reasonSentence(name, tree)),
      ...strangers(direct, tree),
      ...Object.entries(lock.packages).flatMap(([path, entry]) => licenceSentence(path, entry.license)),
      ...scriptSentences(lock, manifest.allowScripts ?? {}),
    ];
  },
};

function pinSentence(name: string, version: string): string[] {
  return /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)
    ? []
    : [`${name} is asked for as ${version}; pin one exact version.`];
}

function reasonSentence(name: string, tree: Tree): string[] {
  const page = 'docs/dependencies.md';
  if (tree.paths.includes(page) && tree.read(page).includes(`\`${name}\``)) return [];
  return [`${name} is not in ${page}; say there why it is needed.`];
}

/** Packages in the first column of the page's tables that package.json no longer names. */
function strangers(direct: Record<string, string>, tree: Tree): string[] {
  if (!tree.paths.includes('docs/dependencies.md')) return [];
  const cells = [...tree.read('docs/dependencies.md').matchAll(/^\| (`[^|]+`) \|/gm)].map((m) => m[1] ?? '');
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''));
  return named
    .filter((name) => !(name in direct))
    .map((name) => `docs/dependencies.md explains ${name}, which package.json does not name.`);
}

function licenceSentence(path: string, licence: string | undefined): string[] {
  if (path === '') return [];
  if (licence === undefined) return [`${nameOf(path)} declares no licence.`];
  // `A OR B` is ours to choose, `A AND B` binds us to both.
  const choices = licence.replaceAll(/[()]/g, '').split(' OR ');
  if (choices.some((choice) => choice.split(' AND ').every((one) => LICENCES.has(one)))) return [];
  return [`${nameOf(path)} is under ${licence}, which is not on the list of licences.`];
}

function scriptSentences(lock: Lock, allowed: Record<string, boolean>): string[] {
  const listed = new Set(Object.keys(allowed).map((key) => key.replace(/(?<=.)@[^/]*$/, '')));
  const withScript = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript === true);
  return withScript
    .map(([path]) => nameOf(path))
    .filter((name) => !listed.has(name))
    .map(
      (name) =>
        `${name} runs a script when installed; list it under allowScripts in package.json, true or false.`,
    );
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
