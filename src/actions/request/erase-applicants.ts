import { parsePlainDate } from '#domain/time/plain-date.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Clock } from '#platform/clock.ts';
import type { FileStore } from '#platform/files.ts';
import type { Secrets } from '#platform/secrets.ts';
import { recordAudit } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import { eraseApplicant, listErasable, listErasedDigests } from '#store/request-retention.ts';
import { readSettings } from '#store/setting.ts';
import { listTenants } from '#store/tenant.ts';

export const RETENTION_KEY = 'request.retention_years';
/** 机关文件材料归档范围和文书档案保管期限规定: ten years for what is not kept for long. */
export const STANDARD_RETENTION_YEARS = '10';

const BATCH = 100;
/** Bytes that a stop of the server left behind are removed on one of the days after. */
const LOOK_BACK_DAYS = 30;

interface ErasingServices {
  readonly db: Db;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly files: FileStore;
}

/**
 * Erases who asked, once so many years have passed since the last of the cases of a request was closed, and the files that
 * name him. What was asked, when and with what result stays, and so does every count.
 *
 * @returns how many requests were erased
 */
export async function eraseApplicants(services: ErasingServices): Promise<number> {
  const { db, clock, secrets, files } = services;
  const now = clock.now();
  let erased = 0;
  for (const tenant of await listTenants(db, null)) {
    const closedBy = yearsBefore(clock.today(), await retentionYears(db, tenant.id));
    for (;;) {
      const ids = await listErasable(db, tenant.id, { closedBy, limit: BATCH });
      for (const requestId of ids) {
        await db.transaction().execute(async (tx) => {
          const done = await eraseApplicant(tx, secrets, { tenantId: tenant.id, requestId, at: now });
          if (done === null) return;
          await recordAudit(tx, {
            tenantId: tenant.id,
            actor: { id: null, name: '系统' },
            agencyId: done.agencyId,
            act: 'request.erase',
            object: { kind: 'disclosure_request', id: requestId },
            after: { closedBy, files: done.files },
          });
        });
        erased += 1;
      }
      if (ids.length < BATCH) break;
    }
  }
  const since = new Date(now.getTime() - LOOK_BACK_DAYS * 86_400_000);
  for (const digest of await listErasedDigests(db, since)) await files.remove(digest);
  return erased;
}

async function retentionYears(db: Db, tenantId: string): Promise<number> {
  const value = (await readSettings(db, tenantId)).get(RETENTION_KEY)?.value;
  return Number(typeof value === 'string' && /^\d+$/.test(value) ? value : STANDARD_RETENTION_YEARS);
}

/** The same day so many years earlier; 29 February becomes the 28th. */
function yearsBefore(day: PlainDate, years: number): PlainDate {
  const year = Number(day.slice(0, 4)) - years;
  return parsePlainDate(`${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`);
}
