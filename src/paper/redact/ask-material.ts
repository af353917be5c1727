import { Worker } from 'node:worker_threads';
import { refuseBySize } from '../read/limits.ts';
import { PaperError } from '../read/paper-error.ts';
import type { MaterialAnswer } from './material-worker.ts';
import { MATERIAL_LIMITS } from './open-material.ts';
import type { MaterialResults, MaterialTask } from './read-material.ts';

/** Heap of the thread; the pixels of one page lie outside it and are bounded by their number. */
const MEMORY_MB = 768;

let thread: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Asks something of material in a thread of its own with bounded heap and time. One at a time: a page drawn takes a
 * processor by itself.
 *
 * @throws PaperError as `openMaterial` does; 'timeout' or 'too-complex' where the bounds are reached
 */
export async function askMaterial<const Task extends MaterialTask>(
  task: Task,
  milliseconds: number = MATERIAL_LIMITS.milliseconds,
): Promise<MaterialResults[Task['want']]> {
  refuseBySize(task.bytes, MATERIAL_LIMITS);
  const mine = last.then(
    () => ask(task, milliseconds),
    () => ask(task, milliseconds),
  );
  last = mine.catch(() => {});
  const answer = await mine;
  if ('error' in answer) throw new PaperError(answer.error.code, answer.error.message);
  // The thread answers what was asked.
  return answer.result as MaterialResults[Task['want']];
}

function ask(task: MaterialTask, milliseconds: number): Promise<MaterialAnswer> {
  const worker = (thread ??= started());
  return new Promise<MaterialAnswer>((resolve, reject) => {
    const timer = setTimeout(() => give(tooLong(milliseconds)), milliseconds);
    const onMessage = (answer: MaterialAnswer): void => settle(() => resolve(answer));
    const onEnd = (): void => give(tooMuch());
    function give(error: PaperError): void {
      settle(() => {
        thread = null;
        void worker.terminate();
        reject(error);
      });
    }
    function settle(done: () => void): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      // An idle thread keeps no command from ending.
      worker.unref();
      done();
    }
    worker.ref();
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    worker.postMessage(task);
  });
}

function started(): Worker {
  const worker = new Worker(new URL('./material-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, stackSizeMb: 4 },
  });
  const forget = (): void => {
    if (thread === worker) thread = null;
  };
  return worker.on('error', forget).on('exit', forget);
}

function tooLong(milliseconds: number): PaperError {
  const seconds = Math.round(milliseconds / 1000);
  return new PaperError('timeout', `文件处理了${seconds}秒还没有完成，已停止。请拆分后分别上传。`);
}

function tooMuch(): PaperError {
  return new PaperError(
    'too-complex',
    '处理这份文件占用的内存多得异常，已停止。请拆分，或重新扫描后再上传。',
  );
}
