import { delimiter, join } from 'node:path';
import { programGate, ruleGate } from './gate.ts';
import type { Gate } from './gate.ts';
import { houseRules } from './rules/house-rules.ts';
import { workingTree } from './tree.ts';

/**
 * `npm run check [-- GATE…]`: every gate of the house, one line each and what is wrong below it.
 * The last line counts the gates; the exit code is 1 if any failed, 2 for a gate that does not exist.
 */

const root = join(import.meta.dirname, '..');
process.env['PATH'] = join(root, 'node_modules', '.bin') + delimiter + (process.env['PATH'] ?? '');

/** Server, console and browser tests each see another world: the first has no document, the second no files. */
const PROJECTS = [
  ['types', '.'],
  ['types of the console', 'console'],
  ['types of the browser tests', 'test/browser'],
] as const;

function gates(): Gate[] {
  const tree = workingTree(root);
  return [
    ...PROJECTS.map(([name, folder]) => programGate(name, 'tsc', ['--noEmit', '-p', folder], root)),
    programGate(
      'lint',
      'oxlint',
      ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
      root,
    ),
    programGate('format', 'oxfmt', ['--check'], root),
    programGate('unused', 'knip', ['--no-progress'], root),
    ...houseRules.map((rule) => ruleGate(rule, tree)),
  ];
}

async function main(wanted: readonly string[]): Promise<number> {
  const all = gates();
  const unknown = wanted.filter((name) => !all.some((gate) => gate.name === name));
  if (unknown.length > 0) {
    process.stderr.write(
      `No such gate: ${unknown.join(', ')}. Gates: ${all.map((gate) => gate.name).join(', ')}.\n`,
    );
    return 2;
  }
  const chosen = wanted.length === 0 ? all : all.filter((gate) => wanted.includes(gate.name));
  let failed = 0;
  // Two at a time would be faster only while the machine has nothing else to do; in order reads better.
  for (const gate of chosen) {
    const wrong = await gate.run();
    if (wrong.length > 0) failed += 1;
    process.stdout.write(`${wrong.length === 0 ? 'ok    ' : 'FAILED'} ${gate.name}\n`);
    for (const line of wrong) process.stdout.write(`         ${line}\n`);
  }
  process.stdout.write(`${chosen.length - failed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
