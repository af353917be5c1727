import type { FileHandle } from 'node:fs/promises';
import { PaperError } from '../paper-error.ts';
import { safePath } from './safe-path.ts';

/** A file of an archive as its directory declares it. */
export interface PackedEntry {
  readonly path: string;
  readonly isDirectory: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LARGE = 0xffffffff;
const SYMBOLIC_LINK = 0o120000;
/** A directory of a million files; a larger one is no archive of documents. */
const MAX_DIRECTORY_BYTES = 512 * 1024 * 1024;

/**
 * Reads the directory of an archive, ZIP64 included.
 *
 * @throws PaperError 'damaged' without one, 'unsafe' for a path or link that leads elsewhere, 'encrypted' with a password
 */
export async function readZipDirectory(handle: FileHandle): Promise<PackedEntry[]> {
  const { size: fileSize } = await handle.stat();
  const { offset, size } = await findDirectory(handle, fileSize);
  if (offset + size > fileSize || size > MAX_DIRECTORY_BYTES) throw damaged();
  const directory = await readAt(handle, offset, size);
  const entries: PackedEntry[] = [];
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== ENTRY) throw damaged();
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    entries.push(readEntry(directory.subarray(at, at + 46 + nameLength + extraLength), nameLength));
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(record: Buffer, nameLength: number): PackedEntry {
  const flags = record.readUInt16LE(8);
  const path = safePath(decodeName(record.subarray(46, 46 + nameLength), (flags & 0x800) !== 0));
  const attributes = record.readUInt32LE(38);
  if (((attributes >>> 16) & 0o170000) === SYMBOLIC_LINK)
    throw new PaperError(
      'unsafe',
      `压缩包里有符号链接“${path}”，已拒绝，什么都没有导入。请把文件本身打进包里。`,
    );
  if ((flags & 1) !== 0)
    throw new PaperError('encrypted', '压缩包设有密码，打不开。请去掉密码后重新打包再试。');
  const large = largeFields(record.subarray(46 + nameLength));
  const field = (at: number): number => {
    const value = record.readUInt32LE(at);
    return value === LARGE ? (large.shift() ?? value) : value;
  };
  const size = field(24);
  const packedSize = field(20);
  const offset = field(42);
  return {
    path,
    isDirectory: path.endsWith('/'),
    method: record.readUInt16LE(10),
    crc: record.readUInt32LE(16),
    packedSize,
    size,
    offset,
  };
}

/** Sizes past four gigabytes stand in an extra field (ZIP64), in the order size, packed size, offset. */
function largeFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      const fields: number[] = [];
      for (let place = at + 4; place + 8 <= Math.min(at + 4 + length, extra.length); place += 8)
        fields.push(Number(extra.readBigUInt64LE(place)));
      return fields;
    }
    at += 4 + length;
  }
  return [];
}

async function findDirectory(
  handle: FileHandle,
  fileSize: number,
): Promise<{ offset: number; size: number }> {
  const length = Math.min(fileSize, 22 + 0xffff);
  const tail = await readAt(handle, fileSize - length, length);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue;
    const offset = tail.readUInt32LE(at + 16);
    const size = tail.readUInt32LE(at + 12);
    if (offset !== LARGE && size !== LARGE && tail.readUInt16LE(at + 10) !== 0xffff) return { offset, size };
    const locator = at - 20;
    if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64) return { offset, size };
    const end = await readAt(handle, Number(tail.readBigUInt64LE(locator + 8)), 56);
    if (end.readUInt32LE(0) !== END_64) throw damaged();
    return { size: Number(end.readBigUInt64LE(40)), offset: Number(end.readBigUInt64LE(48)) };
  }
  throw damaged();
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, offset);
  if (bytesRead < length) throw damaged();
  return buffer;
}

/** Chinese Windows writes names in GBK without saying so; UTF-8 is flagged, or shows by being valid. */
function decodeName(raw: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function damaged(): PaperError {
  return new PaperError('damaged', '压缩包不完整或已损坏，打不开。请重新打包或重新上传。');
}
