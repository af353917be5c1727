import { sql } from 'kysely';
import type { Db, Tx } from '#store/database.ts';
import { indexDocuments } from '#store/search-index.ts';
import { newId } from '#platform/id.ts';
import { AGENCIES, COLUMNS, makeDocument, type MadeDocument } from './collection.ts';

export interface Collection {
  readonly tenantId: string;
  readonly agencyIds: readonly string[];
  readonly columnIds: readonly string[];
}

const BATCH = 500;

/** Fills an empty county with made documents: rows by the hundred, the index by the function that a release calls. */
export async function loadCollection(
  db: Db,
  tenantId: string,
  count: number,
  progress: (done: number) => void,
): Promise<Collection> {
  const agencyIds = Array.from({ length: AGENCIES }, () => newId());
  const columnIds = Array.from({ length: COLUMNS }, () => newId());
  await sql`insert into agency (tenant_id, id, kind, name, code)
    select ${tenantId}, id, 'department', '第' || place || '局', (200 + place)::text
    from unnest(${agencyIds}::uuid[]) with ordinality made (id, place)`.execute(db);
  await sql`insert into portal_column (tenant_id, id, agency_id, slug, name, kind, owner_agency_id)
    select ${tenantId}, id, ${agencyIds[0]}, 'column-' || place, '栏目' || place, 'list', ${agencyIds[0]}
    from unnest(${columnIds}::uuid[]) with ordinality made (id, place)`.execute(db);
  const collection = { tenantId, agencyIds, columnIds };
  for (let from = 0; from < count; from += BATCH) {
    const documents = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) =>
      makeDocument(from + at, count),
    );
    await db.transaction().execute((tx) => insertBatch(tx, collection, documents, from));
    progress(from + documents.length);
  }
  return collection;
}

async function insertBatch(
  tx: Tx,
  { tenantId, agencyIds, columnIds }: Collection,
  documents: readonly MadeDocument[],
  from: number,
): Promise<void> {
  const rows = documents.map((made, at) => ({
    ...made,
    id: newId(),
    agency_id: agencyIds[made.agency],
    column_id: columnIds[made.column],
    index_number: `620521-101/2020-${String(from + at).padStart(7, '0')}`,
  }));
  const json = JSON.stringify(rows);
  await sql`create temporary table if not exists made (id uuid, agency_id uuid, column_id uuid, index_number text, title text,
    "documentNumber" text, genre text, subject text, "publishedAt" timestamptz, "expiresOn" date, "bodyText" text)`.execute(
    tx,
  );
  await sql`truncate made`.execute(tx);
  await sql`insert into made select * from jsonb_to_recordset(${json}::jsonb) as made (id uuid, agency_id uuid, column_id uuid,
    index_number text, title text, "documentNumber" text, genre text, subject text, "publishedAt" timestamptz, "expiresOn" date,
    "bodyText" text)`.execute(tx);
  await sql`insert into document (tenant_id, id, agency_id, work) select ${tenantId}, id, agency_id, 'none' from made`.execute(
    tx,
  );
  await sql`insert into document_edition (tenant_id, document_id, number, title, kind) select ${tenantId}, id, 1, title, 'general' from made`.execute(
    tx,
  );
  await sql`insert into public_document (tenant_id, document_id, edition, agency_id, index_number, title, kind, document_number,
      issuers, origin, published_at, published_on, expires_on, genre, subject, keywords, summary, body_html, body_text, column_ids,
      catalog_item_ids, is_emergency, is_demo)
    select ${tenantId}, id, 1, agency_id, index_number, title, 'general', "documentNumber", '{}', 'made', "publishedAt",
      ("publishedAt" at time zone 'Asia/Shanghai')::date, "expiresOn", genre, subject, '{}', '', '', "bodyText", array[column_id],
      '{}', false, false from made`.execute(tx);
  await sql`insert into public_document_column (tenant_id, column_id, document_id, published_at)
    select ${tenantId}, column_id, id, "publishedAt" from made`.execute(tx);
  await indexDocuments(
    tx,
    tenantId,
    rows.map(({ id }) => id),
  );
}
