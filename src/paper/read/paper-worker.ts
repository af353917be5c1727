import { parentPort } from 'node:worker_threads';
import type { PaperLimits } from './limits.ts';
import { PaperError } from './paper-error.ts';
import type { PaperErrorCode } from './paper-error.ts';
import type { PaperText } from './read-paper.ts';
import { readPaper } from './read-paper.ts';
import { readCatalog } from '#domain/disclosure/catalog/read/read-catalog.ts';
import type { CatalogReading } from '#domain/disclosure/catalog/read/read-catalog.ts';
import type { Sheet } from '#domain/sheet/sheet.ts';
import type { ReadyAttachment } from '../attachment/read-attachment.ts';
import type { FileBody } from '../body/read-body-of-file.ts';
import { readWorkbook } from './workbook.ts';

/** What a file may be read as: by kind of reading, what comes out. */
export interface PaperResults {
  /** Its text, line by line. */
  readonly text: PaperText;
  /** A workbook as a catalog of proactive disclosure. */
  readonly catalog: CatalogReading;
  /** A workbook as it is, cell by cell. */
  readonly workbook: readonly Sheet[];
  /** The body of a document. */
  readonly body: FileBody;
  /** A file to hang on a document. */
  readonly attachment: ReadyAttachment;
}

const READERS: {
  readonly [Want in keyof PaperResults]: (
    bytes: Uint8Array,
    name: string,
    limits: PaperLimits,
  ) => PaperResults[Want] | Promise<PaperResults[Want]>;
} = {
  text: readPaper,
  catalog: (bytes, name, limits) => readCatalog(readWorkbook(bytes, name, limits)),
  workbook: readWorkbook,
  body: async (bytes, name, limits) => {
    const { readBodyOfFile } = await import('../body/read-body-of-file.ts');
    return readBodyOfFile(bytes, name, limits);
  },
  attachment: async (bytes, name, limits) => {
    const { readAttachment } = await import('../attachment/read-attachment.ts');
    return readAttachment(bytes, name, limits);
  },
};

export interface PaperTask {
  readonly want: keyof PaperResults;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: PaperLimits;
}

export type PaperAnswer =
  | { readonly result: PaperResults[keyof PaperResults] }
  | { readonly error: { readonly code: PaperErrorCode; readonly message: string } };

/** The reading thread: one file after the other; its owner ends it when a file takes too long or too much memory. */
parentPort?.on('message', (task: PaperTask) => {
  void answer(task).then((result) => parentPort?.postMessage(result));
});

async function answer(task: PaperTask): Promise<PaperAnswer> {
  try {
    return { result: await READERS[task.want](task.bytes, task.name, task.limits) };
  } catch (error) {
    if (error instanceof PaperError) return { error: { code: error.code, message: error.message } };
    return {
      error: {
        code: 'damaged',
        message: '文件已损坏或格式特殊，读不出来。请用Word或WPS打开后另存，再上传。',
      },
    };
  }
}
