import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { submitApplication } from '#actions/request/submit-application.ts';
import { parseRegionCode } from '#domain/agency/region.ts';
import type { Application } from '#domain/request/application.ts';
import { addDays } from '#domain/time/plain-date.ts';
import { openClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { newId } from '#platform/id.ts';
import { openLog } from '#platform/log.ts';
import { insertAgency } from '#store/agency.ts';
import { type CaseFilter, countOpenCases, listCases } from '#store/case-list.ts';
import { type Db, openDatabase } from '#store/database.ts';
import { ensureRegion } from '#store/region.ts';
import { requestRow } from '#store/request.ts';
import { insertTenant } from '#store/tenant.ts';
import { openInstallation } from '../src/cli/open-installation.ts';
import type { Benchmark } from './benchmark.ts';
import { loadCases } from './requests/load-cases.ts';

/** Cases at full size. */
const CASES = 1_000_000;
const AGENCIES = 40;
/** Who sends at the same time. */
const CLIENTS = 16;
/** Milliseconds of one turn; submissions and bare rows take turns, so that a slow moment of the machine meets both. */
const TURN_MS = 1_000;
const TURNS = 10;
const QUEUE_ROUNDS = 60;

const TENANT = 'qingshui';
const REGION = parseRegionCode('620521');
const clock = openClock();

/**
 * Submissions of the public form accepted per second, each durable when it is answered, beside bare INSERTs of the same
 * sealed row by as many clients; and the first pages and counts of the work queue over a ledger of many cases.
 */
export const benchmark: Benchmark = {
  name: 'requests',
  everydayScale: 0.02,
  async run(scale) {
    const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-bench-'));
    // The account PostgreSQL runs under must be able to walk in.
    await chmod(folder, 0o755);
    const installation = await openInstallation(readConfig({ GONGKAI_DATA: folder }), openLog('silent'), {
      serving: false,
    });
    const owner = new pg.Client({ connectionString: installation.ownerUrl ?? installation.serverUrl });
    const db = openDatabase(installation.serverUrl, { connections: CLIENTS });
    await owner.connect();
    try {
      const agencyIds = await found(db);
      const turns = Math.max(3, Math.round(TURNS * Math.min(1, scale * 10)));
      const taken = await sendInTurns(db, installation.secrets, agencyIds, turns);
      const cases = Math.max(2_000, Math.round(CASES * scale));
      await loadCases(owner, { tenantId: TENANT, agencyIds, cases, today: clock.today() });
      const queue = await timeQueue(db, agencyIds);
      return { clients: CLIENTS, ...taken, cases, ...queue };
    } finally {
      await db.destroy();
      await owner.end();
      await installation.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function found(db: Db): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    await ensureRegion(tx, { code: REGION, name: '清水县', level: 'county', parent: null });
    await insertTenant(tx, { id: TENANT, region: REGION, name: '清水县', isDemo: false });
    const ids: string[] = [];
    for (let number = 1; number <= AGENCIES; number += 1)
      ids.push(
        await insertAgency(tx, {
          tenantId: TENANT,
          parentId: null,
          code: String(100 + number),
          name: `第${number}局`,
          shortName: null,
          kind: 'department',
          leadership: 'local',
          from: addDays(clock.today(), -4000),
          isDemo: false,
        }),
      );
    return ids;
  });
}

function application(): Omit<Application, 'channel'> {
  return {
    applicant: {
      kind: 'natural_person',
      name: '李样例',
      proof: 'resident_identity_card',
      proofNumber: `6205211970${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
      representative: '',
      phone: '13900000000',
      email: '',
      address: '清水县永清镇样例街1号',
      postcode: '741400',
    },
    content: '2023年农村饮水安全工程的验收报告',
    features: '',
    wantedForm: 'paper',
    wantedDelivery: 'post',
  };
}

async function sendInTurns(
  db: Db,
  secrets: Parameters<typeof requestRow>[0],
  agencyIds: readonly string[],
  turns: number,
): Promise<Record<string, number | string>> {
  const services = { db, clock, secrets };
  // All to one agency: the worst day of an office is the measure.
  const agencyId = agencyIds[0] ?? '';
  const submit = (): Promise<unknown> =>
    submitApplication(services, {
      tenant: { id: TENANT, region: REGION, isDemo: false },
      agencyId,
      application: application(),
      formKey: newId(),
      requestId: newId(),
    });
  const sealed = requestRow(secrets, {
    tenantId: TENANT,
    agencyId,
    application: { ...application(), channel: 'web' },
    arrivedOn: clock.today(),
    source: 'portal',
    isDemo: false,
    createdBy: null,
  });
  const insert = (): Promise<unknown> =>
    db
      .insertInto('disclosure_request')
      .values({ ...sealed, id: newId(), external_id: newId(), code_digest: newId() })
      .execute();
  const { rows } = await sql<{ commit: string; fsync: string }>`
    select current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync`.execute(db);
  await ofMany(submit, 300);
  await ofMany(insert, 300);
  let submitted = 0;
  let inserted = 0;
  const spent = { submit: 0, insert: 0 };
  for (let turn = 0; turn < turns; turn += 1) {
    const before = await processorTime(db);
    const first = await ofMany(submit, TURN_MS);
    const between = await processorTime(db);
    const second = await ofMany(insert, TURN_MS);
    submitted += first;
    inserted += second;
    spent.submit += between - before;
    spent.insert += (await processorTime(db)) - between;
  }
  return {
    synchronous_commit: rows[0]?.commit ?? '',
    fsync: rows[0]?.fsync ?? '',
    submissions_per_second: submitted / turns,
    bare_inserts_per_second: inserted / turns,
    ratio_to_insert: submitted / inserted,
    // What else runs on the machine does not change it.
    ratio_by_processor_time: spent.insert / inserted / (spent.submit / submitted),
  };
}

/** Milliseconds of processor that this process and every one of PostgreSQL's have used. */
async function processorTime(db: Db): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity`.execute(db);
  const { user, system } = process.cpuUsage();
  let ticks = 0;
  for (const { pid } of rows) {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const [, , , , , , , , , , , utime = '0', stime = '0'] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    ticks += Number(utime) + Number(stime);
  }
  return (user + system) / 1000 + ticks * 10;
}

/** How often a second so many clients do it, one after another each. */
async function ofMany(work: () => Promise<unknown>, milliseconds: number): Promise<number> {
  const begun = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() - begun < milliseconds) {
        await work();
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - begun);
}

async function timeQueue(db: Db, agencyIds: readonly string[]): Promise<Record<string, number>> {
  const today = clock.today();
  const page = { limit: 20, offset: 0 };
  const list = (filter: Omit<CaseFilter, 'tenantId'>) => () =>
    listCases(db, { tenantId: TENANT, ...filter }, page);
  const days = { today, red: addDays(today, 2), yellow: addDays(today, 7) };
  const one = agencyIds.slice(0, 1);
  const asked: Record<string, () => Promise<unknown>> = {
    agency: list({ agencyIds: one, open: true }),
    county: list({ agencyIds: null, open: true }),
    several: list({ agencyIds: agencyIds.slice(0, 5), open: true }),
    overdue: list({ agencyIds: null, dueBy: addDays(today, -1) }),
    waiting: list({ agencyIds: null, waiting: true }),
    counts: () => countOpenCases(db, { tenantId: TENANT, agencyIds: null }, days),
    agency_counts: () => countOpenCases(db, { tenantId: TENANT, agencyIds: one }, days),
  };
  const all: number[] = [];
  const figures: Record<string, number> = {};
  for (const [name, ask] of Object.entries(asked)) {
    for (let round = 0; round < 5; round += 1) await ask();
    const times: number[] = [];
    for (let round = 0; round < QUEUE_ROUNDS; round += 1) {
      const begun = performance.now();
      await ask();
      times.push(performance.now() - begun);
    }
    figures[`queue_${name}_p50_ms`] = percentile(times, 0.5);
    all.push(...times);
  }
  return { ...figures, queue_p50_ms: percentile(all, 0.5), queue_p99_ms: percentile(all, 0.99) };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
