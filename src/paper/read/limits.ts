import { PaperError } from './paper-error.ts';

/** How much a file may cost before it is refused. Every reader works inside these bounds. */
export interface PaperLimits {
  /** Size of the file itself, in bytes. */
  readonly maxBytes: number;
  /** Size of one part of a ZIP (document.xml, one file of an archive) once inflated, in bytes. */
  readonly maxPartBytes: number;
  /** Size of all inflated parts together, in bytes. */
  readonly maxInflatedBytes: number;
  /** A part may inflate to so many times its packed size; the first 4 MB are free. */
  readonly maxRatio: number;
  /** Files in an archive. */
  readonly maxEntries: number;
  readonly maxPages: number;
  /** Characters of text in one document, ends of lines counted; the longest report there is has a tenth of them. */
  readonly maxCharacters: number;
  /** Time for one file read in isolation. */
  readonly milliseconds: number;
  /** JavaScript heap of an isolated reader, in megabytes. */
  readonly memoryMb: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: PaperLimits = {
  maxBytes: 50 * MB,
  maxPartBytes: 64 * MB,
  maxInflatedBytes: 256 * MB,
  maxRatio: 200,
  maxEntries: 500,
  maxPages: 500,
  maxCharacters: 1_000_000,
  milliseconds: 20_000,
  memoryMb: 512,
};

/** Refuses a file before anything of it is looked at. */
export function refuseBySize(bytes: Uint8Array, limits: PaperLimits): void {
  if (bytes.byteLength === 0) throw new PaperError('empty', '文件是空的。请重新导出或重新上传。');
  if (bytes.byteLength > limits.maxBytes) {
    const actual = Math.ceil(bytes.byteLength / MB);
    throw new PaperError(
      'too-large',
      `文件有${actual}MB，超过${Math.floor(limits.maxBytes / MB)}MB的上限。请去掉图片后另存，或分开上传。`,
    );
  }
}
