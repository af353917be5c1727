import { sql } from 'kysely';
import type { ImportOutcome } from '#domain/disclosure/import/import-batch.ts';
import type { ImportDoubt } from '#domain/disclosure/import/import-doubt.ts';
import type { Db, Tx } from './database.ts';

/** One file or page of a source, and what came of it. */
export interface ImportItem {
  /** Its place in the source: the path, or the address without the scheme. */
  readonly key: string;
  /** Digest of the file and of what the list says of it. */
  readonly digest: string;
  readonly textDigest: string | null;
  readonly title: string;
  readonly outcome: ImportOutcome;
  readonly doubts: readonly ImportDoubt[];
  readonly documentId: string | null;
}

/** Keeps what came of some files; what a plan had said of them before gives way. */
export async function putImportItems(
  tx: Tx,
  about: { tenantId: string; batchId: string },
  items: readonly ImportItem[],
): Promise<void> {
  if (items.length === 0) return;
  await tx
    .insertInto('import_item')
    .values(
      items.map((item) => ({
        tenant_id: about.tenantId,
        batch_id: about.batchId,
        source_key: item.key,
        digest: item.digest,
        text_digest: item.textDigest,
        title: item.title,
        outcome: item.outcome,
        doubts: JSON.stringify(item.doubts),
        document_id: item.documentId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'batch_id', 'source_key']).doUpdateSet((eb) => ({
        digest: eb.ref('excluded.digest'),
        text_digest: eb.ref('excluded.text_digest'),
        title: eb.ref('excluded.title'),
        outcome: eb.ref('excluded.outcome'),
        doubts: eb.ref('excluded.doubts'),
        document_id: eb.ref('excluded.document_id'),
      })),
    )
    .execute();
}

/** What is there already of some places of a source: their digests, by the place. */
export async function findImported(
  db: Db | Tx,
  tenantId: string,
  keys: readonly string[],
): Promise<Map<string, Set<string>>> {
  const rows = await db
    .selectFrom('import_item')
    .select(['source_key', 'digest'])
    .where('tenant_id', '=', tenantId)
    .where('source_key', '=', sql<string>`any (${[...keys]}::text[])`)
    .where('document_id', 'is not', null)
    .execute();
  const found = new Map<string, Set<string>>();
  for (const { source_key: key, digest } of rows) {
    const digests = found.get(key) ?? new Set<string>();
    found.set(key, digests.add(digest));
  }
  return found;
}

/** What some documents would be confused with: titles of others by text, by document number, and numbers that are taken. */
export async function findLikeDocuments(
  db: Db | Tx,
  tenantId: string,
  about: {
    textDigests: readonly string[];
    documentNumbers: readonly string[];
    indexNumbers: readonly string[];
  },
): Promise<{ texts: Map<string, string>; numbers: Map<string, string>; indexNumbers: Set<string> }> {
  const [texts, numbers, taken] = await Promise.all([
    db
      .selectFrom('import_item')
      .select(['text_digest', 'title'])
      .where('tenant_id', '=', tenantId)
      .where('text_digest', '=', sql<string>`any (${[...about.textDigests]}::text[])`)
      .where('document_id', 'is not', null)
      .execute(),
    db
      .selectFrom('document_edition')
      .select(['document_number', 'title'])
      .where('tenant_id', '=', tenantId)
      .where('document_number', '=', sql<string>`any (${[...about.documentNumbers]}::text[])`)
      .execute(),
    db
      .selectFrom('document')
      .select('index_number')
      .where('tenant_id', '=', tenantId)
      .where('index_number', '=', sql<string>`any (${[...about.indexNumbers]}::text[])`)
      .execute(),
  ]);
  return {
    texts: new Map(texts.map((row) => [row.text_digest ?? '', row.title])),
    numbers: new Map(numbers.map((row) => [row.document_number ?? '', row.title])),
    indexNumbers: new Set(taken.map((row) => row.index_number ?? '')),
  };
}

/** Items of a batch with a doubt or a refusal, in the order of the source; `all` gives those without one too. */
export async function listImportItems(
  db: Db,
  about: { tenantId: string; batchId: string; all?: boolean },
  cut: { limit: number; offset: number },
): Promise<{ items: ImportItem[]; total: number }> {
  let own = db
    .selectFrom('import_item')
    .where('tenant_id', '=', about.tenantId)
    .where('batch_id', '=', about.batchId);
  if (about.all !== true) own = own.where('doubts', '<>', sql<unknown>`'[]'::jsonb`);
  const [rows, { total }] = await Promise.all([
    own.selectAll().orderBy('source_key').limit(cut.limit).offset(cut.offset).execute(),
    own.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return {
    items: rows.map((row) => ({
      key: row.source_key,
      digest: row.digest,
      textDigest: row.text_digest,
      title: row.title,
      outcome: row.outcome,
      doubts: row.doubts as ImportDoubt[],
      documentId: row.document_id,
    })),
    total: Number(total),
  };
}

/** How many items of a batch have each doubt. */
export async function countImportDoubts(
  db: Db,
  tenantId: string,
  batchId: string,
): Promise<{ code: ImportDoubt['code']; count: number }[]> {
  const { rows } = await sql<{ code: ImportDoubt['code']; count: string }>`
    select doubt ->> 'code' as code, count(distinct source_key) as count
    from import_item cross join jsonb_array_elements(doubts) doubt
    where tenant_id = ${tenantId} and batch_id = ${batchId} and doubts <> '[]'
    group by 1 order by 2 desc, 1`.execute(db);
  return rows.map(({ code, count }) => ({ code, count: Number(count) }));
}

/** Takes away what a plan has said, before it is made anew or the batch runs. What was imported stays. */
export async function clearPlannedItems(tx: Tx, tenantId: string, batchId: string): Promise<void> {
  await tx
    .deleteFrom('import_item')
    .where('tenant_id', '=', tenantId)
    .where('batch_id', '=', batchId)
    .where('document_id', 'is', null)
    .execute();
}
