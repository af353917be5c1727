import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.ts';

/**
 * `npm run bench` runs every benchmark, `npm run bench -- NAME [--scale F]` one of them at a fraction of its size.
 * Each prints a readable table and, last, one line of JSON. They print figures and judge nothing.
 */

const NAMES = ['check', 'paper', 'body', 'start', 'portal', 'search', 'import', 'requests'];

async function load(name: string): Promise<Benchmark | undefined> {
  const file = join(import.meta.dirname, `${name}.ts`);
  if (!NAMES.includes(name) || !existsSync(file)) return undefined;
  const module = (await import(file)) as { benchmark: Benchmark };
  return module.benchmark;
}

function print(name: string, scale: number, figures: Record<string, number | string>): void {
  const width = Math.max(...Object.keys(figures).map((key) => key.length));
  const rows = Object.entries(figures).map(
    ([key, value]) => `  ${key.padEnd(width)}  ${shown(value).padStart(12)}`,
  );
  process.stdout.write(`${name} (scale ${scale})\n${rows.join('\n')}\n`);
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : Number(value.toPrecision(5)),
    ]),
  );
  process.stdout.write(`${JSON.stringify({ bench: name, scale, figures: rounded })}\n`);
}

function shown(value: number | string): string {
  if (typeof value === 'string') return value;
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 3 : 1 });
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { scale: { type: 'string' } },
  });
  const asked = values.scale === undefined ? undefined : Number(values.scale);
  const names = positionals.length === 0 ? NAMES : positionals;
  if (asked !== undefined && !(asked > 0)) {
    process.stderr.write('--scale wants a number above 0, such as 0.1.\n');
    return 2;
  }
  for (const name of names) {
    const benchmark = await load(name);
    if (benchmark === undefined) {
      process.stderr.write(`No benchmark ${name}. There are: ${NAMES.join(', ')}.\n`);
      return 2;
    }
    const scale = asked ?? benchmark.everydayScale ?? 1;
    print(name, scale, await benchmark.run(scale));
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
