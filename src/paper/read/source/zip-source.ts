import { open, type FileHandle } from 'node:fs/promises';
import { crc32, inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';
import { PaperError } from '../paper-error.ts';
import { tooLarge, tooMany } from './folder-source.ts';
import { isByTheWay } from './safe-path.ts';
import type { ImportSource, SourceFile, SourceLimits } from './source-file.ts';
import { SOURCE_LIMITS } from './source-file.ts';
import { readZipDirectory, type PackedEntry } from './zip-directory.ts';

const LOCAL_ENTRY = 0x04034b50;
const FREE_BYTES = 4 * 1024 * 1024;
const inflate = promisify(inflateRaw);

/**
 * Opens an archive on disk by its directory; each file is inflated alone, when its turn comes, so that an archive of any
 * size costs no more memory than its largest file. Every name is looked at before anything is read.
 *
 * @throws PaperError 'unsafe', 'bomb', 'encrypted', 'damaged' or 'too-large' for the archive as a whole
 */
export async function openZipSource(
  file: string,
  name: string,
  limits: SourceLimits = SOURCE_LIMITS,
): Promise<ImportSource> {
  const handle = await open(file, 'r');
  try {
    const entries = (await readZipDirectory(handle)).filter(
      (entry) => !entry.isDirectory && !isByTheWay(entry.path),
    );
    if (entries.length > limits.maxFiles) throw tooMany(limits);
    refuseBombs(entries, (await handle.stat()).size, limits);
    const files = entries.map((entry) => fileOf(handle, entry, limits));
    return {
      name,
      files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Entries that lie over each other or past the end of the archive, and sizes no honest archive declares. */
function refuseBombs(entries: readonly PackedEntry[], archiveBytes: number, limits: SourceLimits): void {
  let total = 0;
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    total += entry.size;
    const ratioBroken = entry.size > Math.max(FREE_BYTES, entry.packedSize * limits.maxRatio);
    if (entry.offset < end || total > limits.maxTotalBytes || ratioBroken) throw bomb();
    end = entry.offset + entry.packedSize;
    // As many bytes as are declared would be made ready to be read into.
    if (end > archiveBytes) throw damaged(entry.path);
  }
}

function fileOf(handle: FileHandle, entry: PackedEntry, limits: SourceLimits): SourceFile {
  return {
    path: entry.path,
    size: entry.size,
    read: async () => {
      if (entry.size > limits.maxFileBytes) throw tooLarge(entry.size, limits);
      return readEntry(handle, entry);
    },
  };
}

async function readEntry(handle: FileHandle, entry: PackedEntry): Promise<Uint8Array> {
  const local = Buffer.alloc(30);
  await handle.read(local, 0, 30, entry.offset);
  if (local.readUInt32LE(0) !== LOCAL_ENTRY) throw damaged(entry.path);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = Buffer.alloc(entry.packedSize);
  const { bytesRead } = await handle.read(packed, 0, entry.packedSize, start);
  if (bytesRead < entry.packedSize) throw damaged(entry.path);
  const content = await unpack(packed, entry);
  if (content.byteLength !== entry.size || crc32(content) !== entry.crc) throw damaged(entry.path);
  return content;
}

/** Inflating stops at the size that the directory declares: that one was held against the limits. */
async function unpack(packed: Buffer, entry: PackedEntry): Promise<Uint8Array> {
  if (entry.method === 0) return packed;
  if (entry.method !== 8)
    throw new PaperError(
      'unsupported',
      `压缩包里的“${entry.path}”用了少见的压缩方法。请用系统自带的压缩功能重新打包。`,
    );
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    throw error instanceof RangeError ? bomb() : damaged(entry.path);
  }
}

function bomb(): PaperError {
  return new PaperError('bomb', '压缩包解开后大得异常，已拒绝，什么都没有导入。请检查压缩包的来源。');
}

function damaged(path: string): PaperError {
  return new PaperError('damaged', `压缩包里的“${path}”不完整或已损坏。请重新打包后再试。`);
}
