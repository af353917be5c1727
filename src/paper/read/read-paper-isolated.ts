import { Worker } from 'node:worker_threads';
import type { PaperLimits } from './limits.ts';
import { DEFAULT_LIMITS, refuseBySize } from './limits.ts';
import { PaperError } from './paper-error.ts';
import type { PaperAnswer, PaperResults, PaperTask } from './paper-worker.ts';
import type { PaperText } from './read-paper.ts';

interface Waiting {
  readonly task: PaperTask;
  readonly resolve: (result: PaperResults[keyof PaperResults]) => void;
  readonly reject: (error: Error) => void;
}

const THREADS = 2;
const WATCH_MS = 100;
const MB = 1024 * 1024;
const waiting: Waiting[] = [];
const idle: Worker[] = [];
let running = 0;

/**
 * Reads a document in a thread of its own with bounded heap and time, so that no upload can stop or exhaust the server.
 * Two files are read at once, the others wait their turn.
 *
 * @throws PaperError as readPaper does; 'timeout' or 'too-complex' where the bounds are reached
 */
export async function readPaperIsolated(
  bytes: Uint8Array,
  name: string,
  limits: PaperLimits = DEFAULT_LIMITS,
): Promise<PaperText> {
  return readIsolated('text', bytes, name, limits);
}

/** The same for any way of reading that the thread knows. */
export async function readIsolated<Want extends keyof PaperResults>(
  want: Want,
  bytes: Uint8Array,
  name: string,
  limits: PaperLimits = DEFAULT_LIMITS,
): Promise<PaperResults[Want]> {
  refuseBySize(bytes, limits);
  const result = await new Promise<PaperResults[keyof PaperResults]>((resolve, reject) => {
    waiting.push({ task: { want, bytes, name, limits }, resolve, reject });
    startNext();
  });
  // The thread answers what was asked.
  return result as PaperResults[Want];
}

function startNext(): void {
  if (running >= THREADS) return;
  const next = waiting.shift();
  if (!next) return;
  running += 1;
  void runTask(next).finally(() => {
    running -= 1;
    startNext();
  });
}

async function runTask({ task, resolve, reject }: Waiting): Promise<void> {
  const worker = reusable(task.limits);
  try {
    const answer = await ask(worker, task);
    await keep(worker, task.limits);
    if ('result' in answer) resolve(answer.result);
    else reject(new PaperError(answer.error.code, answer.error.message));
  } catch (error) {
    await worker.terminate();
    reject(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Threads with the usual bounds are kept for the next file, since loading the PDF library takes longest. */
function reusable(limits: PaperLimits): Worker {
  const kept = isUsual(limits) ? idle.pop() : undefined;
  if (kept) return kept;
  const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, stackSizeMb: 4 },
  });
  const forget = (): void => {
    const place = idle.indexOf(worker);
    if (place !== -1) idle.splice(place, 1);
  };
  return worker.on('error', forget).on('exit', forget);
}

function isUsual(limits: PaperLimits): boolean {
  return limits.memoryMb === DEFAULT_LIMITS.memoryMb;
}

async function keep(worker: Worker, limits: PaperLimits): Promise<void> {
  if (!isUsual(limits)) {
    await worker.terminate();
    return;
  }
  // An idle thread keeps no command from ending.
  worker.unref();
  idle.push(worker);
}

async function ask(worker: Worker, task: PaperTask): Promise<PaperAnswer> {
  return new Promise<PaperAnswer>((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(tooLong(task))), task.limits.milliseconds);
    // The limits of a thread hold its heap alone; what lies outside it (unpacked streams, pictures) is watched.
    const watch = setInterval(() => {
      void outsideHeap(worker).then((size) => {
        if (size > task.limits.memoryMb * MB) finish(() => reject(tooMuch()));
      });
    }, WATCH_MS);
    const onMessage = (answer: PaperAnswer): void => finish(() => resolve(answer));
    const onEnd = (): void => finish(() => reject(tooMuch()));
    function finish(settle: () => void): void {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      settle();
    }
    worker.ref();
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    worker.postMessage(task);
  });
}

/** Bytes of buffers that a thread holds, even while it is busy; 0 once it is gone. */
async function outsideHeap(worker: Worker): Promise<number> {
  try {
    const { external_memory: external, malloced_memory: malloced } = await worker.getHeapStatistics();
    return external + malloced;
  } catch {
    return 0;
  }
}

function tooLong(task: PaperTask): PaperError {
  const seconds = Math.round(task.limits.milliseconds / 1000);
  return new PaperError(
    'timeout',
    `文件读了${seconds}秒还没有读完，已停止。请去掉图片和附件，只留需要的内容后再试。`,
  );
}

function tooMuch(): PaperError {
  return new PaperError(
    'too-complex',
    '读这份文件占用的内存多得异常，已停止。请去掉图片和附件，只留需要的内容后再试。',
  );
}
