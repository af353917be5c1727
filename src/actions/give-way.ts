import { setImmediate } from 'node:timers/promises';

/** Between two pieces of long work: lets the server answer whoever else is waiting. */
export async function giveWay(): Promise<void> {
  await setImmediate();
}
