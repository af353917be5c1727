import { isReply } from '#domain/letter/letter-kind.ts';
import type { Letter } from '#domain/letter/write-letter.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { yearOf } from '#domain/time/plain-date.ts';
import { letterDocx } from '#paper/write/letter-docx.ts';
import { letterPdf } from '#paper/write/letter-pdf.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Actor } from '#store/audit.ts';
import { recordAudit } from '#store/audit.ts';
import { insertCaseFile, sealFile } from '#store/case-file.ts';
import { lockLetter, nextLetterNumber, updateLetter, wordsOf } from '#store/case-letter.ts';
import type { Tx } from '#store/database.ts';
import type { StoredCase } from '#store/request-case.ts';

/** What a letter is issued with. */
export interface IssueServices {
  readonly files: FileStore;
  readonly secrets: Secrets;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Gives a drafted letter its number and date and writes it out as DOCX and PDF, to be stamped. What carries no number
 * (a receipt, a delivery receipt) is dated alone. Issuing what is issued changes nothing.
 *
 * @throws Problem letter.not_found, letter.number
 */
export async function issueLetter(
  tx: Tx,
  services: IssueServices,
  found: StoredCase,
  about: { letterId: string; on: PlainDate; actor: Actor; at: Date; requestId: string | null },
): Promise<void> {
  const { tenant_id: tenantId, id: caseId } = found;
  const { letterId, on, actor, at } = about;
  const stored = await lockLetter(tx, tenantId, { caseId, letterId });
  if (stored === null || stored.status === 'void') throw new Problem('letter.not_found');
  if (stored.status !== 'draft') return;
  const number = isNumbered(stored.kind)
    ? await nextLetterNumber(tx, { tenantId, agencyId: found.agency_id, year: yearOf(on) })
    : null;
  if (number === null && isNumbered(stored.kind)) throw new Problem('letter.number');
  const letter: Letter = { ...wordsOf(services.secrets, stored), number, date: on };
  const keep = async (name: string, mediaType: string, bytes: Uint8Array): Promise<string> => {
    const sealed = await sealFile(services, { name, mediaType, bytes });
    return insertCaseFile(tx, { tenantId, caseId, kind: 'letter', actor, isDemo: found.is_demo, at }, sealed);
  };
  const name = `${letter.title}${number ?? ''}`;
  await updateLetter(
    tx,
    { tenantId, id: letterId, at },
    {
      status: 'issued',
      number,
      dated_on: on,
      sealed_text: services.secrets.seal(JSON.stringify(letter)),
      docx_file_id: await keep(`${name}.docx`, DOCX, await letterDocx(letter)),
      pdf_file_id: await keep(`${name}.pdf`, 'application/pdf', letterPdf(letter)),
    },
  );
  await recordAudit(tx, {
    tenantId,
    actor,
    agencyId: found.agency_id,
    act: 'letter.issue',
    object: { kind: 'case_letter', id: letterId },
    after: { case: caseId, letterKind: stored.kind, number, on },
    requestId: about.requestId,
  });
}

/** Replies and notices carry a number; receipts do not. */
function isNumbered(kind: Letter['kind']): boolean {
  return isReply(kind) || !['receipt', 'delivery_receipt'].includes(kind);
}
