import type { Stripped } from './stripped.ts';

const HEADER = 8;

/**
 * An MP4 whose boxes of user data (place, device, names) are made free space, so that no other box moves. Boxes are
 * looked for where they may stand: at the top, in the movie and in its tracks.
 */
export function stripMp4(bytes: Uint8Array): Stripped {
  const copy = new Uint8Array(bytes);
  const removed = blank(copy, 0, copy.byteLength, 0);
  return { bytes: copy, notes: removed ? ['已去掉视频的拍摄地点、设备等信息。'] : [] };
}

function blank(bytes: Uint8Array, from: number, to: number, depth: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let removed = false;
  for (let at = from; at + HEADER <= to;) {
    const short = view.getUint32(at);
    const size = short === 0 ? to - at : short === 1 ? Number(view.getBigUint64(at + 8)) : short;
    const end = at + size;
    if (size < HEADER || end > to) return removed;
    const type = new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8));
    if (type === 'udta' || type === 'meta' || type === 'uuid') {
      bytes.set([0x66, 0x72, 0x65, 0x65], at + 4);
      bytes.fill(0, at + (short === 1 ? 16 : HEADER), end);
      removed = true;
    } else if ((type === 'moov' || type === 'trak') && depth < 3)
      removed = blank(bytes, at + HEADER, end, depth + 1) || removed;
    at = end;
  }
  return removed;
}

/** An MP3 without its ID3 tags, before and after the sound. */
export function stripMp3(bytes: Uint8Array): Stripped {
  let from = 0;
  let to = bytes.byteLength;
  while (latin1(bytes, from, 3) === 'ID3' && from + 10 < to) {
    const size = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + ((bytes[from + place] ?? 0) & 0x7f), 0);
    from += 10 + size;
  }
  if (to - from > 128 && latin1(bytes, to - 128, 3) === 'TAG') to -= 128;
  const isChanged = from > 0 || to < bytes.byteLength;
  return { bytes: bytes.slice(from, to), notes: isChanged ? ['已去掉音频的标题、作者等信息。'] : [] };
}

function latin1(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(at, at + length));
}
