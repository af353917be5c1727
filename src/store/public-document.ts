import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import { indexDocuments } from './search-index.ts';

// The one visibility predicate: what stands in public_document the public may see, and nothing else. Two functions write
// the table, in the transaction of the act that makes a document visible or takes it away.

/**
 * Puts the released edition of a document before the public, in place of the one that stood there. Call it in the
 * transaction that releases, corrects or marks the document, after its row has changed.
 *
 * @throws Error when the document is not released: a caller's mistake, not a user's
 */
export async function showToPublic(tx: Tx, tenantId: string, documentId: string): Promise<void> {
  await showManyToPublic(tx, tenantId, [documentId]);
}

/** The same for many documents at once, as an import releases them: one statement a table, however many there are. */
export async function showManyToPublic(tx: Tx, tenantId: string, ids: readonly string[]): Promise<void> {
  const documentIds = [...ids];
  await sql`delete from withdrawn_address where tenant_id = ${tenantId} and document_id = any (${documentIds}::uuid[])`.execute(
    tx,
  );
  await sql`delete from public_document where tenant_id = ${tenantId} and document_id = any (${documentIds}::uuid[])`.execute(
    tx,
  );
  const { numAffectedRows } = await sql`
    insert into public_document (tenant_id, document_id, edition, agency_id, index_number, title, kind, document_number,
      issuers, origin, obtained_from, made_on, changed_on, published_at, published_on, corrected_at, correction_note,
      effective_on, expires_on, validity_mark, validity_marked_on, successor_id, genre, subject, keywords, summary,
      body_html, body_text, column_ids, catalog_item_ids, is_emergency, is_demo)
    select document.tenant_id, document.id, edition.number, document.agency_id, document.index_number, edition.title,
      edition.kind, edition.document_number, edition.issuers, edition.origin, edition.obtained_from, edition.made_on,
      edition.changed_on, document.first_released_at,
      (document.first_released_at at time zone 'Asia/Shanghai')::date,
      case when edition.released_at > document.first_released_at then edition.released_at end, edition.change_note,
      edition.effective_on, edition.expires_on, document.validity_mark, document.validity_marked_on,
      document.successor_id, edition.genre, edition.subject, edition.keywords, edition.summary, edition.body_html,
      edition.body_text, edition.column_ids, edition.catalog_item_ids, document.is_emergency, document.is_demo
    from document
    join document_edition edition on edition.tenant_id = document.tenant_id and edition.document_id = document.id
      and edition.number = document.released_edition
    where document.tenant_id = ${tenantId} and document.id = any (${documentIds}::uuid[]) and document.standing = 'released'`.execute(
    tx,
  );
  if (numAffectedRows !== BigInt(documentIds.length))
    throw new Error(
      `A document is not released and cannot be shown: ${documentIds.join(', ').slice(0, 200)}`,
    );
  await sql`
    insert into public_document_column (tenant_id, column_id, document_id, published_at)
    select public.tenant_id, portal_column.id, public.document_id, public.published_at
    from public_document public
    join portal_column on portal_column.tenant_id = public.tenant_id and portal_column.id = any (public.column_ids)
    where public.tenant_id = ${tenantId} and public.document_id = any (${documentIds}::uuid[])`.execute(tx);
  await sql`
    insert into public_attachment (tenant_id, attachment_id, document_id, position, name, file_id, text_layer)
    select place.tenant_id, place.attachment_id, place.document_id, place.position,
      coalesce(place.name, attachment.name),
      attachment.clean_file_id, attachment.text_layer
    from public_document public
    join edition_attachment place on place.tenant_id = public.tenant_id and place.document_id = public.document_id
      and place.edition = public.edition
    join attachment on attachment.tenant_id = place.tenant_id and attachment.id = place.attachment_id
    where public.tenant_id = ${tenantId} and public.document_id = any (${documentIds}::uuid[])`.execute(tx);
  await indexDocuments(tx, tenantId, documentIds);
}

/** Takes a withdrawn document from the public with its attachments; its address answers with the reason from now on. */
export async function hideFromPublic(
  tx: Tx,
  withdrawal: { tenantId: string; documentId: string; reason: string; at: Date },
): Promise<void> {
  const { tenantId, documentId, reason, at } = withdrawal;
  const shown = await tx
    .deleteFrom('public_document')
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .returning('title')
    .executeTakeFirst();
  if (shown === undefined) throw new Error(`Document ${documentId} is not before the public`);
  await tx
    .insertInto('withdrawn_address')
    .values({ tenant_id: tenantId, document_id: documentId, title: shown.title, reason, withdrawn_at: at })
    .execute();
}

/** What the public may see in a county: every public query begins here. */
export function publicDocuments(db: Db, tenantId: string) {
  return db.selectFrom('public_document').where('public_document.tenant_id', '=', tenantId);
}

/** Gives the next serial of index numbers of an agency and year; two releases at once get two numbers. */
export function nextIndexSerial(
  tx: Tx,
  about: { tenantId: string; agencyId: string; year: number },
): Promise<number> {
  return lastOfIndexSerials(tx, { ...about, count: 1 });
}

/** Takes so many serials in a row for an agency and year. Returns the last of them. */
export async function lastOfIndexSerials(
  tx: Tx,
  about: { tenantId: string; agencyId: string; year: number; count: number },
): Promise<number> {
  const row = await tx
    .insertInto('index_number_serial')
    .values({ tenant_id: about.tenantId, agency_id: about.agencyId, year: about.year, last: about.count })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'agency_id', 'year'])
        .doUpdateSet({ last: sql`index_number_serial.last + ${about.count}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

/** Numbers that came from elsewhere are never given again: the serial goes on behind the highest of them. */
export async function passIndexSerial(
  tx: Tx,
  about: { tenantId: string; agencyId: string; year: number; serial: number },
): Promise<void> {
  await tx
    .insertInto('index_number_serial')
    .values({ tenant_id: about.tenantId, agency_id: about.agencyId, year: about.year, last: about.serial })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'agency_id', 'year'])
        .doUpdateSet({ last: sql`greatest(index_number_serial.last, ${about.serial})` }),
    )
    .execute();
}
