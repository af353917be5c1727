import { sql } from 'kysely';
import type { Receiver } from '#domain/disclosure/hand-over/hand-over.ts';
import { parsePlainDate, type PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

/** A line of a hand-over list. */
export interface HandOverItem {
  readonly documentId: string;
  readonly edition: number;
  readonly indexNumber: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly agencyName: string;
  readonly publishedOn: PlainDate;
}

export interface HandOver {
  readonly id: string;
  readonly receiver: Receiver;
  readonly receiverName: string;
  readonly agencyId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly handedOn: PlainDate;
  readonly receivedBy: string;
  readonly note: string;
}

export interface HandOverScope {
  readonly tenantId: string;
  readonly receiver: Receiver;
  readonly agencyIds: readonly string[] | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Released documents of a period that this receiver has not got, in the order of release. */
export async function listDue(db: Db | Tx, scope: HandOverScope): Promise<HandOverItem[]> {
  const { tenantId, receiver, agencyIds, from, to } = scope;
  const { rows } = await sql<{
    document_id: string;
    edition: number;
    index_number: string;
    title: string;
    document_number: string | null;
    name: string;
    published_on: string;
  }>`
    select public.document_id, public.edition, public.index_number, public.title, public.document_number, agency.name,
      public.published_on
    from public_document public
    join agency on agency.tenant_id = public.tenant_id and agency.id = public.agency_id
    where public.tenant_id = ${tenantId} and public.published_on between ${from} and ${to}
      and (${agencyIds}::uuid[] is null or public.agency_id = any(${agencyIds}::uuid[]))
      and not exists (select from hand_over_item given where given.tenant_id = public.tenant_id
        and given.receiver = ${receiver} and given.document_id = public.document_id)
    order by public.published_at, public.document_id`.execute(db);
  return rows.map(itemOf);
}

/** Keeps a hand-over with its list. Returns its id. */
export async function insertHandOver(
  tx: Tx,
  about: { tenantId: string; createdBy: string | null },
  handOver: Omit<HandOver, 'id'>,
  items: readonly HandOverItem[],
): Promise<string> {
  const id = newId();
  const { tenantId } = about;
  await tx
    .insertInto('hand_over')
    .values({
      tenant_id: tenantId,
      id,
      receiver: handOver.receiver,
      receiver_name: handOver.receiverName,
      agency_id: handOver.agencyId,
      from_day: handOver.from,
      to_day: handOver.to,
      handed_on: handOver.handedOn,
      received_by: handOver.receivedBy,
      note: handOver.note,
      created_by: about.createdBy,
    })
    .execute();
  await sql`
    insert into hand_over_item (tenant_id, hand_over_id, document_id, receiver, edition, index_number, title,
      document_number, agency_name, published_on)
    select ${tenantId}::text, ${id}::uuid, item.* from jsonb_to_recordset(${JSON.stringify(items.map((item) => rowOf(item, handOver.receiver)))}::jsonb)
      as item (document_id uuid, receiver text, edition integer, index_number text, title text, document_number text,
        agency_name text, published_on date)`.execute(tx);
  return id;
}

/** Hand-overs, the latest first, with the number of documents. */
export async function listHandOvers(
  db: Db,
  tenantId: string,
  agencyIds: readonly string[] | null,
): Promise<(HandOver & { documents: number })[]> {
  const rows = await db
    .selectFrom('hand_over')
    .selectAll()
    .select(
      sql<string>`(select count(*) from hand_over_item item where item.tenant_id = hand_over.tenant_id and item.hand_over_id = hand_over.id)`.as(
        'documents',
      ),
    )
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`(${agencyIds}::uuid[] is null or agency_id = any(${agencyIds}::uuid[]))`)
    .orderBy('handed_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    receiver: row.receiver,
    receiverName: row.receiver_name,
    agencyId: row.agency_id,
    from: parsePlainDate(row.from_day),
    to: parsePlainDate(row.to_day),
    handedOn: parsePlainDate(row.handed_on),
    receivedBy: row.received_by,
    note: row.note,
    documents: Number(row.documents),
  }));
}

/** The documents of a hand-over as they were listed. */
export async function listHandedOver(db: Db, tenantId: string, id: string): Promise<HandOverItem[]> {
  const rows = await db
    .selectFrom('hand_over_item')
    .select(['document_id', 'edition', 'index_number', 'title', 'document_number', 'published_on'])
    .select('agency_name as name')
    .where('tenant_id', '=', tenantId)
    .where('hand_over_id', '=', id)
    .orderBy('published_on')
    .orderBy('index_number')
    .execute();
  return rows.map(itemOf);
}

function rowOf(item: HandOverItem, receiver: Receiver): Readonly<Record<string, unknown>> {
  return {
    document_id: item.documentId,
    receiver,
    edition: item.edition,
    index_number: item.indexNumber,
    title: item.title,
    document_number: item.documentNumber,
    agency_name: item.agencyName,
    published_on: item.publishedOn,
  };
}

function itemOf(row: {
  document_id: string;
  edition: number;
  index_number: string;
  title: string;
  document_number: string | null;
  name: string;
  published_on: string;
}): HandOverItem {
  return {
    documentId: row.document_id,
    edition: row.edition,
    indexNumber: row.index_number,
    title: row.title,
    documentNumber: row.document_number,
    agencyName: row.name,
    publishedOn: parsePlainDate(row.published_on),
  };
}
