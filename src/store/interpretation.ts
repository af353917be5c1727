import { sql } from 'kysely';
import type {
  InterpretationForm,
  InterpretationText,
} from '#domain/disclosure/interpretation/interpretation.ts';
import type { LinkedInterpretation } from '#domain/disclosure/interpretation/three-together.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { parsePlainDate } from '#domain/time/plain-date.ts';
import type { Db, Tx } from './database.ts';

/** What is written down about the interpretation of a policy. */
export interface StoredDuty {
  readonly plan: string;
  readonly forms: readonly InterpretationForm[];
  readonly exemption: { readonly reason: string; readonly by: string; readonly at: Date } | null;
  /** Until when the interpretation may follow a policy released before it. */
  readonly dueOn: PlainDate | null;
}

/** An interpretation as its policy lists it. */
export interface StoredLink extends LinkedInterpretation {
  readonly form: InterpretationForm;
  readonly text: Partial<InterpretationText>;
}

const NOTHING: StoredDuty = { plan: '', forms: [], exemption: null, dueOn: null };

export async function findDuty(db: Db | Tx, tenantId: string, documentId: string): Promise<StoredDuty> {
  const row = await db
    .selectFrom('interpretation_duty')
    .leftJoin('app_user', 'app_user.id', 'exempted_by')
    .select(['plan', 'forms', 'exemption_reason', 'exempted_at', 'due_on', 'display_name'])
    .where('interpretation_duty.tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (row === undefined) return NOTHING;
  const { exemption_reason: reason, exempted_at: at } = row;
  return {
    plan: row.plan,
    forms: row.forms,
    exemption: reason === null || at === null ? null : { reason, by: row.display_name ?? '', at },
    dueOn: row.due_on === null ? null : parsePlainDate(row.due_on),
  };
}

/** Writes the plan or the exemption of a policy; what is not named stays. */
export async function saveDuty(
  tx: Tx,
  about: { tenantId: string; documentId: string; by: string | null; at: Date },
  change: {
    plan?: string;
    forms?: InterpretationForm[];
    exemption_reason?: string | null;
    exempted_by?: string | null;
    exempted_at?: Date | null;
    due_on?: string | null;
  },
): Promise<void> {
  const stamp = { updated_by: about.by, updated_at: about.at };
  await tx
    .insertInto('interpretation_duty')
    .values({ tenant_id: about.tenantId, document_id: about.documentId, ...change, ...stamp })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'document_id']).doUpdateSet({ ...change, ...stamp }),
    )
    .execute();
}

/** The interpretations of a policy with where each is on its way. */
export async function listInterpretations(
  db: Db | Tx,
  tenantId: string,
  policyId: string,
): Promise<StoredLink[]> {
  const rows = await selectLinks(db, tenantId)
    .where('link.policy_id', '=', policyId)
    .orderBy('link.created_at')
    .execute();
  return rows.map((row) => ({
    id: row.interpretation_id,
    title: row.title,
    state: stateOf(row),
    form: row.form,
    text: row.sections,
  }));
}

/** The policies that a document interprets. */
export async function listInterpretedPolicies(
  db: Db | Tx,
  tenantId: string,
  interpretationId: string,
): Promise<
  {
    id: string;
    title: string;
    isReleased: boolean;
    form: InterpretationForm;
    text: Partial<InterpretationText>;
  }[]
> {
  const rows = await db
    .selectFrom('interpretation_link as link')
    .innerJoin('document', (join) =>
      join.onRef('document.tenant_id', '=', 'link.tenant_id').onRef('document.id', '=', 'link.policy_id'),
    )
    .innerJoin('document_edition as edition', (join) =>
      join
        .onRef('edition.tenant_id', '=', 'document.tenant_id')
        .onRef('edition.document_id', '=', 'document.id')
        .on(sql<boolean>`edition.number = coalesce(document.draft_edition, document.released_edition)`),
    )
    .select(['link.policy_id as id', 'edition.title', 'document.standing', 'link.form', 'link.sections'])
    .where('link.tenant_id', '=', tenantId)
    .where('link.interpretation_id', '=', interpretationId)
    .orderBy('link.created_at')
    .execute();
  return rows.map(({ id, title, standing, form, sections }) => ({
    id,
    title,
    isReleased: standing === 'released',
    form,
    text: sections,
  }));
}

/** Binds an interpretation to its policy, or changes its form and what was written under its heads. */
export async function putLink(
  tx: Tx,
  link: {
    tenantId: string;
    policyId: string;
    interpretationId: string;
    form: InterpretationForm;
    text: Partial<InterpretationText>;
    createdBy: string;
  },
): Promise<void> {
  const change = { form: link.form, sections: JSON.stringify(link.text) };
  await tx
    .insertInto('interpretation_link')
    .values({
      tenant_id: link.tenantId,
      policy_id: link.policyId,
      interpretation_id: link.interpretationId,
      created_by: link.createdBy,
      ...change,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'policy_id', 'interpretation_id']).doUpdateSet(change),
    )
    .execute();
}

/** Takes the bond off. @returns false when there was none */
export async function deleteLink(
  tx: Tx,
  link: { tenantId: string; policyId: string; interpretationId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('interpretation_link')
    .where('tenant_id', '=', link.tenantId)
    .where('policy_id', '=', link.policyId)
    .where('interpretation_id', '=', link.interpretationId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/**
 * Makes the public pages at the other end of a document's links anew: a link comes and goes with the document at either
 * end. Pages that the public does not see have nothing to make.
 */
export async function renewLinkedPages(tx: Tx, tenantId: string, documentId: string): Promise<void> {
  await sql`
    update public_document set projected_at = now()
    where tenant_id = ${tenantId} and document_id in (
      select policy_id from interpretation_link where tenant_id = ${tenantId} and interpretation_id = ${documentId}
      union
      select interpretation_id from interpretation_link where tenant_id = ${tenantId} and policy_id = ${documentId}
    )`.execute(tx);
}

function selectLinks(db: Db | Tx, tenantId: string) {
  return db
    .selectFrom('interpretation_link as link')
    .innerJoin('document', (join) =>
      join
        .onRef('document.tenant_id', '=', 'link.tenant_id')
        .onRef('document.id', '=', 'link.interpretation_id'),
    )
    .innerJoin('document_edition as edition', (join) =>
      join
        .onRef('edition.tenant_id', '=', 'document.tenant_id')
        .onRef('edition.document_id', '=', 'document.id')
        .on(sql<boolean>`edition.number = coalesce(document.draft_edition, document.released_edition)`),
    )
    .select(['link.interpretation_id', 'link.form', 'link.sections', 'edition.title'])
    .select(['document.standing', 'document.work'])
    .where('link.tenant_id', '=', tenantId);
}

function stateOf({ standing, work }: { standing: string; work: string }): LinkedInterpretation['state'] {
  if (standing === 'released') return 'released';
  return work === 'approved' ? 'approved' : 'pending';
}
