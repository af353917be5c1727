import { DEFAULT_LIMITS, type PaperLimits } from '../read/limits.ts';
import { readIsolated } from '../read/read-paper-isolated.ts';
import type { ReadyAttachment } from './read-attachment.ts';

const MB = 1024 * 1024;

/** The largest file an office may allow. */
export const LARGEST_ATTACHMENT = 200 * MB;

/** A file with many pictures is longer and larger than any text; its words are counted like those of one. */
const LIMITS: PaperLimits = {
  ...DEFAULT_LIMITS,
  maxBytes: LARGEST_ATTACHMENT,
  maxInflatedBytes: 400 * MB,
  maxPartBytes: 200 * MB,
  maxEntries: 5000,
  maxPages: 3000,
  milliseconds: 60_000,
};

/** As `readAttachment`, in a thread of its own with bounded memory and time. @throws PaperError */
export function prepareAttachment(bytes: Uint8Array, name: string): Promise<ReadyAttachment> {
  // A thread of the usual size is kept for the next file.
  const isLarge = bytes.byteLength > DEFAULT_LIMITS.maxBytes;
  return readIsolated('attachment', bytes, name, isLarge ? { ...LIMITS, memoryMb: 1536 } : LIMITS);
}
