import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadResult } from './load.ts';

/** Puts a load on a server of this machine from a process of its own. */
export function putLoad(
  order: Pick<LoadOrder, 'port' | 'path' | 'milliseconds'> & Partial<LoadOrder>,
): Promise<LoadResult> {
  const whole: LoadOrder = { headers: {}, connections: 32, rate: null, ...order };
  return new Promise((resolve, reject) => {
    const client = fork(fileURLToPath(new URL('./load.ts', import.meta.url)), [JSON.stringify(whole)]);
    client.once('message', (result) => resolve(result as LoadResult));
    client.once('exit', (code) => code !== 0 && reject(new Error(`The client ended with ${code}`)));
  });
}

/** Answers a second. */
export async function perSecond(order: Parameters<typeof putLoad>[0]): Promise<number> {
  const { answered, seconds } = await putLoad(order);
  return answered / seconds;
}

/**
 * Answers a second, and answers for a second of the server's own processor time: what one core would reach if nothing
 * else ran beside it.
 * @param processorSeconds what the server has used so far
 */
export async function perCore(
  order: Parameters<typeof putLoad>[0],
  processorSeconds: () => number | Promise<number>,
): Promise<{ readonly perSecond: number; readonly perProcessorSecond: number }> {
  const before = await processorSeconds();
  const { answered, seconds } = await putLoad(order);
  const used = (await processorSeconds()) - before;
  return { perSecond: answered / seconds, perProcessorSecond: answered / used };
}

/** The latency that all but a share of the requests stay under, in milliseconds. */
export function quantile({ latencies }: LoadResult, share: number): number {
  return latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
}
