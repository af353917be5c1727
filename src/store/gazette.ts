import { sql } from 'kysely';
import type { DocumentKind } from '#domain/disclosure/document.ts';
import { parsePlainDate, type PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';
import { publicDocuments } from './public-document.ts';

export interface GazetteIssue {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly totalNumber: number;
  readonly printRun: number;
  readonly state: 'draft' | 'published';
  readonly publishedOn: PlainDate | null;
}

export interface GazetteSummary extends GazetteIssue {
  readonly entries: number;
  readonly copies: number;
}

/** A document of an issue. What the public no longer sees has a title only where the issue is published. */
export interface GazetteEntry {
  readonly documentId: string;
  readonly section: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  readonly madeOn: PlainDate | null;
  readonly isPublic: boolean;
}

export interface GazetteCopy {
  readonly receiver: string;
  readonly copies: number;
}

/** A released document that may go into an issue. */
export interface GazetteCandidate {
  readonly documentId: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  readonly publishedOn: PlainDate;
}

/** Issues, the latest first. */
export async function listIssues(
  db: Db | Tx,
  tenantId: string,
  state?: 'draft' | 'published',
): Promise<GazetteSummary[]> {
  const { rows } = await sql<{
    id: string;
    year: number;
    number: number;
    total_number: number;
    print_run: number;
    state: 'draft' | 'published';
    published_on: string | null;
    entries: string;
    copies: string;
  }>`
    select id, year, number, total_number, print_run, state, published_on,
      (select count(*) from gazette_entry entry where entry.tenant_id = issue.tenant_id and entry.issue_id = issue.id) as entries,
      (select coalesce(sum(copies), 0) from gazette_copy copy where copy.tenant_id = issue.tenant_id and copy.issue_id = issue.id) as copies
    from gazette_issue issue
    where tenant_id = ${tenantId} and (${state ?? null}::text is null or state = ${state ?? null})
    order by total_number desc`.execute(db);
  return rows.map((row) => ({ ...issueOf(row), entries: Number(row.entries), copies: Number(row.copies) }));
}

/** An issue, held until the transaction ends. */
export async function lockIssue(tx: Tx, tenantId: string, id: string): Promise<GazetteIssue | null> {
  const row = await tx
    .selectFrom('gazette_issue')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : issueOf(row);
}

/** Opens a draft. Returns its id. */
export async function insertIssue(
  tx: Tx,
  issue: {
    tenantId: string;
    year: number;
    number: number;
    totalNumber: number;
    createdBy: string | null;
    isDemo: boolean;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('gazette_issue')
    .values({
      tenant_id: issue.tenantId,
      id,
      year: issue.year,
      number: issue.number,
      total_number: issue.totalNumber,
      created_by: issue.createdBy,
      is_demo: issue.isDemo,
    })
    .execute();
  return id;
}

/** The documents of an issue in their order. */
export async function listEntries(db: Db | Tx, tenantId: string, issueId: string): Promise<GazetteEntry[]> {
  const rows = await db
    .selectFrom('gazette_entry')
    .leftJoin('public_document', (join) =>
      join
        .onRef('public_document.tenant_id', '=', 'gazette_entry.tenant_id')
        .onRef('public_document.document_id', '=', 'gazette_entry.document_id'),
    )
    .leftJoin('withdrawn_address', (join) =>
      join
        .onRef('withdrawn_address.tenant_id', '=', 'gazette_entry.tenant_id')
        .onRef('withdrawn_address.document_id', '=', 'gazette_entry.document_id'),
    )
    .where('gazette_entry.tenant_id', '=', tenantId)
    .where('gazette_entry.issue_id', '=', issueId)
    .select([
      'gazette_entry.document_id',
      'gazette_entry.section',
      sql<string>`coalesce(gazette_entry.title, public_document.title, withdrawn_address.title, '')`.as(
        'title',
      ),
      sql<string | null>`coalesce(gazette_entry.document_number, public_document.document_number)`.as(
        'document_number',
      ),
      sql<string[]>`coalesce(gazette_entry.issuers, public_document.issuers, '{}')`.as('issuers'),
      sql<string | null>`coalesce(gazette_entry.made_on, public_document.made_on)`.as('made_on'),
      sql<boolean>`public_document.document_id is not null`.as('is_public'),
    ])
    .orderBy('gazette_entry.position')
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    section: row.section,
    title: row.title,
    documentNumber: row.document_number,
    issuers: row.issuers,
    madeOn: row.made_on === null ? null : parsePlainDate(row.made_on),
    isPublic: row.is_public,
  }));
}

