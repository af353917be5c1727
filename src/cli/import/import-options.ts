import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { IMPORT_MODES, type ImportMode } from '#domain/disclosure/import/import-batch.ts';
import type { SiteSelectors } from '#paper/read/source/page-content.ts';
import { CommandError } from '../command.ts';

export interface ImportOptions {
  /** A folder, an archive, or the address of a site. */
  readonly source: string;
  readonly list: string | null;
  readonly county: string | null;
  readonly agency: string | null;
  readonly mode: ImportMode;
  readonly planOnly: boolean;
  /** Where the list of the doubtful goes. */
  readonly doubts: string | null;
  readonly selectors: SiteSelectors;
  /** Milliseconds between two requests to a site. */
  readonly delay: number;
}

const USAGE = '用法：gongkai import 文件夹|ZIP|网址。各选项见 gongkai import --help。';

/** @throws CommandError for options that make no sense */
export async function readImportOptions(args: string[]): Promise<ImportOptions> {
  const { values, positionals } = parse(args);
  const [source] = positionals;
  if (source === undefined || positionals.length !== 1) throw new CommandError(USAGE);
  const mode = values.release ?? 'certain';
  if (!(mode in IMPORT_MODES))
    throw new CommandError(`--release 只能是 ${Object.keys(IMPORT_MODES).join('、')} 之一。`);
  const delay = Number(values.delay ?? '1');
  if (!(delay >= 0 && delay <= 600)) throw new CommandError('--delay 应是 0 到 600 之间的秒数。');
  return {
    source,
    list: values.list ?? null,
    county: values.county ?? null,
    agency: values.agency ?? null,
    mode: mode as ImportMode,
    planOnly: values.plan ?? false,
    doubts: values.doubts ?? null,
    selectors: values.site === undefined ? {} : await readSelectors(values.site),
    delay: delay * 1000,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        list: { type: 'string' },
        county: { type: 'string' },
        agency: { type: 'string' },
        release: { type: 'string' },
        plan: { type: 'boolean' },
        doubts: { type: 'string' },
        site: { type: 'string' },
        delay: { type: 'string' },
      },
    });
  } catch {
    throw new CommandError(USAGE);
  }
}

/** `{"title": "h2.tit", "date": ".date", "body": "#text", "column": ".place a"}` */
async function readSelectors(file: string): Promise<SiteSelectors> {
  const fault = new CommandError(
    `站点说明 ${file} 读不出来。它应是 JSON，可写 title、date、body、column 四项，值为选择器，如 {"body": "#zoom"}。`,
  );
  const content: unknown = await readFile(file, 'utf8').then(JSON.parse, () => null);
  if (typeof content !== 'object' || content === null) throw fault;
  const known = ['title', 'date', 'body', 'column'];
  for (const [key, value] of Object.entries(content))
    if (!known.includes(key) || typeof value !== 'string') throw fault;
  return content;
}
