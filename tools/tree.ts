import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a project, by path from its root with forward slashes. What a house rule looks at. */
export interface Tree {
  readonly paths: readonly string[];
  /** Text of one file; an error if the tree has no such file. */
  read(path: string): string;
}

/** What installation, building and running leave behind: never part of the project. */
const NOT_OURS = new Set(['.git', 'node_modules', 'var', 'dist', 'coverage']);

/** The tree on disk. Read without git, so that an unpacked archive can be checked too. */
export function workingTree(root: string): Tree {
  return { paths: listFiles(root, ''), read: (path) => readFileSync(join(root, path), 'utf8') };
}

/** A tree made of words, for planting a violation. */
export function plantedTree(files: Readonly<Record<string, string>>): Tree {
  return {
    paths: Object.keys(files).toSorted(),
    read(path) {
      const text = files[path];
      if (text === undefined) throw new Error(`No such file in the planted tree: ${path}`);
      return text;
    },
  };
}

/** Paths of the tree that end in one of the suffixes and stand under one of the folders ('' is the root). */
export function pathsOf(tree: Tree, folders: readonly string[], suffixes: readonly string[]): string[] {
  return tree.paths.filter(
    (path) =>
      folders.some((folder) => path.startsWith(folder)) && suffixes.some((suffix) => path.endsWith(suffix)),
  );
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : [path];
    })
    .toSorted();
}
