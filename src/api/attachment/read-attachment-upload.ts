import { tooLarge } from '#actions/attachment/add-attachment.ts';
import { Problem } from '#platform/problem.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { baseName, type UploadedFile } from '../report/read-upload.ts';

/** What a multipart request has beside its file. */
const WRAPPING = 64 * 1024;

/**
 * The one file of a request, held in memory up to what the office allows: a larger one is refused by its announced
 * length before anything is read, or else while it streams, and nothing of it is on any disk.
 * @throws Problem request.media_type, request.invalid, attachment.too_large
 */
export async function readAttachmentUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  maxBytes: number,
): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new Problem('request.media_type');
  // What is left of a refused upload is not worth the line.
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + WRAPPING) {
    reply.header('connection', 'close');
    throw tooLarge(maxBytes);
  }
  const part = await request.file({ limits: { fileSize: maxBytes + 1, files: 1 } });
  if (part === undefined)
    throw new Problem('request.invalid', { fields: [{ field: 'file', message: '请选择一个文件。' }] });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size <= maxBytes) continue;
    // The parser would read on to the end of the upload before it tells.
    request.raw.unpipe();
    reply.header('connection', 'close');
    throw tooLarge(maxBytes);
  }
  return { name: baseName(part.filename), mediaType: part.mimetype, bytes: Buffer.concat(chunks, size) };
}
