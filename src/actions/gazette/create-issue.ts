import { sectionFor } from '#domain/disclosure/gazette/gazette-issue.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#store/audit.ts';
import { insertIssue } from '#store/gazette.ts';
import { listCandidates } from '#store/gazette-candidate.ts';
import { replaceEntries } from '#store/gazette-contents.ts';
import { isUniqueViolation } from '#store/unique-violation.ts';
import { type ActServices, actorOf, type By, permit } from '../act.ts';

/** An issue holds some ninety papers; what is over waits for the next one. */
const MOST_COLLECTED = 200;

/**
 * Opens a draft that collects by itself what was released since: normative documents and policies that no issue carries.
 * @throws Problem gazette.number_taken, permission.denied
 */
export async function createIssue(
  { db }: Pick<ActServices, 'db'>,
  by: By,
  numbers: { readonly year: number; readonly number: number; readonly totalNumber: number },
): Promise<string> {
  const { id: tenantId } = permit(by.staff, 'gazette.compose');
  return db.transaction().execute(async (tx) => {
    const { id: createdBy, isDemo } = by.staff;
    const id = await insertIssue(tx, { tenantId, ...numbers, createdBy, isDemo }).catch((error: unknown) => {
      if (
        isUniqueViolation(error, 'gazette_issue_number_key') ||
        isUniqueViolation(error, 'gazette_issue_total_key')
      )
        throw new Problem('gazette.number_taken');
      throw error;
    });
    const candidates = await listCandidates(tx, tenantId, '', MOST_COLLECTED);
    const entries = candidates.map((one) => ({ documentId: one.documentId, section: sectionFor(one) }));
    const sections = [...new Set(entries.map(({ section }) => section))];
    const ordered = sections.flatMap((section) => entries.filter((entry) => entry.section === section));
    await replaceEntries(tx, { tenantId, issueId: id }, ordered);
    await recordAudit(tx, {
      tenantId,
      actor: actorOf(by.staff),
      act: 'gazette.create',
      object: { kind: 'gazette_issue', id },
      after: { ...numbers, documents: entries.length },
      requestId: by.requestId,
    });
    return id;
  });
}
