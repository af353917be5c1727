import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';

/**
 * Refuses addresses and JSON bodies that hold the character NUL. Nobody types it and the database can't keep it: let
 * through, it would come back as a fault of ours.
 */
export function refuseNul(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (request.url.includes('%00')) throw new Problem('request.unreadable');
  });
  app.addHook('preValidation', async (request) => {
    if (holdsNul(request.body)) throw new Problem('request.unreadable');
  });
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (Array.isArray(value)) return value.some(holdsNul);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return false;
  return Object.values(value).some(holdsNul);
}
