import { setTimeout as sleep } from 'node:timers/promises';
import { sealAudit } from '#actions/seal-audit.ts';
import type { Log } from '#platform/log.ts';
import type { Db } from '#store/database.ts';

/** Two rounds fit into the second within which every act is to be sealed. */
const pauseMilliseconds = 400;

export interface Sealer {
  /** Seals what is left and ends. */
  stop(): Promise<void>;
}

/** Seals the audit log while the server runs. A round that fails is told once and tried again. */
export function startSealer(db: Db, dataDirectory: string, log: Log): Sealer {
  const stopping = new AbortController();
  let failing = false;
  const seal = async (): Promise<void> => {
    try {
      await sealAudit(db, dataDirectory);
      failing = false;
    } catch (error) {
      if (!failing) log.error({ err: error }, '审计日志暂时无法封存，将继续重试。');
      failing = true;
    }
  };
  const rounds = (async () => {
    while (!stopping.signal.aborted) {
      await seal();
      await sleep(pauseMilliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await seal();
  })();
  return {
    stop: async () => {
      stopping.abort();
      await rounds;
    },
  };
}
