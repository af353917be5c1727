import { setTimeout as sleep } from 'node:timers/promises';
import { openInstallation } from '#cli/open-installation.ts';
import { startJobs } from '#jobs/start-jobs.ts';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { recordAudit } from '#store/audit.ts';

// A server without its pages: writes acts one after another and prints the number of each once it is committed.
const config = readConfig();
const log = openLog('silent');
const installation = await openInstallation(config, log, { serving: true });
await startJobs({ ...installation, config, log });
const first = Number(process.argv[2]);
for (let number = first; ; number += 1) {
  await write(number);
  process.stdout.write(`${number}\n`);
}

/** A broken connection leaves open whether the act was committed: it is written again under the same number. */
async function write(number: number): Promise<void> {
  for (;;) {
    try {
      await installation.db.transaction().execute((tx) =>
        recordAudit(tx, {
          tenantId: 'fault',
          actor: { id: null, name: '系统' },
          act: 'fault.write',
          object: { kind: 'fault', id: String(number) },
        }),
      );
      return;
    } catch {
      await sleep(100);
    }
  }
}
