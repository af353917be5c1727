import { LETTER_TEMPLATES } from '#domain/letter/letter-templates.ts';
import type { LetterKind } from '#domain/letter/letter-kind.ts';
import type { Db, Tx } from './database.ts';

/** The wording in use for a kind of letter: the office's latest, or ours with edition 0. */
export interface LetterTemplate {
  readonly kind: LetterKind;
  readonly edition: number;
  readonly text: string;
  readonly changedAt: Date | null;
}

export async function findTemplate(db: Db, tenantId: string, kind: LetterKind): Promise<LetterTemplate> {
  const row = await db
    .selectFrom('letter_template')
    .select(['edition', 'text', 'changed_at'])
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', kind)
    .orderBy('edition', 'desc')
    .executeTakeFirst();
  if (row === undefined) return { kind, edition: 0, text: LETTER_TEMPLATES[kind], changedAt: null };
  return { kind, edition: row.edition, text: row.text, changedAt: row.changed_at };
}

/** Keeps the office's next wording of a kind. Two at once: the second is refused by the key. Returns its edition. */
export async function insertTemplate(
  tx: Tx,
  template: { tenantId: string; kind: LetterKind; text: string; changedBy: string | null; at: Date },
): Promise<number> {
  const { edition } = await findTemplate(tx, template.tenantId, template.kind);
  await tx
    .insertInto('letter_template')
    .values({
      tenant_id: template.tenantId,
      kind: template.kind,
      edition: edition + 1,
      text: template.text,
      changed_by: template.changedBy,
      changed_at: template.at,
    })
    .execute();
  return edition + 1;
}
