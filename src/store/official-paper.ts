import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { OpennessLabel } from '#domain/disclosure/document.ts';
import type { PaperFields, PaperState } from '#domain/disclosure/paper/official-paper.ts';
import { parsePlainDate, type PlainDate } from '#domain/time/plain-date.ts';
import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';
import type { OfficialPaperTable } from './table/paper-tables.ts';

export interface StoredPaper extends PaperFields {
  readonly id: string;
  readonly agencyId: string;
  readonly registeredOn: PlainDate;
  readonly state: PaperState;
  readonly documentId: string | null;
}

/** A paper in the register, with what stands beside it. */
export interface PaperRow extends StoredPaper {
  readonly agencyName: string;
  readonly returns: number;
  readonly lastExaminedOn: PlainDate | null;
}

export interface PaperFilter {
  readonly agencyIds: readonly string[] | null;
  readonly label?: OpennessLabel | 'none' | undefined;
  readonly state?: PaperState | undefined;
  readonly search?: string | undefined;
  /** Only papers that were held back and not looked at since this day. */
  readonly heldSince?: PlainDate | undefined;
}

/** The register, latest first; with `heldSince` the ones that wait longest first. */
export async function listPapers(
  db: Db,
  tenantId: string,
  filter: PaperFilter,
  page: { limit: number; offset: number },
): Promise<{ items: PaperRow[]; total: number }> {
  const { agencyIds, label, state, search, heldSince } = filter;
  const lastLook = sql`coalesce((select max(examined_on) from paper_examination seen
    where seen.tenant_id = official_paper.tenant_id and seen.paper_id = official_paper.id), official_paper.registered_on)`;
  let query = db
    .selectFrom('official_paper')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.tenant_id', '=', 'official_paper.tenant_id')
        .onRef('agency.id', '=', 'official_paper.agency_id'),
    )
    .where('official_paper.tenant_id', '=', tenantId);
  if (agencyIds !== null)
    query = query.where(sql<boolean>`official_paper.agency_id = any(${agencyIds}::uuid[])`);
  if (label === 'none') query = query.where('openness_label', 'is', null);
  else if (label !== undefined) query = query.where('openness_label', '=', label);
  if (state !== undefined) query = query.where('state', '=', state);
  if (search !== undefined && search !== '')
    query = query.where(
      sql<boolean>`(strpos(official_paper.title, ${search}) > 0 or strpos(coalesce(official_paper.number, ''), ${search}) > 0)`,
    );
  if (heldSince !== undefined)
    query = query
      .where('openness_label', 'in', ['withheld', 'on_request'])
      .where('state', '=', 'registered')
      .where(sql<boolean>`${lastLook} <= ${heldSince}::date`);
  const [rows, { total }] = await Promise.all([
    query
      .selectAll('official_paper')
      .select('agency.name as agency_name')
      .select(
        sql<string>`(select count(*) from official_paper_return sent where sent.tenant_id = official_paper.tenant_id and sent.paper_id = official_paper.id)`.as(
          'returns',
        ),
      )
      .select(
        sql<
          string | null
        >`(select max(examined_on) from paper_examination seen where seen.tenant_id = official_paper.tenant_id and seen.paper_id = official_paper.id)`.as(
          'last_examined_on',
        ),
      )
      .$if(heldSince !== undefined, (one) => one.orderBy(lastLook))
      .orderBy('registered_on', 'desc')
      .orderBy('official_paper.id', 'desc')
      .limit(page.limit)
      .offset(page.offset)
      .execute(),
    query.select((select) => select.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return {
    items: rows.map((row) => ({
      ...storedPaper(row),
      agencyName: row.agency_name,
      returns: Number(row.returns),
      lastExaminedOn: row.last_examined_on === null ? null : parsePlainDate(row.last_examined_on),
    })),
    total: Number(total),
  };
}

/** A paper, held until the transaction ends. */
export async function lockPaper(tx: Tx, tenantId: string, id: string): Promise<StoredPaper | null> {
  const row = await tx
    .selectFrom('official_paper')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : storedPaper(row);
}

/** Numbers of papers that are in the register already, out of those asked for. */
export async function knownPaperNumbers(
  db: Db | Tx,
  tenantId: string,
  numbers: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('official_paper')
    .select('number')
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`number = any(${numbers}::text[])`)
    .execute();
  return new Set(rows.flatMap(({ number }) => (number === null ? [] : [number])));
}

/** Enters a paper. Returns its id. */
export async function insertPaper(
  tx: Tx,
  about: {
    tenantId: string;
    agencyId: string;
    registeredOn: PlainDate;
    state: PaperState;
    createdBy: string | null;
  },
  fields: PaperFields,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('official_paper')
    .values({
      tenant_id: about.tenantId,
      id,
      agency_id: about.agencyId,
      registered_on: about.registeredOn,
      state: about.state,
      created_by: about.createdBy,
      ...columnsOf(fields),
    })
    .execute();
  return id;
}

/** Writes what an act has changed of a paper. */
export async function updatePaper(
  tx: Tx,
  about: { tenantId: string; id: string; at: Date },
  change: Partial<{ fields: PaperFields; state: PaperState; documentId: string }>,
): Promise<void> {
  await tx
    .updateTable('official_paper')
    .set({
      ...(change.fields === undefined ? {} : columnsOf(change.fields)),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.documentId === undefined ? {} : { document_id: change.documentId }),
      updated_at: about.at,
    })
    .where('tenant_id', '=', about.tenantId)
    .where('id', '=', about.id)
    .execute();
}

function columnsOf(fields: PaperFields) {
  return {
    number: fields.number,
    title: fields.title,
    made_on: fields.madeOn,
    openness_label: fields.label,
    legal_reason: fields.legalReason,
    reason_note: fields.reasonNote,
  };
}

function storedPaper(row: Selectable<OfficialPaperTable>): StoredPaper {
  return {
    id: row.id,
    agencyId: row.agency_id,
    number: row.number,
    title: row.title,
    madeOn: parsePlainDate(row.made_on),
    registeredOn: parsePlainDate(row.registered_on),
    label: row.openness_label,
    legalReason: row.legal_reason,
    reasonNote: row.reason_note,
    state: row.state,
    documentId: row.document_id,
  };
}
