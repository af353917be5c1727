import type { HouseRule } from '../house-rule.ts';
import { importsOf, projectPath } from '../imports.ts';
import type { Import } from '../imports.ts';
import { pathsOf } from '../tree.ts';
import type { Tree } from '../tree.ts';

/** Who may import whom: the table of docs/architecture.md. `types of X` allows `import type` alone. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: ['domain'],
  platform: ['types of domain'],
  store: ['domain', 'platform'],
  paper: ['domain'],
  actions: ['domain', 'store', 'paper', 'platform'],
  api: ['contract', 'actions', 'store', 'domain', 'platform'],
  portal: ['actions', 'store', 'domain', 'platform'],
  jobs: ['actions', 'store', 'domain', 'paper', 'platform'],
  cli: ['actions', 'store', 'domain', 'paper', 'platform'],
  console: ['contract', 'domain'],
};

/** The ways into the system. Each stands alone. */
const MOUTHS: readonly string[] = ['api', 'portal', 'jobs', 'cli'];

/** Nouns of the domain that every other noun knows, and the one further way that is open. */
const KNOWN_TO_ALL: readonly string[] = ['time', 'law', 'agency', 'sheet'];
const ALSO_KNOWN: Readonly<Record<string, readonly string[]>> = { report: ['indicator'] };

/** What a pure domain does not do: look at a clock, roll dice, reach for the process or the network. */
const IMPURE: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bDate\.now\(|\bnew Date\(\s*\)/, 'looks at the clock; take the date as an argument'],
  [/\bMath\.random\(|\bcrypto\.random/, 'uses chance; take the value as an argument'],
  [/\bprocess\.|\bfetch\(|\bconsole\./, 'reaches outside; leave that to the layer that calls it'],
];

interface Edge extends Import {
  readonly from: string;
  readonly to: string | undefined;
}

/** The direction of dependency, layer by layer and inside the domain noun by noun. */
export const architecture: HouseRule = {
  name: 'architecture',
  check(tree) {
    const edges = edgesOf(tree);
    return [
      ...tree.paths.flatMap(homelessFile),
      ...edges.flatMap(layerSentence),
      ...edges.flatMap(nounSentence),
      ...edges.flatMap(spellingSentence),
      ...edges.flatMap(domainPackageSentence),
      ...pathsOf(tree, ['src/domain/'], ['.ts'])
        .filter(isShipped)
        .flatMap((path) => impureSentences(path, tree.read(path))),
      ...cycleSentences(edges),
    ];
  },
};

/** Layer of a path: the folder under `src`, or `console`. Nothing for main.ts, tests, tools: they may import all. */
function layerOf(path: string): string | undefined {
  if (path.startsWith('console/')) return 'console';
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function nounOf(path: string): string | undefined {
  return /^src\/domain\/([^/]+)\//.exec(path)?.[1];
}

function isShipped(path: string): boolean {
  return !/\.test\.tsx?$/.test(path);
}

function edgesOf(tree: Tree): Edge[] {
  return pathsOf(tree, ['src/', 'console/'], ['.ts', '.tsx'])
    .filter(isShipped)
    .flatMap((from) =>
      importsOf(tree.read(from)).map((one) =>
        Object.assign(one, { from, to: projectPath(from, one.specifier) }),
      ),
    );
}

function homelessFile(path: string): string[] {
  const layer = layerOf(path);
  if (path.startsWith('src/') && layer === undefined && path !== 'src/main.ts' && isShipped(path))
    return [`${path} stands in no layer; only main.ts stands directly in src.`];
  if (layer === undefined || layer in MAY_IMPORT) return [];
  return [`${path} stands in the layer ${layer}, which the table of layers does not know.`];
}

function layerSentence({ from, to, typeOnly }: Edge): string[] {
  const layer = layerOf(from);
  if (layer === undefined || to === undefined) return [];
  if (to === 'src/main.ts') return [`${from} imports main.ts, which nothing imports.`];
  const target = layerOf(to);
  const allowed = MAY_IMPORT[layer] ?? [];
  if (target === undefined) {
    if (to.startsWith('data/')) return [];
    return [`${from} imports ${to}, which stands outside the layers.`];
  }
  if (target === layer || allowed.includes(target)) return [];
  if (MOUTHS.includes(layer) && MOUTHS.includes(target))
    return [`${from} imports ${to}, but no mouth imports another: move what they share inward.`];
  if (allowed.includes(`types of ${target}`)) {
    if (typeOnly) return [];
    return [`${from} imports a value from ${to}, but ${layer} may import only types of ${target}.`];
  }
  const list = allowed.length === 0 ? 'nothing else' : `only ${allowed.join(', ')}`;
  return [`${from} imports ${to}, but ${layer} may import ${list}.`];
}

function nounSentence({ from, to }: Edge): string[] {
  const noun = nounOf(from);
  const target = to === undefined ? undefined : nounOf(to);
  if (noun === undefined || target === undefined || noun === target) return [];
  const open = [...KNOWN_TO_ALL, ...(ALSO_KNOWN[noun] ?? [])];
  if (open.includes(target)) return [];
  return [`${from} imports ${to}, but inside the domain ${noun} may know only ${open.join(', ')}.`];
}

function spellingSentence({ from, to, specifier }: Edge): string[] {
  if (to === undefined || !specifier.startsWith('.') || !from.startsWith('src/') || from === 'src/main.ts')
    return [];
  const target = layerOf(to);
  if (target === undefined || target === layerOf(from)) return [];
  return [`${from} reaches ${to} by a relative path; across layers write #${to.slice('src/'.length)}.`];
}

function domainPackageSentence({ from, to, specifier }: Edge): string[] {
  if (to !== undefined || layerOf(from) !== 'domain') return [];
  return [`${from} imports ${specifier}, but the domain imports no package and no built-in module.`];
}

function impureSentences(path: string, source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
  return IMPURE.filter(([pattern]) => pattern.test(code)).map(([, words]) => `${path} ${words}.`);
}

/** One sentence for each circle of imports, types included: a circle of types still has no first file to read. */
function cycleSentences(edges: readonly Edge[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) if (to !== undefined) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const sentences: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) sentences.push(`Imports go in a circle: ${[...trail.slice(at), path].join(' → ')}.`);
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return sentences;
}
