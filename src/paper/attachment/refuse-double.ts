import type { AttachmentKindId } from '#domain/disclosure/attachment-kind.ts';
import { PaperError } from '../read/paper-error.ts';

const ZIP_END = 0x06054b50;
const ZIP_END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** What another file begins with when it hangs on to the end of a first one. */
const HANGERS_ON: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/PK\x03\x04|PK\x05\x06/, 'ZIP压缩包'],
  [/Rar!|7z\xbc\xaf/, '压缩包'],
  [/<(?:script|html|svg|iframe|body|\?php|\?xml|!doctype)/i, '网页或脚本'],
  [/%PDF-/, 'PDF'],
  [/MZ[\s\S]{58}|\x7fELF/, '程序'],
];

/**
 * Refuses a file that is two files at once: harmless to the program that looks at its beginning, something else to the
 * one that looks at its end.
 *
 * @throws PaperError 'unsafe'
 */
export function refuseDouble(kind: AttachmentKindId, bytes: Uint8Array): void {
  const isPackage = kind === 'docx' || kind === 'xlsx' || kind === 'pptx' || kind === 'ofd';
  if (!isPackage && endsAsZip(bytes)) throw double('ZIP压缩包');
  const end = endOf(kind, bytes);
  if (end === null) throw new PaperError('damaged', '文件不完整或已损坏。请重新导出后再上传。');
  if (end < bytes.byteLength) {
    const tail = new TextDecoder('latin1').decode(bytes.subarray(end));
    const found = HANGERS_ON.find(([pattern]) => pattern.test(tail));
    if (found !== undefined) throw double(found[1]);
    if (kind === 'pdf' && tail.trim() !== '') throw double('其他内容');
  }
}

/** A ZIP is found by its end, whatever stands before. */
function endsAsZip(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.byteLength - ZIP_END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.byteLength - ZIP_END_SIZE; at >= lowest; at--)
    if (view.getUint32(at, true) === ZIP_END) {
      const directory = view.getUint32(at + 12, true);
      if (at + ZIP_END_SIZE + view.getUint16(at + 20, true) <= bytes.byteLength && directory <= at)
        return true;
    }
  return false;
}

/** Where the file proper ends; null where it has no end. */
function endOf(kind: AttachmentKindId, bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'pdf') {
    const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('%%EOF');
    return at === -1 ? null : at + 5;
  }
  if (kind === 'jpg') return jpegEnd(view);
  if (kind === 'png') return pngEnd(view);
  if (kind === 'gif') {
    const at = bytes.lastIndexOf(0x3b);
    return at === -1 ? null : gifEnd(bytes);
  }
  return bytes.byteLength;
}

/** After the last scan of a JPEG stands its end mark; within the scan every 0xFF is followed by zero or a restart. */
export function jpegEnd(view: DataView): number | null {
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const mark = view.getUint8(at + 1);
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    if (mark === 0xd9) return at + 2;
    if (mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8)) {
      at += 2;
      continue;
    }
    at += 2 + view.getUint16(at + 2);
    if (mark === 0xda) at = scanEnd(view, at);
  }
  return at + 2 <= view.byteLength && view.getUint16(at) === 0xffd9 ? at + 2 : null;
}

/** Where the compressed picture after a scan header ends: at the next mark. */
export function scanEnd(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at++) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return view.byteLength;
}

function pngEnd(view: DataView): number | null {
  for (let at = 8; at + 12 <= view.byteLength;) {
    const end = at + 12 + view.getUint32(at);
    if (end > view.byteLength) return null;
    if (view.getUint32(at + 4) === 0x49454e44) return end;
    at = end;
  }
  return null;
}

/** Blocks of a GIF one by one; null where one runs past the end. */
export function gifEnd(bytes: Uint8Array): number | null {
  let at = 13 + tableSize(bytes[10] ?? 0);
  while (at < bytes.byteLength) {
    const block = bytes[at];
    if (block === 0x3b) return at + 1;
    if (block === 0x21) at = subBlocksEnd(bytes, at + 2);
    else if (block === 0x2c) at = subBlocksEnd(bytes, at + 11 + tableSize(bytes[at + 9] ?? 0));
    else return null;
  }
  return null;
}

function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

export function subBlocksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.byteLength && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

function double(what: string): PaperError {
  return new PaperError(
    'unsafe',
    `文件后面还藏着${what}，一个文件有两种内容，不能公开。请用原来的程序打开，另存一份后再上传。`,
  );
}
