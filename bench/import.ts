import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { beginImport } from '#actions/import/begin-import.ts';
import { runImport } from '#actions/import/run-import.ts';
import { parseRegionCode } from '#domain/agency/region.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { openClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { insertAgency } from '#store/agency.ts';
import type { Db } from '#store/database.ts';
import { ensureRegion } from '#store/region.ts';
import { insertTenant } from '#store/tenant.ts';
import { openInstallation } from '../src/cli/open-installation.ts';
import type { Benchmark } from './benchmark.ts';
import { manyPages } from './import/many-pages.ts';

/** A county's twenty years. */
const DOCUMENTS = 100_000;
const actor = { id: null, name: '系统' };

/**
 * Documents per second from pages of an old site to what the public sees and finds, against PostgreSQL copying the same
 * rows from table to table; the same run again, when all is there; and the largest memory of the process.
 */
export const benchmark: Benchmark = {
  name: 'import',
  async run(scale) {
    const count = Math.max(500, Math.round(DOCUMENTS * scale));
    const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-bench-'));
    await chmod(folder, 0o755);
    const installation = await openInstallation(readConfig({ GONGKAI_DATA: folder }), openLog('silent'), {
      serving: false,
    });
    try {
      const { db, files } = installation;
      const services = { db, files, clock: openClock() };
      const agencyId = await foundCounty(db);
      const importAll = async (): Promise<number> => {
        const batchId = await beginImport(db, {
          tenantId: 'bench',
          agencyId,
          sourceName: 'bench',
          mode: 'certain',
          state: 'running',
          fileId: null,
          actor,
          at: new Date(),
        });
        const begun = performance.now();
        const opened = { source: manyPages(count), list: null, selectors: {} };
        await runImport(services, opened, { tenantId: 'bench', batchId, actor });
        return (performance.now() - begun) / 1000;
      };
      const first = await importAll();
      const memory = process.resourceUsage().maxRSS / 1024;
      const bare = await copyRows(db);
      const again = await importAll();
      return {
        documents: count,
        documents_per_second: count / first,
        bare_rows_per_second: count / bare,
        ratio_to_bare: bare / first,
        again_per_second: count / again,
        peak_memory_mib: memory,
      };
    } finally {
      await installation.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function foundCounty(db: Db): Promise<string> {
  const region = parseRegionCode('640121');
  return db.transaction().execute(async (tx) => {
    await ensureRegion(tx, { code: region, name: '样例县', level: 'county', parent: null });
    await insertTenant(tx, { id: 'bench', region, name: '样例县', isDemo: false });
    return insertAgency(tx, {
      tenantId: 'bench',
      parentId: null,
      code: '001',
      name: '样例县人民政府',
      shortName: null,
      kind: 'county_government',
      leadership: 'local',
      from: parsePlainDate('2010-01-01'),
      isDemo: false,
    });
  });
}

/** The same rows once more, as fast as the database can: into tables without keys, indexes and triggers. */
async function copyRows(db: Db): Promise<number> {
  const tables = ['document', 'document_edition', 'public_document', 'document_channel', 'import_item'];
  const begun = performance.now();
  await db.connection().execute(async (one) => {
    for (const table of tables)
      await sql`create temporary table ${sql.id(`bare_${table}`)} as select * from ${sql.table(table)}`.execute(
        one,
      );
  });
  return (performance.now() - begun) / 1000;
}
