import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Benchmark } from './benchmark.ts';
import { writeSamples } from './check/write-samples.ts';

interface Measure {
  readonly seconds: number;
  readonly peakMemoryMib: number;
}

/** Passes over the demonstration reports at full size. */
const PASSES = 20;

/**
 * How many report files a second are read and checked, by format, one after the other in one process, and the peak memory
 * of that process. The ratio says how much longer it takes than to parse the same reports from JSON in the same run.
 */
export const benchmark: Benchmark = {
  name: 'check',
  async run(scale) {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'));
    try {
      return await figuresOf(folder, Math.max(1, Math.round(PASSES * scale)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function figuresOf(folder: string, passes: number): Promise<Record<string, number>> {
  const formats = await writeSamples(folder);
  const parsing = await measure(join(folder, 'json'), passes * 50, 'parse');
  const figures: Record<string, number> = { json_parse_files_per_second: 1 / parsing.seconds };
  for (const format of formats.filter((one) => one !== 'json')) {
    const { seconds, peakMemoryMib } = await measure(join(folder, format), passes, 'read');
    figures[`${format}_files_per_second`] = 1 / seconds;
    figures[`${format}_ratio_to_json_parse`] = seconds / parsing.seconds;
    figures[`${format}_peak_memory_mib`] = peakMemoryMib;
  }
  return figures;
}

async function measure(folder: string, passes: number, way: 'read' | 'parse'): Promise<Measure> {
  const program = join(import.meta.dirname, 'check', 'measure-folder.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, folder, String(passes), way]);
  return JSON.parse(stdout) as Measure;
}
