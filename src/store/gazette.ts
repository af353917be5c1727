import { sql } from 'kysely';
import { parsePlainDate, type PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';
import { replaceCopies, replaceEntries } from './gazette-contents.ts';

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
