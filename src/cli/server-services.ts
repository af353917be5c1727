import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { Mouth } from '#platform/http/build-http.ts';
import type { Log } from '#platform/log.ts';
import type { Installation } from './open-installation.ts';

/** What the ways into the system stand on. */
export interface ServerServices extends Installation {
  config: Config;
  log: Log;
  clock: Clock;
  /** The console is built and can be served. */
  hasConsole: boolean;
}

/** What only the composition root may put together, because no mouth knows another. */
export interface Composition {
  mouths(services: ServerServices): Promise<Mouth[]>;
  /** The public pages alone, read by no visitor: for the static export. */
  portal(services: ServerServices): Promise<Mouth>;
  startJobs(services: ServerServices): Promise<{ stop(): Promise<void> }>;
}
