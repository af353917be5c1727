import type { QueueDeclaration } from './queue.ts';

/** Work that may wait or be repeated. The owner makes the queues at migration; the server only works on them. */
export const queueTable = {
  'send-mail': { retryLimit: 5, retryDelay: 60 },
  'sweep-sign-in': { retryLimit: 0, retryDelay: 60, schedule: '17 3 * * *' },
} as const satisfies Readonly<Record<string, QueueDeclaration>>;

export type QueueName = keyof typeof queueTable;
