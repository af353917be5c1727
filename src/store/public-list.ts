import { sql } from 'kysely';
import type { DocumentKind } from '#domain/disclosure/document.ts';
import type { ValidityFacts } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';
import { publicDocuments } from './public-document.ts';

/** A public document in a list. */
export interface ListedDocument extends ValidityFacts {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly indexNumber: string;
  readonly documentNumber: string | null;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly issuers: readonly string[];
  readonly madeOn: PlainDate | null;
  readonly publishedAt: Date;
  readonly publishedOn: PlainDate;
  /** When its page last changed: the first release or a correction. */
  readonly updatedAt: Date;
  readonly genre: string | null;
  readonly subject: string | null;
  readonly summary: string;
}

/** Which public documents; what is left out narrows nothing. */
export interface PublicFilter {
  readonly columnId?: string;
  readonly agencyId?: string;
  readonly kind?: DocumentKind;
  readonly subject?: string;
  readonly genre?: string;
  /** Of publication, in Beijing. */
  readonly year?: number;
}

/** A part of the documents that match, the newest first. */
export async function listPublic(
  db: Db,
  tenantId: string,
  filter: PublicFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ListedDocument[]> {
  const chosen = await placesOf(db, tenantId, filter, { limit, offset, behind: null });
  return listChosen(db, tenantId, idsOf(chosen));
}

/**
 * The whole list in parts. Each part is looked for behind the last place of the one before: however long the list is, a
 * part costs the same, and what is released meanwhile moves nothing.
 */
export async function* readPublic(
  db: Db,
  tenantId: string,
  filter: PublicFilter,
  limit: number,
): AsyncGenerator<readonly ListedDocument[]> {
  let behind: Place | null = null;
  do {
    const chosen: Place[] = await placesOf(db, tenantId, filter, { limit, offset: 0, behind });
    yield await listChosen(db, tenantId, idsOf(chosen));
    behind = chosen.length < limit ? null : (chosen.at(-1) ?? null);
  } while (behind !== null);
}

interface Place {
  readonly document_id: string;
  readonly published_at: Date;
}

function idsOf(places: readonly Place[]): string[] {
  return places.map((place) => place.document_id);
}

async function placesOf(
  db: Db,
  tenantId: string,
  filter: PublicFilter,
  part: { readonly limit: number; readonly offset: number; readonly behind: Place | null },
): Promise<Place[]> {
  const { limit, offset, behind } = part;
  const isBehind = sql<boolean>`(published_at, document_id) < (${behind?.published_at}, ${behind?.document_id}::uuid)`;
  const places = matching(db, tenantId, filter)
    .select(['public_document.document_id', 'public_document.published_at'])
    .$if(behind !== null, (query) => query.where(isBehind))
    .orderBy('public_document.published_at', 'desc')
    .orderBy('public_document.document_id', 'desc')
    .limit(limit)
    .offset(offset);
  // A column's list is in the order of its own index; the words are fetched for the page alone.
  const inColumn = db
    .selectFrom('public_document_column')
    .select(['document_id', 'published_at'])
    .where('tenant_id', '=', tenantId)
    .where('column_id', '=', filter.columnId ?? '')
    .$if(behind !== null, (query) => query.where(isBehind))
    .orderBy('published_at', 'desc')
    .orderBy('document_id', 'desc')
    .limit(limit)
    .offset(offset);
  return isOnlyColumn(filter) ? inColumn.execute() : places.execute();
}

/** How many documents match. */
export async function countPublic(db: Db, tenantId: string, filter: PublicFilter): Promise<number> {
  if (isOnlyColumn(filter)) {
    const row = await db
      .selectFrom('public_document_column')
      .select((select) => select.fn.countAll<string>().as('n'))
      .where('tenant_id', '=', tenantId)
      .where('column_id', '=', filter.columnId ?? '')
      .executeTakeFirst();
    return Number(row?.n ?? 0);
  }
  const row = await matching(db, tenantId, filter)
    .select((select) => select.fn.countAll<string>().as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** These documents in this order; those that are not before the public are left out. */
export async function listChosen(
  db: Db,
  tenantId: string,
  ids: readonly string[],
): Promise<ListedDocument[]> {
  if (ids.length === 0) return [];
  const rows = await selectListed(db, tenantId).where('public_document.document_id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.document_id, listedOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A subject, a genre or a year with the number of its documents. */
export interface PublicGroup {
  readonly name: string;
  readonly count: number;
}

/** How many public documents there are by subject, genre or year: the largest (for years the latest) first. */
export async function groupPublic(
  db: Db,
  tenantId: string,
  by: 'subject' | 'genre' | 'year',
): Promise<PublicGroup[]> {
  const name = by === 'year' ? sql<string>`extract(year from published_on)::int::text` : sql.ref<string>(by);
  const { rows } = await sql<{ name: string; n: string }>`
    select ${name} as name, count(*) as n from public_document
    where tenant_id = ${tenantId} and ${name} is not null
    group by 1 order by ${by === 'year' ? sql`1 desc` : sql`2 desc, 1`}`.execute(db);
  return rows.map((row) => ({ name: row.name, count: Number(row.n) }));
}

function isOnlyColumn(filter: PublicFilter): boolean {
  return filter.columnId !== undefined && Object.keys(filter).length === 1;
}

function matching(db: Db, tenantId: string, filter: PublicFilter) {
  const { columnId, agencyId, kind, subject, genre, year } = filter;
  let query = publicDocuments(db, tenantId);
  if (columnId !== undefined)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('public_document_column')
          .select('column_id')
          .whereRef('public_document_column.document_id', '=', 'public_document.document_id')
          .where('public_document_column.tenant_id', '=', tenantId)
          .where('public_document_column.column_id', '=', columnId),
      ),
    );
  if (agencyId !== undefined) query = query.where('public_document.agency_id', '=', agencyId);
  if (kind !== undefined) query = query.where('public_document.kind', '=', kind);
  if (subject !== undefined) query = query.where('public_document.subject', '=', subject);
  if (genre !== undefined) query = query.where('public_document.genre', '=', genre);
  if (year !== undefined)
    query = query
      .where('public_document.published_at', '>=', new Date(Date.UTC(year, 0, 1) - 8 * 3_600_000))
      .where('public_document.published_at', '<', new Date(Date.UTC(year + 1, 0, 1) - 8 * 3_600_000));
  return query;
}

function selectListed(db: Db, tenantId: string) {
  return publicDocuments(db, tenantId)
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.tenant_id', '=', 'public_document.tenant_id')
        .onRef('agency.id', '=', 'public_document.agency_id'),
    )
    .select(['public_document.document_id', 'title', 'public_document.kind', 'index_number'])
    .select(['document_number', 'agency.code', 'agency.name', 'issuers', 'made_on', 'published_at'])
    .select(['published_on', 'corrected_at', 'genre', 'subject', 'summary'])
    .select(['effective_on', 'expires_on', 'validity_mark', 'validity_marked_on']);
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof selectListed>['execute']>>[number];

function listedOf(row: ListedRow): ListedDocument {
  return {
    id: row.document_id,
    title: row.title,
    kind: row.kind,
    indexNumber: row.index_number,
    documentNumber: row.document_number,
    agencyCode: row.code,
    agencyName: row.name,
    issuers: row.issuers,
    madeOn: row.made_on as PlainDate | null,
    publishedAt: row.published_at,
    publishedOn: row.published_on as PlainDate,
    updatedAt: row.corrected_at ?? row.published_at,
    genre: row.genre,
    subject: row.subject,
    summary: row.summary,
    effectiveOn: row.effective_on as PlainDate | null,
    expiresOn: row.expires_on as PlainDate | null,
    validityMark: row.validity_mark,
    validityMarkedOn: row.validity_marked_on as PlainDate | null,
  };
}
