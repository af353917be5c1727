import type { FastifyRequest } from 'fastify';
import type { ReadLines } from '#actions/check-papers.ts';
import type { Upload } from '#actions/unpack-uploads.ts';
import { Problem } from '#platform/problem.ts';

const MB = 1024 * 1024;

/** How much one visitor may send at once. */
export const UPLOAD_LIMITS = {
  fileBytes: 50 * MB,
  totalBytes: 80 * MB,
  files: 200,
  /** What one document may hold (limits of the readers), each end of line as the two characters that browsers send. */
  textCharacters: 2_000_000,
  totalTextCharacters: 10_000_000,
} as const;

/** What the visitor asked for: the page, or documents at once. */
export type Wanted = 'page' | 'opinion' | 'json';

/** The form of the check-up as it was sent. */
export interface CheckupForm {
  readonly uploads: readonly Upload[];
  /** Files that were not taken, with the reason. */
  readonly refused: readonly {
    readonly name: string;
    readonly error: { readonly code: string; readonly message: string };
  }[];
  /** Text that the check-up read before and that came back for a document; null otherwise. */
  readonly again: ReadLines | null;
  /** The files are a government's report and those of all its agencies. */
  readonly wholeCounty: boolean;
  readonly wanted: Wanted;
}

const DEFAULT_FIELDS = 20;
const TOO_LARGE = `文件超过${UPLOAD_LIMITS.fileBytes / MB}MB，没有读。请去掉图片后另存，或者只留文字和表格。`;
const TOO_MUCH = `一次上传的文件合起来超过${UPLOAD_LIMITS.totalBytes / MB}MB，这一份没有读。请分几次上传。`;

/**
 * Takes an upload into memory and nowhere else. A file past the limits is drained, not kept, so that the others are
 * read all the same. Text in fields is short or the whole form is refused.
 * @throws Problem request.too_large
 */
export async function readUpload(request: FastifyRequest): Promise<CheckupForm> {
  const uploads: Upload[] = [];
  const refused: CheckupForm['refused'][number][] = [];
  const fields = new Map<string, string>();
  const parts: string[][] = [];
  let total = 0;
  let characters = 0;
  const options = {
    throwFileSizeLimit: false,
    limits: {
      fileSize: UPLOAD_LIMITS.fileBytes,
      files: UPLOAD_LIMITS.files,
      fields: DEFAULT_FIELDS + UPLOAD_LIMITS.files,
      fieldSize: UPLOAD_LIMITS.textCharacters * 4,
    },
  };
  for await (const part of request.parts(options)) {
    if (part.type === 'field') {
      const value = String(part.value);
      characters += value.length;
      if (
        part.valueTruncated ||
        value.length > UPLOAD_LIMITS.textCharacters ||
        characters > UPLOAD_LIMITS.totalTextCharacters
      ) {
        // The parser keeps every field that still comes, also when nobody wants it: the rest runs past it.
        request.raw.unpipe();
        request.raw.resume();
        throw new Problem('request.too_large');
      }
      if (part.fieldname === 'part') parts.push(linesOf(value));
      else fields.set(part.fieldname, value);
      continue;
    }
    const name = part.filename === '' ? '未命名' : part.filename;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      total += chunk.byteLength;
      if (total <= UPLOAD_LIMITS.totalBytes) chunks.push(chunk);
      else chunks.length = 0;
    }
    if (part.file.truncated) {
      total -= size;
      refused.push({ name, error: { code: 'too-large', message: TOO_LARGE } });
    } else if (total > UPLOAD_LIMITS.totalBytes) {
      total -= size;
      refused.push({ name, error: { code: 'too-large', message: TOO_MUCH } });
    } else if (size > 0 || part.filename !== '') uploads.push({ name, bytes: Buffer.concat(chunks) });
  }
  const text = fields.get('text') ?? '';
  if (text.trim() !== '') uploads.push({ name: '粘贴的文字.txt', bytes: Buffer.from(text) });
  const as = fields.get('as');
  const lines = fields.get('lines');
  const before = fields.get('previous');
  const previous = before === undefined ? null : linesOf(before);
  return {
    uploads,
    refused,
    again:
      lines === undefined ? null : { name: fields.get('name') ?? '', lines: linesOf(lines), previous, parts },
    wholeCounty: fields.has('whole'),
    wanted: as === 'opinion' || as === 'json' ? as : 'page',
  };
}

/** Lines as they were before a form carried them: browsers send CR LF. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
