import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { excerpt, markedText } from '#domain/disclosure/search/excerpt.ts';
import { parseQuery } from '#domain/disclosure/search/parse-query.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import { parseRegionCode } from '#domain/agency/region.ts';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { wordCutter } from '#platform/word-cutter.ts';
import type { Db } from '#store/database.ts';
import { ensureRegion } from '#store/region.ts';
import { searchDocuments } from '#store/search.ts';
import { insertTenant } from '#store/tenant.ts';
import { openInstallation } from '../src/cli/open-installation.ts';
import type { Benchmark } from './benchmark.ts';
import { loadCollection, type Collection } from './search/load-collection.ts';
import { QUERIES, type BenchQuery } from './search/queries.ts';
import { askReference, loadReference } from './search/reference.ts';

/** Documents at full size: a province's portals. A county's ten years are a fifth of it. */
const DOCUMENTS = 1_000_000;
/** How often the whole mix is asked, after one round that warms the caches. */
const ROUNDS = 10;
/** Plain ts_rank takes seconds where a word is common: it is asked less often. */
const REFERENCE_ROUNDS = 2;

/**
 * Milliseconds from a typed question to a page of results with counts and excerpts, for the published mix of questions over
 * made documents of some 1,500 characters; and the same mix as plain `ts_rank` queries without counts by facet and filters.
 */
export const benchmark: Benchmark = {
  name: 'search',
  everydayScale: 0.01,
  async run(scale) {
    const count = Math.max(500, Math.round(DOCUMENTS * scale));
    const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-bench-'));
    // The account PostgreSQL runs under must be able to walk in.
    await chmod(folder, 0o755);
    const installation = await openInstallation(readConfig({ GONGKAI_DATA: folder }), openLog('silent'), {
      serving: false,
    });
    const owner = new pg.Client({ connectionString: installation.ownerUrl ?? installation.serverUrl });
    await owner.connect();
    try {
      const { db } = installation;
      const loading = performance.now();
      const collection = await load(db, owner, count);
      const seconds = (performance.now() - loading) / 1000;
      const own = await timeMix(ROUNDS, (query) => ask(db, collection, query));
      const sizes = await owner.query<{ index: string; entries: string }>(
        `select pg_relation_size('search_entry_terms_index') as index, pg_total_relation_size('search_entry') as entries`,
      );
      await loadReference(owner, count);
      const reference = await timeMix(REFERENCE_ROUNDS, ({ typed }) =>
        askReference(owner, typed, parseQuery(typed, wordCutter())),
      );
      return {
        documents: count,
        load_documents_per_second: count / seconds,
        index_mib: Number(sizes.rows[0]?.index) / 2 ** 20,
        index_and_entries_mib: Number(sizes.rows[0]?.entries) / 2 ** 20,
        p50_ms: own.p50,
        p99_ms: own.p99,
        worst_query: own.worst,
        worst_ms: own.most,
        reference_p50_ms: reference.p50,
        reference_p99_ms: reference.p99,
        reference_worst_query: reference.worst,
        ratio_p99: reference.p99 / own.p99,
      };
    } finally {
      await owner.end();
      await installation.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Fills the county; the big index is made once behind it, as a restore would. */
async function load(db: Db, owner: pg.Client, count: number): Promise<Collection> {
  const region = parseRegionCode('620521');
  await db.transaction().execute(async (tx) => {
    await ensureRegion(tx, { code: region, name: '清水县', level: 'county', parent: null });
    await insertTenant(tx, { id: 'qingshui', region, name: '清水县', isDemo: false });
  });
  const { rows } = await owner.query<{ made: string }>(
    `select pg_get_indexdef('search_entry_terms_index'::regclass) as made`,
  );
  await owner.query('drop index search_entry_terms_index');
  await owner.query('alter table public_document disable trigger user');
  await owner.query('alter table public_document_column disable trigger user');
  let told = 0;
  const collection = await loadCollection(db, 'qingshui', count, (done) => {
    if (done - told < 20_000 && done < count) return;
    told = done;
    process.stderr.write(`  ${done} of ${count} documents\n`);
  });
  await owner.query(`set maintenance_work_mem = '512MB'`);
  await owner.query(rows[0]?.made ?? '');
  await owner.query('vacuum analyze search_entry');
  await owner.query('vacuum analyze public_document');
  return collection;
}

async function ask(db: Db, { tenantId, agencyIds, columnIds }: Collection, asked: BenchQuery): Promise<void> {
  const query = parseQuery(asked.typed, wordCutter());
  const { agency, column, ...filter } = asked.filter ?? {};
  const found = await searchDocuments(db, tenantId, {
    query,
    filter: {
      ...filter,
      ...(agency && agencyIds[0] !== undefined && { agency: agencyIds[0] }),
      ...(column && columnIds[0] !== undefined && { column: columnIds[0] }),
    },
    order: asked.order ?? 'relevance',
    limit: 20,
    offset: ((asked.page ?? 1) - 1) * 20,
    today: parsePlainDate('2025-12-31'),
  });
  for (const { title, bodyText } of found.items) {
    markedText(title, query.marks);
    excerpt(bodyText, query.marks);
  }
}

interface Timing {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly worst: string;
}

/** Asks the whole mix so often, one question after another. The worst is the question with the highest median. */
async function timeMix(rounds: number, act: (query: BenchQuery) => Promise<void>): Promise<Timing> {
  const times = new Map<string, number[]>(QUERIES.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const query of QUERIES) {
      const begun = performance.now();
      await act(query);
      if (round >= 0) times.get(query.name)?.push(performance.now() - begun);
    }
  const medians = [...times].map(([name, taken]) => ({ name, median: at(taken, 0.5) }));
  for (const { name, median } of medians)
    process.stderr.write(`  ${median.toFixed(1).padStart(9)} ms  ${name}\n`);
  const worst = medians.toSorted((a, b) => b.median - a.median)[0];
  const all = [...times.values()].flat();
  return { p50: at(all, 0.5), p99: at(all, 0.99), most: worst?.median ?? 0, worst: worst?.name ?? '' };
}

function at(taken: readonly number[], part: number): number {
  const sorted = taken.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
