import type { Selectable, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { OutcomeBox } from '#domain/law/outcome.ts';
import type { ApplicantKind } from '#domain/request/application.ts';
import type { CaseState } from '#domain/request/case-state.ts';
import type { RequestChannel } from '#domain/request/clock-act.ts';
import type { UrgencyDays } from '#domain/request/urgency.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db, Tx } from './database.ts';
import type { RequestCaseTable } from './table/request-tables.ts';
import type { Tables } from './tables.ts';

/** A case in a list, with what its request and its agency add. */
export interface CaseSummary {
  readonly id: string;
  readonly requestId: string;
  readonly number: string | null;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly content: string;
  readonly applicantKind: ApplicantKind;
  readonly channel: RequestChannel;
  readonly state: CaseState;
  readonly arrivedOn: string;
  readonly receivedOn: string | null;
  readonly originalDue: string | null;
  readonly due: string | null;
  readonly isProvisional: boolean;
  readonly isWaiting: boolean;
  readonly box: OutcomeBox | null;
  readonly closedOn: string | null;
  readonly assignedTo: string | null;
  readonly isOrdered: boolean;
  readonly isDemo: boolean;
}

/** What to list. `agencyIds` null: all agencies of the tenant. */
export interface CaseFilter {
  readonly tenantId: string;
  readonly agencyIds: readonly string[] | null;
  readonly state?: CaseState | undefined;
  readonly open?: boolean | undefined;
  /** Due on or before this day, open, and not waiting for the applicant. */
  readonly dueBy?: PlainDate | undefined;
  /** Due on or after this day; only with `dueBy`. */
  readonly dueFrom?: PlainDate | undefined;
  readonly waiting?: boolean | undefined;
  /** With an extension that waits for its approval. */
  readonly extension?: boolean | undefined;
  readonly assignedTo?: string | undefined;
  readonly box?: OutcomeBox | undefined;
  readonly receivedYear?: number | undefined;
  readonly text?: string | undefined;
}

/** Cases with the most urgent first, closed ones last, the latest of them first; and how many there are. */
export async function listCases(
  db: Db,
  filter: CaseFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ items: CaseSummary[]; total: number }> {
  // The page is cut by the index before anything is joined to it, whatever the planner thinks of the filter.
  const shown = matching(db, filter)
    .selectAll('request_case')
    .orderBy('request_case.closed_on', (order) => order.desc().nullsFirst())
    .orderBy('request_case.due', (order) => order.asc().nullsFirst())
    .orderBy('request_case.id')
    .limit(page.limit)
    .offset(page.offset);
  const [rows, { total }] = await Promise.all([
    summaries(db, shown)
      .orderBy('request_case.closed_on', (order) => order.desc().nullsFirst())
      .orderBy('request_case.due', (order) => order.asc().nullsFirst())
      .orderBy('request_case.id')
      .execute(),
    matching(db, filter)
      .select((select) => select.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { items: rows, total: Number(total) };
}

/** One case as lists show it. */
export async function findCaseSummary(db: Db, tenantId: string, id: string): Promise<CaseSummary | null> {
  const one = matching(db, { tenantId, agencyIds: null })
    .selectAll('request_case')
    .where('request_case.id', '=', id);
  const row = await summaries(db, one).executeTakeFirst();
  return row ?? null;
}

/** How many open cases stand where. */
export type CaseNumbers = Record<
  'open' | 'overdue' | 'red' | 'yellow' | 'waiting' | 'unconfirmed' | 'extension',
  number
>;

/** The numbers above the queue. The days say where overdue, red and yellow begin. */
export async function countOpenCases(
  db: Db,
  { tenantId, agencyIds }: Pick<CaseFilter, 'tenantId' | 'agencyIds'>,
  days: UrgencyDays,
): Promise<CaseNumbers> {
  const row = await numbers(
    matching(db, { tenantId, agencyIds, open: true }),
    days,
  ).executeTakeFirstOrThrow();
  return numbersOf(row);
}

/** The same for each agency of a county that has open cases. */
export async function countOpenCasesByAgency(
  db: Db | Tx,
  tenantId: string,
  days: UrgencyDays,
): Promise<ReadonlyMap<string, CaseNumbers>> {
  const rows = await numbers(matching(db, { tenantId, agencyIds: null, open: true }), days)
    .select('request_case.agency_id as agencyId')
    .groupBy('request_case.agency_id')
    .execute();
  return new Map(rows.map((row) => [row.agencyId, numbersOf(row)]));
}

function numbers(query: ReturnType<typeof matching>, { today, red, yellow }: UrgencyDays) {
  const running = sql`not is_waiting and due`;
  return query.select([
    sql<string>`count(*)`.as('open'),
    sql<string>`count(*) filter (where ${running} < ${today})`.as('overdue'),
    sql<string>`count(*) filter (where ${running} between ${today} and ${red})`.as('red'),
    sql<string>`count(*) filter (where ${running} > ${red} and due <= ${yellow})`.as('yellow'),
    sql<string>`count(*) filter (where is_waiting)`.as('waiting'),
    sql<string>`count(*) filter (where state = 'arrived')`.as('unconfirmed'),
    sql<string>`count(*) filter (where ${PROPOSED})`.as('extension'),
  ]);
}

function numbersOf(row: Readonly<Record<keyof CaseNumbers, string>>): CaseNumbers {
  const { open, overdue, red, yellow, waiting, unconfirmed, extension } = row;
  return {
    open: Number(open),
    overdue: Number(overdue),
    red: Number(red),
    yellow: Number(yellow),
    waiting: Number(waiting),
    unconfirmed: Number(unconfirmed),
    extension: Number(extension),
  };
}

/** An extension was proposed and nobody has decided on it since. */
const PROPOSED = sql<boolean>`exists (
  select from case_act proposed
  where proposed.tenant_id = request_case.tenant_id and proposed.case_id = request_case.id
    and proposed.act = 'extension_proposed'
    and not exists (
      select from case_act decision
      where decision.tenant_id = proposed.tenant_id and decision.case_id = proposed.case_id
        and decision.position > proposed.position and decision.act in ('extended', 'extension_declined')
    )
)`;

function matching(db: Db | Tx, filter: CaseFilter) {
  const { agencyIds, state, open, dueBy, dueFrom, waiting, extension, assignedTo, box, receivedYear, text } =
    filter;
  return db
    .selectFrom('request_case')
    .where('request_case.tenant_id', '=', filter.tenantId)
    .$if(agencyIds !== null, (query) =>
      query.where('request_case.agency_id', 'in', nonEmpty(agencyIds ?? [])),
    )
    .$if(state !== undefined, (query) => query.where('request_case.state', '=', state ?? 'arrived'))
    .$if(open === true, (query) => query.where('request_case.closed_on', 'is', null))
    .$if(dueBy !== undefined, (query) =>
      query
        .where('request_case.closed_on', 'is', null)
        .where('request_case.is_waiting', '=', false)
        .where('request_case.due', '<=', dueBy ?? ''),
    )
    .$if(dueFrom !== undefined, (query) => query.where('request_case.due', '>=', dueFrom ?? ''))
    .$if(waiting === true, (query) =>
      query.where('request_case.closed_on', 'is', null).where('request_case.is_waiting', '=', true),
    )
    .$if(extension === true, (query) => query.where('request_case.closed_on', 'is', null).where(PROPOSED))
    .$if(assignedTo !== undefined, (query) => query.where('request_case.assigned_to', '=', assignedTo ?? ''))
    .$if(box !== undefined, (query) => query.where('request_case.box', '=', box ?? null))
    .$if(receivedYear !== undefined, (query) =>
      query
        .where('request_case.received_on', '>=', `${receivedYear ?? 0}-01-01`)
        .where('request_case.received_on', '<=', `${receivedYear ?? 0}-12-31`),
    )
    .$if(text !== undefined && text !== '', (query) =>
      query.where((where) =>
        where.or([
          where('request_case.number', '=', text ?? ''),
          sql<boolean>`strpos(request_case.content, ${text ?? ''}) > 0`,
        ]),
      ),
    );
}

function summaries(db: Db, cases: SelectQueryBuilder<Tables, 'request_case', Selectable<RequestCaseTable>>) {
  return db
    .selectFrom(cases.as('request_case'))
    .innerJoin('disclosure_request', (join) =>
      join
        .onRef('disclosure_request.tenant_id', '=', 'request_case.tenant_id')
        .onRef('disclosure_request.id', '=', 'request_case.request_id'),
    )
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.tenant_id', '=', 'request_case.tenant_id')
        .onRef('agency.id', '=', 'request_case.agency_id'),
    )
    .leftJoin('app_user', 'app_user.id', 'request_case.assigned_to')
    .select([
      'request_case.id',
      'request_case.request_id as requestId',
      'request_case.number',
      'request_case.agency_id as agencyId',
      'agency.name as agencyName',
      'request_case.content',
      'disclosure_request.applicant_kind as applicantKind',
      'disclosure_request.channel',
      'request_case.state',
      'disclosure_request.arrived_on as arrivedOn',
      'request_case.received_on as receivedOn',
      'request_case.original_due as originalDue',
      'request_case.due',
      'request_case.is_provisional as isProvisional',
      'request_case.is_waiting as isWaiting',
      'request_case.box',
      'request_case.closed_on as closedOn',
      'app_user.display_name as assignedTo',
      sql<boolean>`request_case.origin = 'ordered'`.as('isOrdered'),
      'request_case.is_demo as isDemo',
    ]);
}

/** `in ()` is no SQL: nobody's cases are those of no agency. */
function nonEmpty(ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'];
}
