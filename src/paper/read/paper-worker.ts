import { parentPort } from 'node:worker_threads';
import type { PaperLimits } from './limits.ts';
import { PaperError } from './paper-error.ts';
import type { PaperErrorCode } from './paper-error.ts';
import type { PaperText } from './read-paper.ts';
import { readPaper } from './read-paper.ts';

export interface PaperTask {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: PaperLimits;
}

export type PaperAnswer =
  | { readonly paper: PaperText }
  | { readonly error: { readonly code: PaperErrorCode; readonly message: string } };

/** The reading thread: one file after the other; its owner ends it when a file takes too long or too much memory. */
parentPort?.on('message', (task: PaperTask) => {
  void answer(task).then((result) => parentPort?.postMessage(result));
});

async function answer(task: PaperTask): Promise<PaperAnswer> {
  try {
    return { paper: await readPaper(task.bytes, task.name, task.limits) };
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
