import type { Db, Tx } from './database.ts';

/** An edition in the list of editions. */
export interface EditionSummary {
  readonly number: number;
  readonly title: string;
  readonly changeNote: string | null;
  readonly createdByName: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly releasedAt: Date | null;
}

/** All editions of a document, the latest first; those that were given up before release stay among them. */
export async function listEditions(db: Db, tenantId: string, documentId: string): Promise<EditionSummary[]> {
  const rows = await db
    .selectFrom('document_edition')
    .leftJoin('app_user', 'app_user.id', 'document_edition.created_by')
    .select(['number', 'title', 'change_note', 'released_at', 'display_name'])
    .select(['document_edition.created_at', 'document_edition.updated_at'])
    .where('document_edition.tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    title: row.title,
    changeNote: row.change_note,
    createdByName: row.display_name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    releasedAt: row.released_at,
  }));
}

/** The number of the last edition, whatever became of it: numbers are not used twice. */
export async function lastEditionNumber(tx: Tx, tenantId: string, documentId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('document_edition')
    .select((select) => select.fn.max('number').as('last'))
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  return last;
}

/** Lets the next edition carry the attachments of the one it began from. */
export async function carryAttachments(
  tx: Tx,
  about: { tenantId: string; documentId: string; from: number; to: number },
): Promise<void> {
  await tx
    .insertInto('edition_attachment')
    .columns(['tenant_id', 'document_id', 'edition', 'position', 'attachment_id', 'name'])
    .expression((place) =>
      place
        .selectFrom('edition_attachment')
        .select((select) => [
          'tenant_id',
          'document_id',
          select.val(about.to).as('edition'),
          'position',
          'attachment_id',
          'name',
        ])
        .where('tenant_id', '=', about.tenantId)
        .where('document_id', '=', about.documentId)
        .where('edition', '=', about.from),
    )
    .execute();
}

/** The name under which somebody of the staff saved something. */
export async function staffName(db: Db | Tx, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const row = await db
    .selectFrom('app_user')
    .select('display_name')
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.display_name ?? null;
}

/** Names of columns of the portal, by id. */
export async function columnNames(
  db: Db,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('portal_column')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** How many attachments an edition carries. */
export async function countAttachments(
  db: Db,
  about: { tenantId: string; documentId: string; edition: number },
): Promise<number> {
  const { count } = await db
    .selectFrom('edition_attachment')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', about.tenantId)
    .where('document_id', '=', about.documentId)
    .where('edition', '=', about.edition)
    .executeTakeFirstOrThrow();
  return Number(count);
}
