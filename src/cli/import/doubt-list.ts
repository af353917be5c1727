import { appendFile, writeFile } from 'node:fs/promises';
import { IMPORT_OUTCOMES } from '#domain/disclosure/import/import-batch.ts';
import { doubtText, type ImportDoubt } from '#domain/disclosure/import/import-doubt.ts';

interface DoubtfulItem {
  readonly key: string;
  readonly title: string;
  readonly outcome: string;
  readonly doubts: readonly ImportDoubt[];
}

/** Begins the list of the doubtful: a table for a spreadsheet, which opens it as UTF-8 by its mark. */
export async function beginDoubtList(file: string): Promise<void> {
  await writeFile(file, `\ufeff${['来源', '标题', '结果', '疑问'].join(',')}\r\n`);
}

/** Adds the doubtful among some items; the others do not stand in it. */
export async function addToDoubtList(file: string, items: readonly DoubtfulItem[]): Promise<void> {
  const lines = items
    .filter(({ doubts }) => doubts.length > 0)
    .map(({ key, title, outcome, doubts }) => {
      const result = IMPORT_OUTCOMES[outcome as keyof typeof IMPORT_OUTCOMES];
      return [key, title, result, doubts.map(doubtText).join('；')].map(cell).join(',');
    });
  if (lines.length > 0) await appendFile(file, `${lines.join('\r\n')}\r\n`);
}

/** What begins like a formula would be run by the spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
