import { DEFAULT_LIMITS } from '#paper/read/limits.ts';
import { PaperError } from '#paper/read/paper-error.ts';
import { signatureOf, zipKind } from '#paper/read/paper-kind.ts';
import { openZip, type ZipEntry } from '#paper/read/zip.ts';

/** A file as a visitor sent it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One file to be checked; its bytes are inflated only when they are wanted. */
export interface UnpackedFile {
  readonly name: string;
  /** @throws PaperError where the bytes can't be had */
  readonly read: () => Uint8Array;
}

/** What computers put into archives beside what people put there. */
const BY_THE_WAY = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._|~\$)/i;

/**
 * The files of an upload, archives opened (one level), in the order in which they were sent. What an archive holds is
 * inflated file by file when its turn comes, so that a large one costs no more memory than its largest file.
 */
export function unpackUploads(uploads: readonly Upload[]): UnpackedFile[] {
  return uploads.flatMap((upload) =>
    isArchive(upload.bytes) ? unpack(upload) : [{ name: upload.name, read: () => upload.bytes }],
  );
}

/** A ZIP that is not itself a document: DOCX and XLSX are ZIPs too. */
function isArchive(bytes: Uint8Array): boolean {
  try {
    return signatureOf(bytes) === 'zip' && zipKind(openZip(bytes, DEFAULT_LIMITS)) === 'archive';
  } catch {
    return false;
  }
}

function unpack({ name, bytes }: Upload): UnpackedFile[] {
  try {
    const entries = openZip(bytes, DEFAULT_LIMITS).filter(
      (entry) => !entry.isDirectory && !BY_THE_WAY.test(entry.name),
    );
    if (entries.length === 0)
      return [refusal(name, new PaperError('empty', '压缩包里没有文件。请把年报放进去再压缩。'))];
    if (entries.length > DEFAULT_LIMITS.maxEntries)
      return [
        refusal(
          name,
          new PaperError(
            'archive',
            `压缩包里有${entries.length}个文件，一次最多查${DEFAULT_LIMITS.maxEntries}个。请分几次上传。`,
          ),
        ),
      ];
    return entries.map((entry) => ({ name: entry.name, read: () => readEntry(entry) }));
  } catch (error) {
    if (error instanceof PaperError) return [refusal(name, error)];
    throw error;
  }
}

function readEntry(entry: ZipEntry): Uint8Array {
  if (/\.(?:zip|rar|7z)$/i.test(entry.name))
    throw new PaperError('archive', '这是压缩包里的压缩包，没有打开。请解压后直接上传里面的年报。');
  return entry.read();
}

function refusal(name: string, error: PaperError): UnpackedFile {
  return {
    name,
    read: () => {
      throw error;
    },
  };
}
