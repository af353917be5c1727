import { constants, inflateSync } from 'node:zlib';
import type { PaperLimits } from './limits.ts';
import { PaperError } from './paper-error.ts';

const LAYERS = 4;

/**
 * Refuses a PDF in which a packed stream unfolds past the limit: pdf.js unpacks a stream as a whole, outside the heap
 * that a thread can be held to. The bytes decide, not what the dictionary says of them; streams packed several times
 * are followed down.
 *
 * @throws PaperError 'bomb'
 */
export function refusePdfBomb(bytes: Uint8Array, limits: PaperLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at !== -1;) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf('endstream', start);
    // Pictures are never unpacked by the reader and may be large for honest reasons.
    const isPicture = file.subarray(Math.max(0, at - 600), at).includes('/Image');
    refuseStream(
      file.subarray(start, end === -1 ? file.length : end),
      limits.maxPartBytes * (isPicture ? 2 : 1),
    );
    if (end === -1) return;
    at = file.indexOf('stream', end + 9);
  }
}

function refuseStream(packed: Buffer, limit: number): void {
  let data = packed;
  for (let layer = 0; layer < LAYERS && isPacked(data); layer++) {
    try {
      data = inflateSync(data, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if (error instanceof RangeError)
        throw new PaperError('bomb', 'PDF解压后大得异常，已停止读取。请检查文件来源，或重新导出PDF后再试。');
      return;
    }
  }
}

/** The two bytes that begin every zlib stream. */
function isPacked(data: Buffer): boolean {
  const [first = 0, second = 0] = data;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
