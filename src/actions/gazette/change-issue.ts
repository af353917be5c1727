import type { Action } from '#domain/identity/permission.ts';
import { Problem } from '#platform/problem.ts';
import { type AuditState, recordAudit } from '#store/audit.ts';
import type { Tx } from '#store/database.ts';
import { deleteIssue, type GazetteIssue, lockIssue, updatePrintRun } from '#store/gazette.ts';
import { type GazetteCopy, replaceCopies, replaceEntries } from '#store/gazette-contents.ts';
import { publicDocuments } from '#store/public-document.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

type Services = Pick<ActServices, 'db' | 'clock'>;

/** The frame of every act on a draft issue. A published one is refused unless the act is safe to repeat on it. */
export async function actOnIssue(
  { db }: Pick<Services, 'db'>,
  by: By,
  issueId: string,
  act: {
    readonly action: Action;
    readonly record: string;
    readonly change: (tx: Tx, issue: GazetteIssue, tenantId: string) => Promise<AuditState | null>;
  },
): Promise<void> {
  const { id: tenantId } = permit(by.staff, act.action);
  await db.transaction().execute(async (tx) => {
    const issue = await lockIssue(tx, tenantId, issueId);
    if (issue === null) throw new Problem('gazette.not_found');
    const after = await act.change(tx, issue, tenantId);
    if (after === null) return;
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      act: act.record,
      object: { kind: 'gazette_issue', id: issueId },
      before: { number: issue.number, year: issue.year, state: issue.state },
      after,
      requestId: by.requestId,
    });
  });
}

/** What the office arranges of a draft. */
export interface Arrangement {
  readonly printRun: number;
  readonly entries: readonly { readonly documentId: string; readonly section: string }[];
  readonly copies: readonly GazetteCopy[];
}

/**
 * Writes documents, sections, order, print run and distribution of a draft. Documents of a section stand together.
 * @throws Problem gazette.not_found, gazette.state, gazette.incomplete for a document that the public does not see
 */
export async function saveIssue(
  services: Services,
  by: By,
  issueId: string,
  arranged: Arrangement,
): Promise<void> {
  await actOnIssue(services, by, issueId, {
    action: 'gazette.compose',
    record: 'gazette.save',
    change: async (tx, issue, tenantId) => {
      if (issue.state !== 'draft') throw new Problem('gazette.state');
      const entries = bySection(arranged.entries);
      await refuseHidden(
        tx,
        tenantId,
        entries.map(({ documentId }) => documentId),
      );
      await replaceEntries(tx, { tenantId, issueId }, entries);
      await replaceCopies(tx, { tenantId, issueId }, arranged.copies);
      await updatePrintRun(tx, { tenantId, issueId, at: services.clock.now() }, arranged.printRun);
      return { documents: entries.length, printRun: arranged.printRun, receivers: arranged.copies.length };
    },
  });
}

/** Throws a draft away; the documents stay what they are. @throws Problem gazette.not_found, gazette.state */
export async function discardIssue(services: Services, by: By, issueId: string): Promise<void> {
  await actOnIssue(services, by, issueId, {
    action: 'gazette.compose',
    record: 'gazette.discard',
    change: async (tx, issue, tenantId) => {
      if (issue.state !== 'draft') throw new Problem('gazette.state');
      await deleteIssue(tx, tenantId, issueId);
      return {};
    },
  });
}

/** Sections in the order in which they first come, each once; a document once. */
function bySection<Entry extends { documentId: string; section: string }>(
  entries: readonly Entry[],
): Entry[] {
  const once = [...new Map(entries.map((entry) => [entry.documentId, entry])).values()];
  const sections = [...new Set(once.map(({ section }) => section))];
  return sections.flatMap((section) => once.filter((entry) => entry.section === section));
}

async function refuseHidden(tx: Tx, tenantId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const shown = await publicDocuments(tx, tenantId)
    .select('document_id')
    .where('document_id', 'in', ids)
    .execute();
  const known = await tx
    .selectFrom('withdrawn_address')
    .select('document_id')
    .where('tenant_id', '=', tenantId)
    .where('document_id', 'in', ids)
    .execute();
  // One that was withdrawn while the draft lay open stays until it is moved out or the publication refuses it.
  const there = new Set([...shown, ...known].map(({ document_id }) => document_id));
  if (ids.some((id) => !there.has(id)))
    throw new Problem('gazette.incomplete', { detail: '选入的文件里有没有公开的。请刷新页面，重新选。' });
}
