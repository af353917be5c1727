import type { Channel } from '#domain/disclosure/document.ts';
import { parsePlainDate, type PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

/** Where and when a document was made public. */
export interface ChannelRecord {
  readonly channel: Channel;
  readonly publishedOn: PlainDate;
  readonly link: string | null;
  readonly note: string | null;
}

export interface StoredChannel extends ChannelRecord {
  readonly id: string;
}

/** The channels of a document, the earliest first. */
export async function listChannels(
  db: Db | Tx,
  tenantId: string,
  documentId: string,
): Promise<StoredChannel[]> {
  const rows = await db
    .selectFrom('document_channel')
    .select(['id', 'channel', 'published_on', 'link', 'note'])
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .orderBy('published_on')
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel,
    publishedOn: parsePlainDate(row.published_on),
    link: row.link,
    note: row.note,
  }));
}

/** Records a channel. Returns the id of the record. */
export async function insertChannel(
  tx: Tx,
  about: { tenantId: string; documentId: string; createdBy: string | null },
  record: ChannelRecord,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('document_channel')
    .values({
      tenant_id: about.tenantId,
      id,
      document_id: about.documentId,
      created_by: about.createdBy,
      ...columnsOf(record),
    })
    .execute();
  return id;
}

export async function updateChannel(
  tx: Tx,
  about: { tenantId: string; id: string },
  record: ChannelRecord,
): Promise<void> {
  await tx
    .updateTable('document_channel')
    .set(columnsOf(record))
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.id)
    .execute();
}

export async function deleteChannel(tx: Tx, tenantId: string, id: string): Promise<void> {
  await tx.deleteFrom('document_channel').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
}

function columnsOf({ channel, publishedOn, link, note }: ChannelRecord) {
  return { channel, published_on: publishedOn, link, note };
}
