import { Worker } from 'node:worker_threads';
import type { LoadOrder, LoadResult } from './load.ts';

/** Puts a load on a server of this machine from a thread of its own. */
export function putLoad(
  order: Pick<LoadOrder, 'port' | 'path' | 'milliseconds'> & Partial<LoadOrder>,
): Promise<LoadResult> {
  const workerData: LoadOrder = { headers: {}, connections: 32, rate: null, ...order };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./load.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Answers a second. */
export async function perSecond(order: Parameters<typeof putLoad>[0]): Promise<number> {
  const { answered, seconds } = await putLoad(order);
  return answered / seconds;
}

/** The latency that all but a share of the requests stay under, in milliseconds. */
export function quantile({ latencies }: LoadResult, share: number): number {
  return latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
}
