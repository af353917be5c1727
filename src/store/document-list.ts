import { sql, type RawBuilder } from 'kysely';
import type { DocumentKind, OpennessLabel } from '#domain/disclosure/document.ts';
import type { Standing, Work } from '#domain/disclosure/document-state.ts';
import { normalDocumentNumber } from '#domain/disclosure/document-number.ts';
import type { ValidityMark } from '#domain/disclosure/validity.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from './database.ts';

/** A document in a list, with the words of the edition at work, or of the one released last. */
export interface DocumentSummary {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly standing: Standing;
  readonly work: Work;
  /** The reviewers gave the draft back. */
  readonly isReturned: boolean;
  readonly indexNumber: string | null;
  readonly firstReleasedAt: Date | null;
  readonly isEmergency: boolean;
  readonly isDemo: boolean;
  readonly updatedAt: Date;
  readonly edition: number;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly documentNumber: string | null;
  readonly madeOn: PlainDate | null;
  readonly changedOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
  readonly validityMark: ValidityMark | null;
  readonly validityMarkedOn: PlainDate | null;
  readonly opennessLabel: OpennessLabel;
  readonly catalogItemIds: readonly string[];
  /** The date of change that the released edition carries. */
  readonly releasedChangedOn: PlainDate | null;
  readonly createdBy: string | null;
}

/** What stands in the column 状态. */
export const DOCUMENT_STATES = [
  'draft',
  'returned',
  'in_review',
  'approved',
  'released',
  'withdrawn',
  'laid_aside',
] as const;
export type ListedState = (typeof DOCUMENT_STATES)[number];

/** What to list. Tenant and agencies are the scope of whoever asks and never left out; the rest narrows. */
export interface DocumentFilter {
  readonly tenantId: string;
  /** null: all agencies of the tenant. */
  readonly agencyIds: readonly string[] | null;
  readonly state?: ListedState;
  readonly kind?: DocumentKind;
  /** Part of the title, the document number or the index number. */
  readonly text?: string;
  readonly ids?: readonly string[];
  readonly createdBy?: string;
}

/** The latest round of review gave the edition at work back. */
const IS_RETURNED = sql<boolean>`document.work = 'draft' and coalesce((
  select round.status = 'returned' from review_round round
  where round.tenant_id = document.tenant_id and round.document_id = document.id
    and round.edition = document.draft_edition
  order by round.submitted_at desc limit 1), false)`;

const STATES: Readonly<Record<ListedState, RawBuilder<boolean>>> = {
  draft: sql`document.work = 'draft'`,
  returned: sql`${IS_RETURNED}`,
  in_review: sql`document.work = 'in_review'`,
  approved: sql`document.work = 'approved'`,
  released: sql`document.standing = 'released'`,
  withdrawn: sql`document.standing = 'withdrawn'`,
  laid_aside: sql`document.standing = 'unreleased' and document.work = 'none'`,
};

/** Documents, the one changed last first, with the number of all that match. */
export async function listDocuments(
  db: Db,
  filter: DocumentFilter,
  page: { limit: number; offset: number },
): Promise<{ items: DocumentSummary[]; total: number }> {
  const where = conditions(filter);
  // Most lists ask nothing of the words: then the rows of a page are found, and counted, without them.
  const from = filter.kind === undefined && filter.text === undefined ? sql`from document` : FROM_WORDS;
  const [{ rows }, counted] = await Promise.all([
    sql<DocumentSummary>`with page as materialized (
        select document.tenant_id, document.id ${from} where ${where}
        order by document.updated_at desc, document.id desc limit ${page.limit} offset ${page.offset})
      ${SELECTED} ${FROM} join page on page.tenant_id = document.tenant_id and page.id = document.id
      order by document.updated_at desc, document.id desc`.execute(db),
    sql<{ total: string }>`select count(*) as total ${from} where ${where}`.execute(db),
  ]);
  return { items: rows, total: Number(counted.rows[0]?.total ?? 0) };
}

/** Every document in whose edition at work a term may be running: what the clocks are read from. */
export async function listDocumentsAtWork(
  db: Db,
  filter: Pick<DocumentFilter, 'tenantId' | 'agencyIds' | 'createdBy'>,
): Promise<DocumentSummary[]> {
  const { rows } = await sql<DocumentSummary>`${SELECTED} ${FROM}
    where ${conditions(filter)} and document.work <> 'none'`.execute(db);
  return rows;
}

const SELECTED = sql`select document.id, document.agency_id as "agencyId", agency.name as "agencyName",
  document.standing, document.work, ${IS_RETURNED} as "isReturned", document.index_number as "indexNumber",
  document.first_released_at as "firstReleasedAt", document.is_emergency as "isEmergency",
  document.is_demo as "isDemo", document.updated_at as "updatedAt", edition.number as edition,
  edition.title, edition.kind, edition.document_number as "documentNumber", edition.made_on as "madeOn",
  edition.changed_on as "changedOn", edition.effective_on as "effectiveOn", edition.expires_on as "expiresOn",
  document.validity_mark as "validityMark", document.validity_marked_on as "validityMarkedOn",
  edition.openness_label as "opennessLabel", edition.catalog_item_ids as "catalogItemIds",
  released.changed_on as "releasedChangedOn", document.created_by as "createdBy"`;

// A document laid aside has no edition at work and none released: its first one still holds the words.
const FROM_WORDS = sql`from document
  join document_edition edition on edition.tenant_id = document.tenant_id and edition.document_id = document.id
    and edition.number = coalesce(document.draft_edition, document.released_edition, 1)`;

const FROM = sql`${FROM_WORDS}
  join agency on agency.tenant_id = document.tenant_id and agency.id = document.agency_id
  left join document_edition released on released.tenant_id = document.tenant_id
    and released.document_id = document.id and released.number = document.released_edition`;

function conditions(filter: DocumentFilter): RawBuilder<unknown> {
  const all = [sql`document.tenant_id = ${filter.tenantId}`];
  if (filter.agencyIds !== null) all.push(sql`document.agency_id = any(${filter.agencyIds}::uuid[])`);
  if (filter.ids !== undefined) all.push(sql`document.id = any(${filter.ids}::uuid[])`);
  if (filter.createdBy !== undefined) all.push(sql`document.created_by = ${filter.createdBy}`);
  if (filter.kind !== undefined) all.push(sql`edition.kind = ${filter.kind}`);
  // What was laid aside stays out of sight until it is asked for.
  all.push(filter.state === undefined ? sql`not (${STATES.laid_aside})` : STATES[filter.state]);
  if (filter.text !== undefined) {
    const part = `%${escaped(filter.text)}%`;
    const number = `%${escaped(bare(normalDocumentNumber(filter.text)))}%`;
    // Only what has a figure in it can be part of a number, and folding every number on file takes its time.
    const isNumber = /\p{Nd}/u.test(filter.text)
      ? sql`or translate(normalize(edition.document_number, NFKC), '〔〕[]()【】{} ', '') ilike ${number}`
      : sql``;
    all.push(sql`(edition.title ilike ${part} or document.index_number ilike ${part}
      or edition.document_number ilike ${part} ${isNumber})`);
  }
  return sql.join(all, sql` and `);
}

/** Only what is typed, no wildcards. */
function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

function bare(number: string): string {
  return number.replaceAll(/[〔〕]/g, '');
}
