import { createHash } from 'node:crypto';
import { appendFile, mkdir, open, readFile, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A written file: what it answers, and the digest of its bytes. */
export interface ExportedFile {
  readonly file: string;
  readonly address: string;
  readonly digest: string;
  readonly size: number;
}

/** The folder of an export. Files are replaced whole; what was written is known even after a kill. */
export interface ExportFolder {
  /** What the export before left, by file. */
  readonly former: ReadonlyMap<string, ExportedFile>;
  /** Whether the file of an address stands there still as it was written. */
  stands(one: ExportedFile): Promise<boolean>;
  /** Writes unless the same bytes stand there. Returns whether it wrote. */
  put(file: string, address: string, bytes: Uint8Array): Promise<boolean>;
  keep(one: ExportedFile): void;
  /** Takes away what is of no former page any more, and writes the manifest. Returns how many files went. */
  finish(): Promise<number>;
}

const MANIFEST = '.gongkai-export.json';
/** Names of files written since the manifest: a killed export leaves it behind. */
const JOURNAL = '.gongkai-export.journal';
const DRAFTS = '.gongkai-export.drafts';

export async function openExportFolder(folder: string): Promise<ExportFolder> {
  await mkdir(folder, { recursive: true });
  await rm(path.join(folder, DRAFTS), { recursive: true, force: true });
  await mkdir(path.join(folder, DRAFTS));
  const former = await formerFiles(folder);
  const journal = path.join(folder, JOURNAL);
  const written = new Set((await readFile(journal, 'utf8').catch(() => '')).split('\n'));
  const present = new Map<string, ExportedFile>();
  let drafts = 0;
  const stands = async ({ file, size }: ExportedFile): Promise<boolean> => {
    const about = await stat(path.join(folder, file)).catch(() => null);
    return about?.isFile() === true && about.size === size;
  };
  return {
    former,
    stands,
    keep: (one) => present.set(one.file, one),
    put: async (file, address, bytes) => {
      const one = { file, address, digest: digestOf(bytes), size: bytes.byteLength };
      present.set(file, one);
      if (former.get(file)?.digest === one.digest && !written.has(file) && (await stands(one))) return false;
      if (!written.has(file)) await appendFile(journal, `${file}\n`);
      written.add(file);
      drafts += 1;
      await replace(path.join(folder, DRAFTS, String(drafts)), path.join(folder, file), bytes);
      return true;
    },
    finish: async () => {
      const gone = new Set(
        [...former.keys(), ...written].filter((file) => file !== '' && !present.has(file)),
      );
      for (const file of gone) await remove(folder, file);
      const files = [...present.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
      const draft = path.join(folder, DRAFTS, 'manifest');
      const lines = files.map((one) => JSON.stringify(one)).join(',\n');
      await replace(draft, path.join(folder, MANIFEST), Buffer.from(`{"files":[\n${lines}\n]}\n`));
      await rm(journal, { force: true });
      await rm(path.join(folder, DRAFTS), { recursive: true, force: true });
      return gone.size;
    },
  };
}

async function formerFiles(folder: string): Promise<Map<string, ExportedFile>> {
  const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch(() => '{"files":[]}');
  const { files } = JSON.parse(text) as { files: ExportedFile[] };
  return new Map(files.map((one) => [one.file, one]));
}

/** A visitor gets the old file or the new one, never half of either. */
async function replace(draft: string, file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(draft, 'w', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
  await mkdir(path.dirname(file), { recursive: true });
  await rename(draft, file);
}

async function remove(folder: string, file: string): Promise<void> {
  await rm(path.join(folder, file), { force: true });
  for (let at = path.dirname(file); at !== '.'; at = path.dirname(at)) {
    const rest = await readdir(path.join(folder, at)).catch(() => ['?']);
    if (rest.length > 0) return;
    await rmdir(path.join(folder, at));
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
