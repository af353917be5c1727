import { sql } from 'kysely';
import type { ReviewChain } from '#domain/disclosure/review/review-chain.ts';
import { STANDARD_CHAIN } from '#domain/disclosure/review/standard-chain.ts';
import type { Db, Tx } from './database.ts';

/** The chain that counts for an agency, and whose it is. */
export interface ChainInForce {
  readonly chain: ReviewChain;
  /** The agency that set it; null: the standard chain of the product. */
  readonly agencyId: string | null;
  /** 0 for the standard chain. */
  readonly version: number;
}

/**
 * The latest chain of the agency, or of the nearest above it that has one.
 * @param agencyLine the agency and those above it, nearest first
 */
export async function findChain(
  db: Db | Tx,
  tenantId: string,
  agencyLine: readonly string[],
): Promise<ChainInForce> {
  if (agencyLine.length > 0) {
    const row = await db
      .selectFrom('review_chain')
      .select(['agency_id', 'version', 'chain'])
      .where('tenant_id', '=', tenantId)
      .where('agency_id', 'in', agencyLine)
      .orderBy(sql`array_position(${sql.val([...agencyLine])}::uuid[], agency_id)`)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) return { chain: row.chain, agencyId: row.agency_id, version: row.version };
  }
  return { chain: STANDARD_CHAIN, agencyId: null, version: 0 };
}

/** Adds the next version of an agency's chain; hold the agency's row. @returns its number */
export async function insertChain(
  tx: Tx,
  entry: { tenantId: string; agencyId: string; chain: ReviewChain; createdBy: string; at: Date },
): Promise<number> {
  const { latest } = await tx
    .selectFrom('review_chain')
    .select((select) => select.fn.max('version').as('latest'))
    .where('tenant_id', '=', entry.tenantId)
    .where('agency_id', '=', entry.agencyId)
    .executeTakeFirstOrThrow();
  const version = (latest ?? 0) + 1;
  await tx
    .insertInto('review_chain')
    .values({
      tenant_id: entry.tenantId,
      agency_id: entry.agencyId,
      version,
      chain: JSON.stringify(entry.chain),
      created_by: entry.createdBy,
      created_at: entry.at,
    })
    .execute();
  return version;
}
