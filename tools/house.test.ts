import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleGate, programGate } from './gate.ts';
import { houseRules } from './rules/house-rules.ts';
import { plantedTree, workingTree } from './tree.ts';

const root = join(import.meta.dirname, '..');

describe('this tree keeps the rule', () => {
  it.each(houseRules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(rule.check(workingTree(root))).toEqual([]);
  });
});

describe('gate', () => {
  it('hands on what a rule says', async () => {
    const rule = { name: 'x', check: () => ['wrong'] };
    expect(await ruleGate(rule, plantedTree({})).run()).toEqual(['wrong']);
  });

  it('is silent about a program that ends well, and tells what the other one said', async () => {
    expect(await programGate('x', 'true', [], root).run()).toEqual([]);
    expect(await programGate('x', 'sh', ['-c', 'echo wrong; exit 3'], root).run()).toEqual([
      'wrong',
      'sh ended with 3.',
    ]);
    expect(await programGate('x', 'no-such-program', [], root).run()).toEqual([
      'no-such-program did not start: spawn no-such-program ENOENT',
    ]);
  });
});
