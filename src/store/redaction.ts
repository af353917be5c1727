import type { Selectable } from 'kysely';
import type { RedactionMark, RedactionStyle } from '#domain/request/redaction.ts';
import { newId } from '#platform/id.ts';
import type { Actor } from './audit.ts';
import type { Db, Tx } from './database.ts';
import type { RedactionTable } from './table/redaction-tables.ts';

/** Size of a page in points, as it is seen. */
interface StoredPage {
  readonly width: number;
  readonly height: number;
}

/** A material of a case with its marks. */
export interface StoredRedaction {
  readonly id: string;
  readonly caseId: string;
  readonly materialFileId: string;
  readonly pages: readonly StoredPage[];
  readonly marks: readonly RedactionMark[];
  readonly style: RedactionStyle;
  readonly revision: number;
  readonly updatedAt: Date;
}

/** A file that was made of a material. */
export interface StoredOutput {
  readonly redactionId: string;
  readonly position: number;
  readonly revision: number;
  readonly fileId: string;
  readonly marks: readonly RedactionMark[];
  readonly style: RedactionStyle;
  readonly madeBy: string;
  readonly madeAt: Date;
}

/** Begins the redaction of a material. Returns its id. */
export async function insertRedaction(
  tx: Tx,
  about: {
    tenantId: string;
    caseId: string;
    materialFileId: string;
    pages: readonly StoredPage[];
    at: Date;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('redaction')
    .values({
      tenant_id: about.tenantId,
      id,
      case_id: about.caseId,
      material_file_id: about.materialFileId,
      pages: JSON.stringify(about.pages),
      created_at: about.at,
      updated_at: about.at,
    })
    .execute();
  return id;
}

/** The materials of a case that were not taken away, the first one first. */
export async function listRedactions(db: Db, tenantId: string, caseId: string): Promise<StoredRedaction[]> {
  const rows = await db
    .selectFrom('redaction')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(stored);
}

/** A material of a case, held until the transaction ends. */
export async function lockRedaction(
  tx: Tx,
  tenantId: string,
  about: { readonly caseId: string; readonly redactionId: string },
): Promise<StoredRedaction | null> {
  const row = await tx
    .selectFrom('redaction')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', about.caseId)
    .where('id', '=', about.redactionId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : stored(row);
}

/** Writes the marks as they are now. */
export async function writeMarks(
  tx: Tx,
  about: { tenantId: string; id: string; revision: number; at: Date },
  { marks, style }: { readonly marks: readonly RedactionMark[]; readonly style: RedactionStyle },
): Promise<void> {
  await tx
    .updateTable('redaction')
    .set({ marks: JSON.stringify(marks), style, revision: about.revision, updated_at: about.at })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.id)
    .execute();
}

/** Takes a material away with its marks; what it is called and who brought it stays in the case. */
export async function removeRedaction(
  tx: Tx,
  about: { tenantId: string; id: string; materialFileId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('redaction')
    .set({ removed_at: about.at, marks: '[]', updated_at: about.at })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.id)
    .execute();
  await tx
    .updateTable('case_file')
    .set({ erased_at: about.at })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.materialFileId)
    .execute();
}

/** The files made of the materials of a case, in the order in which they were made. */
export async function listOutputs(
  db: Db,
  tenantId: string,
  redactionIds: readonly string[],
): Promise<StoredOutput[]> {
  if (redactionIds.length === 0) return [];
  const rows = await db
    .selectFrom('redacted_output')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('redaction_id', 'in', redactionIds)
    .orderBy('redaction_id')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    redactionId: row.redaction_id,
    position: row.position,
    revision: row.revision,
    fileId: row.file_id,
    marks: row.marks as RedactionMark[],
    style: row.style,
    madeBy: row.made_by_name,
    madeAt: row.made_at,
  }));
}

/** Adds a file made of a material that is held. */
export async function insertOutput(
  tx: Tx,
  tenantId: string,
  output: Omit<StoredOutput, 'madeBy'> & { readonly actor: Actor },
): Promise<void> {
  await tx
    .insertInto('redacted_output')
    .values({
      tenant_id: tenantId,
      redaction_id: output.redactionId,
      position: output.position,
      revision: output.revision,
      file_id: output.fileId,
      marks: JSON.stringify(output.marks),
      style: output.style,
      made_by: output.actor.id,
      made_by_name: output.actor.name,
      made_at: output.madeAt,
    })
    .execute();
}

function stored(row: Selectable<RedactionTable>): StoredRedaction {
  return {
    id: row.id,
    caseId: row.case_id,
    materialFileId: row.material_file_id,
    pages: row.pages as StoredPage[],
    marks: row.marks as RedactionMark[],
    style: row.style,
    revision: row.revision,
    updatedAt: row.updated_at,
  };
}
