import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { FileStore } from '#platform/files.ts';
import { type RateLimits, STANDARD_RATE_LIMITS } from '#platform/http/rate-limits.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Db } from '#store/database.ts';

/** What the API stands on. */
export interface ApiServices {
  readonly config: Pick<
    Config,
    'basePath' | 'publicUrl' | 'sessionIdleMinutes' | 'sessionHours' | 'dataDirectory'
  > &
    Partial<Pick<Config, 'virusScanner' | 'eSealUrl'>>;
  readonly clock: Clock;
  readonly db: Db;
  readonly secrets: Secrets;
  readonly files: FileStore;
  /** Default: STANDARD_RATE_LIMITS. */
  readonly limits?: RateLimits;
}

/** How often one address may call a route of this kind. */
export function limitOf(services: ApiServices, kind: keyof RateLimits): number {
  return (services.limits ?? STANDARD_RATE_LIMITS)[kind];
}
