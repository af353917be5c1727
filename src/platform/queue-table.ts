import type { QueueDeclaration } from './queue.ts';

/** Work that may wait or be repeated. The owner makes the queues at migration; the server only works on them. */
export const queueTable = {
  'deliver-notifications': { retryLimit: 0, retryDelay: 60, schedule: '* * * * *' },
  'release-due': { retryLimit: 0, retryDelay: 60, schedule: '* * * * *' },
  'remind-reviewers': { retryLimit: 0, retryDelay: 60, schedule: '30 8 * * *' },
  'recompute-cases': { retryLimit: 0, retryDelay: 60, schedule: '* * * * *' },
  'digest-cases': { retryLimit: 0, retryDelay: 60, schedule: '20 8 * * *' },
  'rebuild-search': { retryLimit: 0, retryDelay: 60, schedule: '* * * * *' },
  'erase-applicants': { retryLimit: 0, retryDelay: 60, schedule: '40 3 * * *' },
  'sweep-sign-in': { retryLimit: 0, retryDelay: 60, schedule: '17 3 * * *' },
} as const satisfies Readonly<Record<string, QueueDeclaration>>;
