import { buffer } from 'node:stream/consumers';
import type { FileStore } from '#platform/files.ts';

/** A PDF with the name under which it is saved. */
export interface ServedPdf {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Issues kept ready in memory where there is no file store; an older one is made again when somebody asks. */
const KEPT_IN_MEMORY = 8;
/** On disk more than a county ever publishes: setting one stops everything else for as long as it takes. */
const KEPT_ON_DISK = 5000;

/**
 * Keeps finished PDFs: setting an issue takes a second or two, and everybody who asks for it gets the same. The key says
 * which documents are left out, so that a withdrawal makes another one.
 */
export function keptPdfs(
  files: FileStore | null,
): (key: string, make: () => Promise<ServedPdf>) => Promise<ServedPdf> {
  const most = files === null ? KEPT_IN_MEMORY : KEPT_ON_DISK;
  const kept = new Map<string, Promise<() => Promise<ServedPdf>>>();
  return async (key, make) => {
    const made = kept.get(key) ?? make().then((pdf) => readerOf(files, pdf));
    kept.set(key, made);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    try {
      const read = await made;
      return await read();
    } catch (error) {
      // What failed is tried again by the next who asks.
      if (kept.get(key) === made) kept.delete(key);
      throw error;
    }
  };
}

/** The same data are set into the same bytes, so that what is kept on disk is kept once, however often it is made. */
async function readerOf(files: FileStore | null, pdf: ServedPdf): Promise<() => Promise<ServedPdf>> {
  if (files === null) return () => Promise.resolve(pdf);
  const { name, type, bytes } = pdf;
  const { digest } = await files.put(bytes);
  return async () => ({ name, type, bytes: await buffer(await files.read(digest)) });
}
