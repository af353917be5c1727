import { PaperError } from '../read/paper-error.ts';
import { gifEnd, jpegEnd, scanEnd, subBlocksEnd } from './refuse-double.ts';

/** A picture without what is not picture, and what that was. */
export interface StrippedPicture {
  readonly bytes: Uint8Array;
  /** Names for the clerk: EXIF, 位置, 注释. */
  readonly removed: readonly string[];
}

const JFIF = 0xe0;
const ICC = 0xe2;
const EXIF = 0xe1;
const COMMENT = 0xfe;
const ADOBE = 0xee;

/**
 * A JPEG without EXIF (place, camera, time), XMP, IPTC, comments and whatever follows its end. Kept are JFIF, the colour
 * profile and Adobe's colour mark, without which colours come out wrong; and the turn of the picture, written anew.
 */
export function stripJpeg(bytes: Uint8Array): StrippedPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = jpegEnd(view);
  if (end === null) throw damaged('JPG');
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  const removed = new Set<string>();
  let at = 2;
  while (at + 4 <= end) {
    const mark = view.getUint8(at + 1);
    if (mark === 0xff || mark === 0xd9 || (mark >= 0xd0 && mark <= 0xd8)) {
      if (mark !== 0xff) parts.push(bytes.subarray(at, at + 2));
      at += mark === 0xff ? 1 : 2;
      continue;
    }
    const next = at + 2 + view.getUint16(at + 2);
    const until = mark === 0xda ? scanEnd(view, next) : next;
    const segment = bytes.subarray(at, until);
    const isApp = mark >= 0xe0 && mark <= 0xef;
    if ((!isApp && mark !== COMMENT) || mark === JFIF || mark === ADOBE || (mark === ICC && isIcc(segment)))
      parts.push(segment);
    else {
      removed.add(
        mark === EXIF ? 'EXIF（拍摄地点、时间、设备）' : mark === COMMENT ? '注释' : '其他附加信息',
      );
      const turn = mark === EXIF ? orientationOf(segment) : null;
      if (turn !== null) parts.push(turnSegment(turn));
    }
    at = until;
  }
  if (parts.at(-1)?.byteLength !== 2 || parts.at(-1)?.[1] !== 0xd9) parts.push(Uint8Array.of(0xff, 0xd9));
  if (end < bytes.byteLength) removed.add('图片之后的内容');
  return { bytes: Buffer.concat(parts), removed: [...removed] };
}

function isIcc(segment: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(segment.subarray(4, 15)) === 'ICC_PROFILE';
}

/** 2 to 8 of the EXIF tag Orientation; null where the picture stands upright or nothing is said. */
function orientationOf(segment: Uint8Array): number | null {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const tiff = 10;
  if (segment.byteLength < tiff + 14 || view.getUint32(4) !== 0x45786966) return null;
  const little = view.getUint16(tiff) === 0x4949;
  const first = tiff + view.getUint32(tiff + 4, little);
  if (first + 2 > segment.byteLength) return null;
  const count = view.getUint16(first, little);
  for (let index = 0; index < count; index++) {
    const at = first + 2 + index * 12;
    if (at + 12 > segment.byteLength) return null;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 2 && value <= 8 ? value : null;
  }
  return null;
}

/** An EXIF segment that says how the picture is turned and nothing else. */
function turnSegment(turn: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
  const content = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, EXIF, 0, content.length + 2, ...content]);
}

/** Chunks that are picture: those every reader needs, transparency, size and colour, and what moves it. */
const PNG_KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST cICP acTL fcTL fdAT'.split(' '),
);

/** A PNG without texts, EXIF, time and unknown chunks, and without whatever follows its end. */
export function stripPng(bytes: Uint8Array): StrippedPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  const removed = new Set<string>();
  for (let at = 8; at + 12 <= bytes.byteLength;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.byteLength) throw damaged('PNG');
    const type = new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8));
    if (PNG_KEPT.has(type)) parts.push(bytes.subarray(at, end));
    else removed.add(type === 'eXIf' ? 'EXIF（拍摄地点、时间、设备）' : '文字说明');
    at = end;
    if (type !== 'IEND') continue;
    if (end < bytes.byteLength) removed.add('图片之后的内容');
    return { bytes: Buffer.concat(parts), removed: [...removed] };
  }
  throw damaged('PNG');
}

/** A GIF without comments, texts and foreign extensions; the one that repeats an animation stays. */
export function stripGif(bytes: Uint8Array): StrippedPicture {
  const end = gifEnd(bytes);
  if (end === null) throw damaged('GIF');
  const flags = bytes[10] ?? 0;
  let at = 13 + ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const parts: Uint8Array[] = [bytes.subarray(0, at)];
  const removed = new Set<string>();
  while (at < end) {
    const kind = bytes[at];
    if (kind === 0x3b) break;
    const local = bytes[at + 9] ?? 0;
    const next =
      kind === 0x21
        ? subBlocksEnd(bytes, at + 2)
        : subBlocksEnd(bytes, at + 11 + ((local & 0x80) === 0 ? 0 : 3 * 2 ** ((local & 7) + 1)));
    const block = bytes.subarray(at, next);
    if (kind === 0x2c || bytes[at + 1] === 0xf9 || isLoop(block)) parts.push(block);
    else removed.add('注释');
    at = next;
  }
  parts.push(Uint8Array.of(0x3b));
  if (end < bytes.byteLength) removed.add('图片之后的内容');
  return { bytes: Buffer.concat(parts), removed: [...removed] };
}

function isLoop(block: Uint8Array): boolean {
  return block[1] === 0xff && new TextDecoder('latin1').decode(block.subarray(3, 14)) === 'NETSCAPE2.0';
}

function damaged(what: string): PaperError {
  return new PaperError('damaged', `${what}图片不完整或已损坏。请重新导出后再上传。`);
}
