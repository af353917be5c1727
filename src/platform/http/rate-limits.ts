import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';

/** Requests from one address within a minute. */
export interface RateLimits {
  /** Any one route of the interface. */
  readonly api: number;
  /** Attempts to sign in, whatever the account. */
  readonly signIn: number;
  /** Files handed in: check-up and import. */
  readonly upload: number;
}

export const STANDARD_RATE_LIMITS: RateLimits = { api: 600, signIn: 20, upload: 120 };

/** Makes `config.rateLimit` of a route work. Pages have none: the county's web server stands before them. */
export async function limitRates(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new Problem('request.too_many'),
  });
}
