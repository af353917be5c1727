import { Problem } from '#platform/problem.ts';
import type { FastifyRequest } from 'fastify';

export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The one file of a multipart request. @throws Problem request.invalid without one, request.too_large past the limit */
export async function readUpload(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new Problem('request.media_type');
  const part = await request.file();
  if (part === undefined)
    throw new Problem('request.invalid', { fields: [{ field: 'file', message: '请选择一个文件。' }] });
  const bytes = await part.toBuffer();
  return { name: baseName(part.filename), mediaType: part.mimetype, bytes };
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
