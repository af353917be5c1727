import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportSource, SourceFile } from '#paper/read/source/source-file.ts';

/** What is known of one address of a site that is being copied. */
export interface CopiedAddress {
  readonly url: string;
  /** When this copying began; another mark is a former one, which is asked again “if modified”. */
  readonly round: string;
  /** 200 with content; anything else without. */
  readonly status: number;
  readonly etag: string | null;
  readonly modified: string | null;
}

/** The copy of a site on disk: a file an address, and a line an answer, so that a kill loses one answer at most. */
export interface SiteCopy {
  readonly known: ReadonlyMap<string, CopiedAddress>;
  /** Mark of the copying that is under way; the one that was cut off, if one was. */
  readonly round: string;
  put(answer: CopiedAddress, bytes: Uint8Array | null): Promise<void>;
  read(url: string): Promise<Uint8Array>;
  /** The next copying begins anew. */
  finish(): Promise<void>;
  /** The copy as a source of an import: places are addresses without the scheme. */
  source(name: string): Promise<ImportSource>;
}

export async function openSiteCopy(folder: string, now: Date): Promise<SiteCopy> {
  await mkdir(join(folder, 'pages'), { recursive: true, mode: 0o700 });
  const log = join(folder, 'answers.jsonl');
  const mark = join(folder, 'round');
  const known = new Map<string, CopiedAddress>();
  for (const line of (await readFile(log, 'utf8').catch(() => '')).split('\n')) {
    const answer = parse(line);
    if (answer !== null) known.set(answer.url, answer);
  }
  const unfinished = await readFile(mark, 'utf8').catch(() => '');
  const round = unfinished === '' ? now.toISOString() : unfinished;
  await writeFile(mark, round);
  const place = (url: string): string =>
    join(folder, 'pages', createHash('sha256').update(url).digest('hex'));
  return {
    known,
    round,
    put: async (answer, bytes) => {
      if (bytes !== null) await writeFile(place(answer.url), bytes);
      await appendFile(log, `${JSON.stringify(answer)}\n`);
      known.set(answer.url, answer);
    },
    read: (url) => readFile(place(url)),
    finish: () => writeFile(mark, ''),
    source: async (name) => {
      const files: SourceFile[] = [];
      for (const { url, status } of known.values()) {
        if (status !== 200) continue;
        const { size } = await stat(place(url));
        files.push({ path: pathOf(url), size, read: () => readFile(place(url)) });
      }
      files.sort((a, b) => (a.path < b.path ? -1 : 1));
      return { name, files, close: async () => undefined };
    },
  };
}

/** A kill may leave half a line at the end. */
function parse(line: string): CopiedAddress | null {
  try {
    return line === '' ? null : (JSON.parse(line) as CopiedAddress);
  } catch {
    return null;
  }
}

function pathOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  try {
    return `${host}${decodeURIComponent(pathname)}${search}`;
  } catch {
    return `${host}${pathname}${search}`;
  }
}
