import { Problem } from '#platform/problem.ts';
import type { FastifyRequest } from 'fastify';

export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The most that is taken where nothing else is said. */
const LARGEST = 50 * 1024 * 1024;
/** What a multipart request has beside its file. */
const WRAPPING = 64 * 1024;

/**
 * The one file of a multipart request, held in memory: a larger one is refused by its announced length before anything
 * is read, or else while it streams, and nothing of it is on any disk.
 *
 * @param tooLarge what is said of a file of more than `largest` bytes
 * @throws Problem request.media_type, request.invalid without a file, and what `tooLarge` makes
 */
export async function readUpload(
  request: FastifyRequest,
  largest: number = LARGEST,
  tooLarge: (largest: number) => Problem = refusalOf,
): Promise<UploadedFile> {
  refuseAnnounced(request, largest, tooLarge);
  const part = await request.file({ limits: { fileSize: largest + 1, files: 1 } });
  if (part === undefined)
    throw new Problem('request.invalid', { fields: [{ field: 'file', message: '请选择一个文件。' }] });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size <= largest) continue;
    // The parser would read on to the end of the upload before it tells.
    request.raw.unpipe();
    throw tooLarge(largest);
  }
  return { name: baseName(part.filename), mediaType: part.mimetype, bytes: Buffer.concat(chunks, size) };
}

/** Refuses by what the request says of itself. @throws Problem request.media_type, and what `tooLarge` makes */
export function refuseAnnounced(
  request: FastifyRequest,
  largest: number,
  tooLarge: (largest: number) => Problem,
): void {
  if (!request.isMultipart()) throw new Problem('request.media_type');
  if (Number(request.headers['content-length'] ?? 0) > largest + WRAPPING) throw tooLarge(largest);
}

function refusalOf(largest: number): Problem {
  return new Problem('request.too_large', {
    detail: `文件超过 ${largest / 1024 / 1024} MB，没有读。请压缩图片或拆分后再上传。`,
  });
}

/** Some browsers send the whole path; only the name is ours to keep, without characters that nobody sees. */
export function baseName(name: string): string {
  return (
    name
      .replace(/^.*[\\/]/s, '')
      .replaceAll(/\p{Cc}/gu, '')
      .slice(0, 200) || '未命名'
  );
}
