import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import { type StoredRound, storedRound } from './review-round.ts';

/** A round in hand, with what a list says of its document. */
export interface QueuedRound {
  readonly round: StoredRound;
  readonly title: string;
  readonly agencyName: string;
}

/** Rounds that wait for somebody in a county: open, approved and not released, or with steps to make up; the most urgent first. */
export async function listRoundsInHand(db: Db | Tx, tenantId: string): Promise<QueuedRound[]> {
  const rows = await db
    .selectFrom('review_round')
    .innerJoin('document_edition as edition', (join) =>
      join
        .onRef('edition.tenant_id', '=', 'review_round.tenant_id')
        .onRef('edition.document_id', '=', 'review_round.document_id')
        .onRef('edition.number', '=', 'review_round.edition'),
    )
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.tenant_id', '=', 'review_round.tenant_id')
        .onRef('agency.id', '=', 'review_round.agency_id'),
    )
    .selectAll('review_round')
    .select(['edition.title as document_title', 'agency.name as agency_name'])
    .where('review_round.tenant_id', '=', tenantId)
    .where(({ or, eb }) =>
      or([eb('status', 'in', ['open', 'approved']), eb('owed_steps', '<>', sql<string[]>`'{}'`)]),
    )
    .orderBy(sql`due_on nulls last`)
    .orderBy('submitted_at')
    .execute();
  return rows.map((row) => ({
    round: storedRound(row),
    title: row.document_title,
    agencyName: row.agency_name,
  }));
}

/** For every agency of a county itself and those above it, nearest first. */
export async function agencyLines(db: Db | Tx, tenantId: string): Promise<(agencyId: string) => string[]> {
  const rows = await db
    .selectFrom('agency')
    .select(['id', 'parent_id'])
    .where('tenant_id', '=', tenantId)
    .execute();
  const parents = new Map(rows.map((row) => [row.id, row.parent_id]));
  return (agencyId) => {
    const line: string[] = [];
    for (let next: string | null = agencyId; next !== null && !line.includes(next);) {
      line.push(next);
      next = parents.get(next) ?? null;
    }
    return line;
  };
}
