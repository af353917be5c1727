/** One file of what a county brings in, by its place in the source. */
export interface SourceFile {
  /** Relative, with `/`; never leads out of the source. */
  readonly path: string;
  readonly size: number;
  /** @throws PaperError where the bytes can't be had */
  readonly read: () => Promise<Uint8Array>;
}

/** A folder, an archive or a saved site, open for reading. */
export interface ImportSource {
  readonly name: string;
  readonly files: readonly SourceFile[];
  close(): Promise<void>;
}

/** How much a source may hold. */
export interface SourceLimits {
  readonly maxFiles: number;
  /** One file, inflated, in bytes. */
  readonly maxFileBytes: number;
  /** All files of an archive together, inflated, in bytes. */
  readonly maxTotalBytes: number;
  /** An archive's file may inflate to so many times its packed size; the first 4 MB are free. */
  readonly maxRatio: number;
}

const MB = 1024 * 1024;

export const SOURCE_LIMITS: SourceLimits = {
  maxFiles: 1_000_000,
  maxFileBytes: 100 * MB,
  maxTotalBytes: 100 * 1024 * MB,
  maxRatio: 200,
};
