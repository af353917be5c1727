import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { newId } from './id.ts';
import { syncFolder } from './write-safely.ts';
import { OperatorError } from './operator-error.ts';

/** Files by the digest of their bytes: the same file is kept once, and a kept file never changes. */
export interface FileStore {
  /** Keeps the bytes; when it returns they are on disk, even after a power cut. */
  put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredBytes>;
  /** @throws Error in Chinese when no file has the digest */
  read(digest: string, part?: FilePart): Promise<NodeJS.ReadableStream>;
  has(digest: string): Promise<boolean>;
  /** Takes the bytes away for good; that they are gone already is no fault. */
  remove(digest: string): Promise<void>;
}

/** A part of a file, from one byte to another, both included. */
export interface FilePart {
  readonly start: number;
  readonly end: number;
}

export interface StoredBytes {
  /** SHA-256, hexadecimal. */
  digest: string;
  byteSize: number;
}

const digestForm = /^[0-9a-f]{64}$/;

/** The file store in a folder: `ab/cdef…` under `files/`, drafts under `drafts/`. */
export function openFileStore(folder: string): FileStore {
  const drafts = path.join(folder, 'drafts');
  const place = (digest: string): string => path.join(folder, 'files', digest.slice(0, 2), digest.slice(2));
  const has = async (digest: string): Promise<boolean> =>
    digestForm.test(digest) &&
    (await stat(place(digest)).then(
      () => true,
      () => false,
    ));
  return {
    has,
    async remove(digest) {
      if (!digestForm.test(digest)) return;
      await rm(place(digest), { force: true });
    },
    async put(content) {
      await mkdir(drafts, { recursive: true, mode: 0o700 });
      const draft = path.join(drafts, newId());
      try {
        const stored = await writeDraft(draft, content instanceof Uint8Array ? [content] : content);
        if (await has(stored.digest)) return stored;
        const target = place(stored.digest);
        await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
        await rename(draft, target);
        await syncFolder(path.dirname(target));
        return stored;
      } finally {
        await rm(draft, { force: true });
      }
    },
    async read(digest, part) {
      if (!(await has(digest)))
        throw new OperatorError(`文件 ${digest} 不在文件库中。请检查数据目录是否完整恢复。`);
      return createReadStream(place(digest), part);
    },
  };
}

async function writeDraft(
  draft: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<StoredBytes> {
  const hash = createHash('sha256');
  let byteSize = 0;
  const handle = await open(draft, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      byteSize += chunk.byteLength;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { digest: hash.digest('hex'), byteSize };
}
