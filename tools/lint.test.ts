import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

// The lint configuration is data; that its rules bite is shown on planted lines, since a misspelt rule is silent.

const root = join(import.meta.dirname, '..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  copyFileSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(source: string): string {
  const file = join(folder, 'planted.ts');
  writeFileSync(file, source);
  try {
    const bin = join(root, 'node_modules', '.bin', 'oxlint');
    return execFileSync(bin, ['--type-aware', '--format=unix', 'planted.ts'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

it.each([
  ['no-floating-promises', 'async function f(): Promise<void> {}\nexport function g(): void {\n  f();\n}'],
  ['no-explicit-any', 'export const x: any = 1;'],
  ['no-console', 'console.log(1);\nexport {};'],
  [
    'switch-exhaustiveness-check',
    `export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}`,
  ],
  ['no-non-null-assertion', 'export const f = (x?: string): string => x!;'],
  ['no-unsafe-return', 'export const f = (): string => JSON.parse("1");'],
  ['consistent-type-imports', `import { Tree } from './x.ts';\nexport const f = (t: Tree): Tree => t;`],
  ['eqeqeq', 'export const f = (x: number, y: number): boolean => x == y;'],
])('lint catches %s', (rule, source) => {
  expect(lint(source)).toContain(`(${rule})`);
});

it('lint says nothing about an innocent line', () => {
  expect(lint('export const x = 1;\n')).not.toContain('planted.ts:');
});
