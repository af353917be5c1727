import { issueName } from '#domain/disclosure/gazette/gazette-issue.ts';
import { dayOfMonth, monthOf, type PlainDate, yearOf } from '#domain/time/plain-date.ts';
import { gazettePdf } from '#paper/write/gazette-pdf.ts';
import type { Db } from '#store/database.ts';
import { type GazetteIssue } from '#store/gazette.ts';
import { listEntries } from '#store/gazette-contents.ts';
import { listPrintedEntries } from '#store/public-gazette.ts';
import { publicDocuments } from '#store/public-document.ts';

/** A PDF of an issue, under its name. A published one holds the words of its day, withdrawn documents left out. */
export async function writeIssue(
  db: Db,
  tenant: { readonly id: string; readonly name: string },
  issue: GazetteIssue,
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const title = `${tenant.name}人民政府公报`;
  const entries =
    issue.state === 'published'
      ? await printedEntries(db, tenant.id, issue.id)
      : await proofEntries(db, tenant.id, issue.id);
  const bytes = gazettePdf({
    title,
    name: issueName(issue),
    publisher: `${tenant.name}人民政府办公室`,
    date: issue.publishedOn === null ? '' : dayWords(issue.publishedOn),
    draft: issue.state === 'draft',
    entries,
  });
  const draft = issue.state === 'draft' ? '（校样）' : '';
  return { name: `${title}${issueName(issue)}${draft}.pdf`, type: 'application/pdf', bytes };
}

async function printedEntries(db: Db, tenantId: string, issueId: string) {
  const entries = await listPrintedEntries(db, tenantId, issueId);
  return entries.map((entry) => ({
    ...entry,
    date: entry.madeOn === null ? '' : dayWords(entry.madeOn),
    notice: entry.bodyHtml === null ? '（本文件已撤回，电子版不再刊登。）' : '',
  }));
}

/** A proof shows what the public reads now. */
async function proofEntries(db: Db, tenantId: string, issueId: string) {
  const entries = await listEntries(db, tenantId, issueId);
  const bodies = await publicDocuments(db, tenantId)
    .select(['document_id', 'body_html'])
    .where('document_id', 'in', [
      '00000000-0000-0000-0000-000000000000',
      ...entries.map((one) => one.documentId),
    ])
    .execute();
  const byId = new Map(bodies.map((body) => [body.document_id, body.body_html]));
  return entries.map((entry) => ({
    ...entry,
    date: entry.madeOn === null ? '' : dayWords(entry.madeOn),
    bodyHtml: byId.get(entry.documentId) ?? null,
    notice: entry.isPublic ? '' : '（本文件已不在门户公开，请移出。）',
  }));
}

function dayWords(day: PlainDate): string {
  return `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`;
}
