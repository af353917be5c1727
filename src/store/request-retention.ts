import { sql } from 'kysely';
import type { Applicant } from '#domain/request/application.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { newToken } from '#platform/token.ts';
import type { Secrets } from '#platform/secrets.ts';
import type { Db, Tx } from './database.ts';
import type { CaseFileKind } from './table/request-tables.ts';

/** Files that name the applicant. What was given to him stays in the redacted copies and the materials. */
const NAMING: readonly CaseFileKind[] = [
  'application',
  'identity',
  'correction',
  'letter',
  'sealed_letter',
  'delivery_proof',
];

/** Requests whose cases were all closed by a day, with no remedy open and nothing that says to keep them. */
export async function listErasable(
  db: Db,
  tenantId: string,
  about: { readonly closedBy: PlainDate; readonly limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select request.id
    from disclosure_request request
    join request_case on request_case.tenant_id = request.tenant_id and request_case.request_id = request.id
    where request.tenant_id = ${tenantId} and request.erased_at is null and request.keep_reason is null
      and request.arrived_on <= ${about.closedBy}
    group by request.id
    having count(*) = count(request_case.closed_on) and max(request_case.closed_on) <= ${about.closedBy}
      and not exists (
        select 1 from remedy join request_case disputed
          on disputed.tenant_id = remedy.tenant_id and disputed.id = remedy.case_id
        where remedy.tenant_id = ${tenantId} and disputed.request_id = request.id and remedy.concluded_on is null
      )
    order by request.id
    limit ${about.limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Erases who asked: the sealed applicant, the digest, the code, the names in the letters, and marks the files as gone. */
export async function eraseApplicant(
  tx: Tx,
  secrets: Secrets,
  about: { tenantId: string; requestId: string; at: Date },
): Promise<{ agencyId: string; files: number } | null> {
  const { tenantId, requestId, at } = about;
  const found = await tx
    .selectFrom('disclosure_request')
    .select(['sealed_applicant', 'agency_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', requestId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (found?.sealed_applicant == null) return null;
  const applicant = JSON.parse(secrets.unseal(found.sealed_applicant)) as Applicant;
  await tx
    .updateTable('disclosure_request')
    // A digest of nothing: it agrees with no other, and the count of requests stays.
    .set({
      sealed_applicant: null,
      applicant_digest: newToken().replaceAll(/\W/g, ''),
      code_digest: null,
      pin_digest: null,
      erased_at: at,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', requestId)
    .execute();
  const cases = tx
    .selectFrom('request_case')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('request_id', '=', requestId);
  const letters = await tx
    .selectFrom('case_letter')
    .select(['id', 'sealed_text'])
    .where('tenant_id', '=', tenantId)
    .where('case_id', 'in', cases)
    .execute();
  for (const { id, sealed_text: sealed } of letters)
    await tx
      .updateTable('case_letter')
      .set({ sealed_text: secrets.seal(withoutNames(secrets.unseal(sealed), applicant)) })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  const { numUpdatedRows } = await tx
    .updateTable('case_file')
    .set({ erased_at: at, name: '（已清除）', note: '' })
    .where('tenant_id', '=', tenantId)
    .where('case_id', 'in', cases)
    .where('kind', 'in', [...NAMING])
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return { agencyId: found.agency_id, files: Number(numUpdatedRows) };
}

/** The text of a letter with all that was personal in it taken out. */
function withoutNames(text: string, applicant: Applicant): string {
  const { name, proofNumber, representative, phone, email, address } = applicant;
  const personal = [name, proofNumber, representative, phone, email, address]
    .filter((value) => value.trim().length > 1)
    .map((value) => JSON.stringify(value).slice(1, -1));
  return personal.reduce((rest, value) => rest.replaceAll(value, '＊＊'), text);
}

/** Digests of the bytes of files erased since a moment, that no other file has. */
export async function listErasedDigests(db: Db, since: Date): Promise<string[]> {
  const { rows } = await sql<{ digest: string }>`
    select stored_file.digest
    from case_file join stored_file on stored_file.tenant_id = case_file.tenant_id and stored_file.id = case_file.file_id
    where case_file.erased_at >= ${since}
      and not exists (
        select 1 from stored_file other
        where other.digest = stored_file.digest and (other.tenant_id, other.id) <> (stored_file.tenant_id, stored_file.id)
      )`.execute(db);
  return rows.map(({ digest }) => digest);
}

/** Why the applicant of a case is kept beyond the rule; null: the rule applies. */
export async function writeKeepReason(
  tx: Tx,
  about: { tenantId: string; requestId: string; keepReason: string | null },
): Promise<void> {
  await tx
    .updateTable('disclosure_request')
    .set({ keep_reason: about.keepReason })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.requestId)
    .execute();
}
