import type { OfficeEdition } from '#domain/time/statutory-calendar.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db, Tx } from './database.ts';

/** One edition that the office added to a year. */
export interface StoredEdition extends OfficeEdition {
  readonly edition: number;
  readonly source: string;
  readonly createdAt: Date;
}

/** What the office of a tenant added to the calendar, the earliest edition of each year first. */
export async function listEditions(db: Db | Tx, tenantId: string): Promise<StoredEdition[]> {
  const years = await db
    .selectFrom('calendar_year')
    .select(['scope', 'year', 'edition', 'source', 'is_complete', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .orderBy('year')
    .orderBy('scope')
    .orderBy('edition')
    .execute();
  const days = await db
    .selectFrom('calendar_day')
    .select(['scope', 'year', 'edition', 'day', 'kind', 'name'])
    .where('tenant_id', '=', tenantId)
    .orderBy('day')
    .execute();
  return years.map((year) => ({
    scope: year.scope,
    year: year.year,
    edition: year.edition,
    source: year.source,
    complete: year.is_complete,
    createdAt: year.created_at,
    days: days
      .filter((day) => day.scope === year.scope && day.year === year.year && day.edition === year.edition)
      .map((day) => ({ date: day.day as PlainDate, working: day.kind === 'make_up', name: day.name })),
  }));
}

/** Adds the next edition of a year. @returns its number */
export async function insertEdition(
  tx: Tx,
  tenantId: string,
  edition: OfficeEdition & { readonly source: string; readonly createdBy: string; readonly createdAt: Date },
): Promise<number> {
  const { scope, year } = edition;
  // Two additions at once become two editions: the tenant's row is held.
  await tx.selectFrom('tenant').select('id').where('id', '=', tenantId).forUpdate().execute();
  const { latest } = await tx
    .selectFrom('calendar_year')
    .select((select) => select.fn.max('edition').as('latest'))
    .where('tenant_id', '=', tenantId)
    .where('scope', '=', scope)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  const key = { tenant_id: tenantId, scope, year, edition: (latest ?? 0) + 1 };
  await tx
    .insertInto('calendar_year')
    .values({
      ...key,
      source: edition.source,
      note: null,
      is_complete: edition.complete,
      created_by: edition.createdBy,
      created_at: edition.createdAt,
    })
    .execute();
  await tx
    .insertInto('calendar_day')
    .values(
      edition.days.map(({ date, working, name }) => ({
        ...key,
        day: date,
        kind: working ? ('make_up' as const) : ('holiday' as const),
        name,
      })),
    )
    .execute();
  return key.edition;
}