/** Writes the documents of a draft anew, in this order. */
export async function replaceEntries(
  tx: Tx,
  about: { tenantId: string; issueId: string },
  entries: readonly { documentId: string; section: string }[],
): Promise<void> {
  await tx
    .deleteFrom('gazette_entry')
    .where('tenant_id', '=', about.tenantId)
    .where('issue_id', '=', about.issueId)
    .execute();
  if (entries.length === 0) return;
  await tx
    .insertInto('gazette_entry')
    .values(
      entries.map(({ documentId, section }, position) => ({
        tenant_id: about.tenantId,
        issue_id: about.issueId,
        position,
        section,
        document_id: documentId,
      })),
    )
    .execute();
}

export async function listCopies(db: Db | Tx, tenantId: string, issueId: string): Promise<GazetteCopy[]> {
  return db
    .selectFrom('gazette_copy')
    .select(['receiver', 'copies'])
    .where('tenant_id', '=', tenantId)
    .where('issue_id', '=', issueId)
    .orderBy('position')
    .execute();
}

/** Writes the distribution list of an issue anew. */
export async function replaceCopies(
  tx: Tx,
  about: { tenantId: string; issueId: string },
  copies: readonly GazetteCopy[],
): Promise<void> {
  await tx
    .deleteFrom('gazette_copy')
    .where('tenant_id', '=', about.tenantId)
    .where('issue_id', '=', about.issueId)
    .execute();
  if (copies.length === 0) return;
  await tx
    .insertInto('gazette_copy')
    .values(
      copies.map((copy, position) => ({
        tenant_id: about.tenantId,
        issue_id: about.issueId,
        position,
        receiver: copy.receiver,
        copies: copy.copies,
      })),
    )
    .execute();
}

export async function updatePrintRun(
  tx: Tx,
  about: { tenantId: string; issueId: string; at: Date },
  printRun: number,
): Promise<void> {
  await tx
    .updateTable('gazette_issue')
    .set({ print_run: printRun, updated_at: about.at })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.issueId)
    .execute();
}

/** Takes a draft away with all that hangs on it. */
export async function deleteIssue(tx: Tx, tenantId: string, id: string): Promise<void> {
  await replaceEntries(tx, { tenantId, issueId: id }, []);
  await replaceCopies(tx, { tenantId, issueId: id }, []);
  await tx.deleteFrom('gazette_issue').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
}

/** Keeps the words of every document of an issue as the public reads them now, and marks the issue as published. */
export async function freezeIssue(
  tx: Tx,
  about: { tenantId: string; issueId: string; on: PlainDate; at: Date; by: string | null },
): Promise<void> {
  const { tenantId, issueId, on, at, by } = about;
  await sql`
    update gazette_entry entry set edition = public.edition, title = public.title,
      document_number = public.document_number, issuers = public.issuers, made_on = public.made_on,
      body_html = public.body_html
    from public_document public
    where entry.tenant_id = ${tenantId} and entry.issue_id = ${issueId}
      and public.tenant_id = entry.tenant_id and public.document_id = entry.document_id`.execute(tx);
  await tx
    .updateTable('gazette_issue')
    .set({ state: 'published', published_on: on, published_at: at, published_by: by, updated_at: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', issueId)
    .execute();
}

/**
 * Released documents that no issue carries yet, the oldest first: normative documents and policies, or with words to
 * look for, any kind.
 */
export async function listCandidates(
  db: Db | Tx,
  tenantId: string,
  search: string,
  limit: number,
): Promise<GazetteCandidate[]> {
  let query = publicDocuments(db, tenantId)
    .select(['document_id', 'title', 'kind', 'document_number', 'issuers', 'published_on'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('gazette_entry')
            .select('gazette_entry.document_id')
            .whereRef('gazette_entry.tenant_id', '=', 'public_document.tenant_id')
            .whereRef('gazette_entry.document_id', '=', 'public_document.document_id'),
        ),
      ),
    );
  query =
    search === ''
      ? query.where('kind', 'in', ['normative', 'policy'])
      : query.where(
          sql<boolean>`(strpos(title, ${search}) > 0 or strpos(coalesce(document_number, ''), ${search}) > 0)`,
        );
  const rows = await query.orderBy('published_at').orderBy('document_id').limit(limit).execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    title: row.title,
    kind: row.kind,
    documentNumber: row.document_number,
    issuers: row.issuers,
    publishedOn: parsePlainDate(row.published_on),
  }));
}

function issueOf(row: {
  id: string;
  year: number;
  number: number;
  total_number: number;
  print_run: number;
  state: 'draft' | 'published';
  published_on: string | null;
}): GazetteIssue {
  return {
    id: row.id,
    year: row.year,
    number: row.number,
    totalNumber: row.total_number,
    printRun: row.print_run,
    state: row.state,
    publishedOn: row.published_on === null ? null : parsePlainDate(row.published_on),
  };
}
