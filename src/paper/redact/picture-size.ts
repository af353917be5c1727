import { PaperError } from '../read/paper-error.ts';

/** Width and height of a picture in pixels, as its head tells. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * How large a JPG or PNG will be once unpacked, read before anything is.
 * @throws PaperError 'damaged'
 */
export function pictureSize(bytes: Uint8Array): PictureSize {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = file[0] === 0x89 ? pngSize(file) : jpegSize(file);
  if (size === null || size.width === 0 || size.height === 0)
    throw new PaperError('damaged', '图片已损坏，打不开。请重新扫描或另存后再上传。');
  return size;
}

function pngSize(file: Buffer): PictureSize | null {
  if (file.length < 24) return null;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

/** The frame header is the first segment with a number of C0 to CF that is none of the three tables among them. */
function jpegSize(file: Buffer): PictureSize | null {
  let at = 2;
  while (at + 9 < file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
    at += 2 + file.readUInt16BE(at + 2);
  }
  return null;
}
