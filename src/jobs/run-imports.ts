import { workOnImports } from '#actions/import/work-on-imports.ts';
import type { ImportServices } from '#actions/import/run-import.ts';
import type { Log } from '#platform/log.ts';

const LOOK_EVERY_MS = 2000;

/** Looks now and then for an archive that was handed in, and works on it beside the requests. */
export function startImporter(services: ImportServices, log: Log): { stop(): Promise<void> } {
  let stopped = false;
  let working: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    working = workOnImports(services, log)
      .then(
        () => undefined,
        (error: unknown) => log.warn({ err: error }, '暂时不能处理导入，稍后再试。'),
      )
      .finally(() => {
        if (!stopped) timer = setTimeout(look, LOOK_EVERY_MS);
      });
  };
  timer = setTimeout(look, LOOK_EVERY_MS);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      // A long import does not hold up the end of the server: each chunk is whole, and the next start goes on.
      await new Promise<void>((resolve) => {
        const giveUp = setTimeout(resolve, LOOK_EVERY_MS);
        void working.finally(() => {
          clearTimeout(giveUp);
          resolve();
        });
      });
    },
  };
}
