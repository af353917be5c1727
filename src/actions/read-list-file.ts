import { PaperError } from '#paper/read/paper-error.ts';
import { readPaperIsolated } from '#paper/read/read-paper-isolated.ts';
import type { ErrorCode } from '#platform/errors.ts';
import { Problem } from '#platform/problem.ts';

export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The lines of a list that came as a workbook (or as a table in a document), cells apart by tab. */
export async function readListFile(file: ListFile, unreadable: ErrorCode): Promise<readonly string[]> {
  const paper = await readPaperIsolated(file.bytes, file.name).catch((error: unknown) => {
    if (error instanceof PaperError) throw new Problem(unreadable, { detail: error.message });
    throw error;
  });
  return paper.lines;
}
