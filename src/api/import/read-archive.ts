import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Problem } from '#platform/problem.ts';
import type { FastifyRequest } from 'fastify';
import { refuseAnnounced } from '../report/read-upload.ts';

const MIB = 1024 * 1024;
/** What goes through a browser; more is imported on the server itself. */
const LARGEST = 500 * MIB;

/**
 * Lets an act look at the archive of a multipart request as a file, which is gone afterwards.
 * @throws Problem request.invalid without a file, request.too_large past 500 MB: nothing is kept then
 */
export async function withArchive<T>(
  request: FastifyRequest,
  act: (archive: { place: string; name: string }) => Promise<T>,
): Promise<T> {
  refuseAnnounced(request, LARGEST, tooLarge);
  const part = await request.file({ limits: { fileSize: LARGEST } });
  if (part === undefined)
    throw new Problem('request.invalid', { fields: [{ field: 'file', message: '请选择一个文件。' }] });
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-upload-'));
  try {
    const place = path.join(folder, 'archive.zip');
    await pipeline(part.file, createWriteStream(place, { mode: 0o600 }));
    if (part.file.truncated) {
      request.raw.unpipe();
      throw tooLarge(LARGEST);
    }
    const name = part.filename
      .replace(/^.*[\\/]/s, '')
      .replaceAll(/\p{Cc}/gu, '')
      .slice(0, 200);
    return await act({ place, name: name || '未命名.zip' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tooLarge(largest: number): Problem {
  return new Problem('request.too_large', {
    detail: `压缩包超过 ${largest / MIB} MB。请分几个上传，或请管理员在服务器上用 gongkai import 导入。`,
  });
}
