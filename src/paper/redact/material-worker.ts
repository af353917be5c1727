import { parentPort } from 'node:worker_threads';
import { PaperError } from '../read/paper-error.ts';
import type { PaperErrorCode } from '../read/paper-error.ts';
import type { MaterialResults, MaterialTask } from './read-material.ts';
import { readMaterial } from './read-material.ts';

export type MaterialAnswer =
  | { readonly result: MaterialResults[MaterialTask['want']] }
  | { readonly error: { readonly code: PaperErrorCode; readonly message: string } };

/** The thread that draws: one task after the other; its owner ends it when one takes too long or too much memory. */
parentPort?.on('message', (task: MaterialTask) => {
  void answer(task).then((result) => parentPort?.postMessage(result));
});

async function answer(task: MaterialTask): Promise<MaterialAnswer> {
  try {
    return { result: await readMaterial(task) };
  } catch (error) {
    if (error instanceof PaperError) return { error: { code: error.code, message: error.message } };
    return {
      error: { code: 'damaged', message: '文件已损坏或写法特殊，打不开。请重新导出或扫描后再上传。' },
    };
  }
}
