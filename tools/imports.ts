import { dirname, join } from 'node:path/posix';

export interface Import {
  /** As written between the quotes. */
  readonly specifier: string;
  /** True for `import type …` and `export type …`: erased before anything runs. */
  readonly typeOnly: boolean;
}

const STATEMENT = /^[ \t]*(?:import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]/gm;
const SIDE_EFFECT = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a TypeScript source imports, re-exports or loads by a literal `import('…')`. Comments do not count. */
export function importsOf(source: string): Import[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  return [
    ...[...code.matchAll(STATEMENT)].map((m) => ({
      specifier: m[2] ?? '',
      typeOnly: /^\s*type\b/.test(m[1] ?? '') || onlyTypesInBraces(m[1] ?? ''),
    })),
    ...[...code.matchAll(SIDE_EFFECT)].map((m) => ({ specifier: m[1] ?? '', typeOnly: false })),
    ...[...code.matchAll(DYNAMIC)].map((m) => ({ specifier: m[1] ?? '', typeOnly: false })),
  ];
}

/** The file of this project that a specifier means, or nothing for a package or a built-in module. */
export function projectPath(importer: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(importer), specifier);
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  return undefined;
}

function onlyTypesInBraces(clause: string): boolean {
  const names = /^\s*\{([\s\S]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names !== undefined && names.filter(Boolean).every((name) => name.startsWith('type '));
}
