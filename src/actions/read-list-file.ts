import { PaperError } from '#paper/read/paper-error.ts';
import { readPaperIsolated } from '#paper/read/read-paper-isolated.ts';
import type { ErrorCode } from '#platform/errors.ts';
import { Problem } from '#platform/problem.ts';

export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** More would be cut short by the reader of workbooks, or hold the register locked for long. */
const MOST_LINES = 5000;

/** The lines of a list that came as a workbook (or as a table in a document), cells apart by tab. */
export async function readListFile(file: ListFile, unreadable: ErrorCode): Promise<readonly string[]> {
  const paper = await readPaperIsolated(file.bytes, file.name).catch((error: unknown) => {
    if (error instanceof PaperError) throw new Problem(unreadable, { detail: error.message });
    throw error;
  });
  if (paper.lines.length > MOST_LINES)
    throw new Problem(unreadable, {
      detail: `文件有${paper.lines.length}行，超过${MOST_LINES}行，没有读入。请分成几个文件，分次导入。`,
    });
  return paper.lines;
}
