import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { programGate } from './gate.ts';

// A program that reads nothing says nothing: each is shown a small project with one thing wrong, under our settings.

const root = join(import.meta.dirname, '..');
const program = (name: string): string => join(root, 'node_modules', '.bin', name);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
  mkdirSync(join(folder, 'src'));
  for (const file of ['tsconfig.json', '.oxfmtrc.json', 'knip.jsonc', 'package.json'])
    copyFileSync(join(root, file), join(folder, file));
  writeFileSync(join(folder, 'src', 'main.ts'), 'export const x: number = 1;\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plant(text: string): void {
  writeFileSync(join(folder, 'src', 'planted.ts'), text);
}

it('types are checked, as strictly as tsconfig.json says', async () => {
  const args = ['--noEmit', '--types', ''];
  expect(await programGate('types', program('tsc'), args, folder).run()).toEqual([]);
  plant('export const first: string = [""][0];\n');
  const wrong = await programGate('types', program('tsc'), args, folder).run();
  expect(wrong[0]).toContain('src/planted.ts(1,14): error TS2322');
});

it('format is checked', async () => {
  expect(await programGate('format', program('oxfmt'), ['--check', 'src'], folder).run()).toEqual([]);
  plant('export const x = "1"\n');
  const wrong = await programGate('format', program('oxfmt'), ['--check', 'src'], folder).run();
  expect(wrong.join('\n')).toContain('src/planted.ts');
});

it('unused files, exports and dependencies are found', async () => {
  plant('export const x = 1;\n');
  const wrong = (await programGate('unused', program('knip'), ['--no-progress'], folder).run()).join('\n');
  expect(wrong).toContain('src/planted.ts');
  expect(wrong).toMatch(/Unused dependencies[\s\S]*\bfastify\b/);
  writeFileSync(join(folder, 'src', 'main.ts'), `import { x } from './planted.ts';\nexport const y = x;\n`);
  plant('export const x = 1;\nexport const z = 2;\n');
  const exported = (await programGate('unused', program('knip'), ['--no-progress'], folder).run()).join('\n');
  expect(exported).toMatch(/Unused exports[\s\S]*\bz\b/);
});
