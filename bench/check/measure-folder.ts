import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReportFile } from '#actions/read-report-file.ts';
import { checkReport } from '#domain/report/check.ts';
import { readPaper } from '#paper/read/read-paper.ts';

/**
 * `measure-folder.ts FOLDER PASSES read|parse`: reads and checks every file of a folder, or only parses it as JSON, and
 * prints the seconds a file took and the peak memory of this process. A process of its own, so that the memory is that of
 * one format alone.
 */

const [folder = '', passes = '1', way = 'read'] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

async function work({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  if (way === 'parse') JSON.parse(new TextDecoder().decode(bytes));
  else checkReport(await readReportFile(bytes, name, readPaper));
}

// Once without a clock: what is loaded and compiled only once is not what is asked for.
for (const file of files) await work(file);
const start = performance.now();
for (let pass = 0; pass < Number(passes); pass += 1) for (const file of files) await work(file);
const seconds = (performance.now() - start) / 1000 / (Number(passes) * files.length);
const peakMemoryMib = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds, peakMemoryMib }));
