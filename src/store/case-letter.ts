import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Letter } from '#domain/letter/write-letter.ts';
import { REPLY_KINDS } from '#domain/letter/letter-kind.ts';
import { newId } from '#platform/id.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Db, Tx } from './database.ts';
import type { CaseLetterTable } from './table/letter-tables.ts';

/** A letter as the ledger keeps it, its words sealed. */
export type StoredLetter = Selectable<CaseLetterTable>;

export async function insertLetter(
  tx: Tx,
  secrets: Secrets,
  about: { tenantId: string; caseId: string; letter: Letter; createdBy: string | null; at: Date },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('case_letter')
    .values({
      tenant_id: about.tenantId,
      id,
      case_id: about.caseId,
      kind: about.letter.kind,
      sealed_text: secrets.seal(JSON.stringify(about.letter)),
      created_by: about.createdBy,
      created_at: about.at,
      updated_at: about.at,
    })
    .execute();
  return id;
}

/** The words of a letter. */
export function wordsOf(secrets: Secrets, letter: Pick<StoredLetter, 'sealed_text'>): Letter {
  return JSON.parse(secrets.unseal(letter.sealed_text)) as Letter;
}

/** The letters of a case, the first one first. */
export async function listLetters(db: Db, tenantId: string, caseId: string): Promise<StoredLetter[]> {
  return db
    .selectFrom('case_letter')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** A letter of a case, held until the transaction ends. */
export async function lockLetter(
  tx: Tx,
  tenantId: string,
  about: { caseId: string; letterId: string },
): Promise<StoredLetter | null> {
  const row = await tx
    .selectFrom('case_letter')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', about.caseId)
    .where('id', '=', about.letterId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The reply of a case that stands: neither void nor superseded; null before one is drafted. */
export async function findReplyLetter(
  db: Db,
  tenantId: string,
  caseId: string,
): Promise<StoredLetter | null> {
  const row = await db
    .selectFrom('case_letter')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('kind', 'in', [...REPLY_KINDS])
    .where('status', '!=', 'void')
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Writes what has become of a letter. */
export async function updateLetter(
  tx: Tx,
  about: { tenantId: string; id: string; at: Date },
  change: Partial<
    Pick<
      StoredLetter,
      'status' | 'number' | 'dated_on' | 'sealed_text' | 'docx_file_id' | 'pdf_file_id' | 'sealed_file_id'
    >
  >,
): Promise<void> {
  await tx
    .updateTable('case_letter')
    .set({ ...change, updated_at: about.at })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.id)
    .execute();
}

/** Puts the drafts of replies aside: the decision they were written for was returned. */
export async function voidReplyDrafts(tx: Tx, tenantId: string, caseId: string, at: Date): Promise<void> {
  await tx
    .updateTable('case_letter')
    .set({ status: 'void', updated_at: at })
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('kind', 'in', [...REPLY_KINDS])
    .where('status', '!=', 'void')
    .execute();
}

/**
 * Gives the next number of an agency's letters in a year, `泾农公开〔2026〕3号`: no empty digits, none skipped (GB/T 9704).
 * @returns null where the office has not said what its letters are called
 */
export async function nextLetterNumber(
  tx: Tx,
  about: { tenantId: string; agencyId: string; year: number },
): Promise<string | null> {
  const office = await tx
    .selectFrom('letter_office')
    .select('number_code')
    .where('tenant_id', '=', about.tenantId)
    .where('agency_id', '=', about.agencyId)
    .executeTakeFirst();
  if (office === undefined) return null;
  const { last } = await tx
    .insertInto('letter_number_serial')
    .values({ tenant_id: about.tenantId, agency_id: about.agencyId, year: about.year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'agency_id', 'year'])
        .doUpdateSet({ last: sql`letter_number_serial.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${office.number_code}〔${about.year}〕${last}号`;
}
