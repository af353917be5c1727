import { crc32, inflateRawSync } from 'node:zlib';
import type { PaperLimits } from './limits.ts';
import { PaperError } from './paper-error.ts';

export interface ZipEntry {
  /** Path inside the archive, decoded. */
  readonly name: string;
  readonly isDirectory: boolean;
  /** Inflates the entry. @throws PaperError 'bomb', 'encrypted', 'unsupported' or 'damaged' */
  read(): Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const FREE_BYTES = 4 * 1024 * 1024;

/**
 * Opens a ZIP by its central directory. What an entry declares about its size is not believed: inflating stops at the
 * limits, so that a bomb costs no more memory than an honest file, and all entries share one budget, so that entries
 * which overlap cost no more than entries which don't.
 *
 * @throws PaperError 'damaged' where the directory is missing, as in a download that broke off
 */
export function openZip(bytes: Uint8Array, limits: PaperLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const budget = { left: limits.maxInflatedBytes };
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = decodeName(raw, (view.getUint16(at + 8, true) & 0x800) !== 0);
    const place = at;
    entries.push({
      name,
      isDirectory: name.endsWith('/'),
      read: () => inflate(bytes, view, place, limits, budget),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function damaged(): PaperError {
  return new PaperError('damaged', '文件不完整或已损坏，打不开。请重新下载或重新导出后再试。');
}

function bomb(): PaperError {
  return new PaperError('bomb', '文件解压后大得异常，已停止读取。请检查文件来源，或用Word、WPS另存后再试。');
}

/** The end record stands in the last 64 KB; a comment of the archive may follow it. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw damaged();
}

/** Chinese Windows writes names in GBK without saying so; UTF-8 is flagged, or shows by being valid. */
function decodeName(raw: Uint8Array, utf8: boolean): string {
  if (utf8) return new TextDecoder('utf-8').decode(raw);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function inflate(
  bytes: Uint8Array,
  view: DataView,
  place: number,
  limits: PaperLimits,
  budget: { left: number },
): Uint8Array {
  if ((view.getUint16(place + 8, true) & 1) !== 0)
    throw new PaperError('encrypted', '压缩包设有密码，打不开。请去掉密码后再试。');
  const method = view.getUint16(place + 10, true);
  const packedSize = view.getUint32(place + 20, true);
  const local = view.getUint32(place + 42, true);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_ENTRY) throw damaged();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > view.byteLength) throw damaged();
  const packed = bytes.subarray(start, start + packedSize);
  const limit = Math.min(
    limits.maxPartBytes,
    budget.left,
    Math.max(FREE_BYTES, packedSize * limits.maxRatio),
  );
  const content = unpack(packed, method, limit);
  budget.left -= content.byteLength;
  if (crc32(content) !== view.getUint32(place + 16, true)) throw damaged();
  return content;
}

function unpack(packed: Uint8Array, method: number, limit: number): Uint8Array {
  if (method === 0) {
    if (packed.byteLength > limit) throw bomb();
    return packed;
  }
  if (method !== 8)
    throw new PaperError('unsupported', '压缩包用了少见的压缩方法。请用系统自带的压缩功能重新打包为ZIP。');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if (error instanceof RangeError) throw bomb();
    throw damaged();
  }
}
