import { spawn } from 'node:child_process';
import type { HouseRule } from './house-rule.ts';
import type { Tree } from './tree.ts';

/** One line of `npm run check`. */
export interface Gate {
  readonly name: string;
  /** Resolves to what is wrong, a line each; empty when nothing is. */
  readonly run: () => Promise<string[]>;
}

/** A house rule held against a tree. */
export function ruleGate(rule: HouseRule, tree: Tree): Gate {
  return { name: rule.name, run: () => Promise.resolve(rule.check(tree)) };
}

/** A program that says by its exit code whether all is well; its output is the account of what is not. */
export function programGate(name: string, command: string, args: readonly string[], root: string): Gate {
  return {
    name,
    run: () =>
      new Promise((resolve) => {
        const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
        child.on('error', (error) => resolve([`${command} did not start: ${error.message}`]));
        child.on('close', (code, signal) => {
          const lines = output
            .trim()
            .split('\n')
            .filter((line) => line !== '');
          if (code === 0) resolve([]);
          else resolve([...lines, `${command} ended with ${code ?? signal}.`]);
        });
      }),
  };
}
