import type { HouseRule } from '../house-rule.ts';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|d))?\.tsx?$/;
const DRAWER = /(?:^|\/)(?:utils?|helpers?|common|misc|lib|shared)(?:\/|\.tsx?$)/;

/** A name says what is inside: kebab-case after the main export, no drawers, no barrels. */
export const fileNames: HouseRule = {
  name: 'file names',
  check: (tree) => tree.paths.filter((path) => /\.tsx?$/.test(path)).flatMap(sentences),
};

function sentences(path: string): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [
    ...(KEBAB.test(name) ? [] : [`${path} is not named in kebab-case.`]),
    ...(DRAWER.test(path) ? [`${path} is a drawer; name it after what it holds.`] : []),
    ...(name === 'index.ts' || name === 'index.tsx'
      ? [`${path} is a barrel; import the file that declares the name.`]
      : []),
  ];
}
