import { newId } from '#platform/id.ts';
import type { Db, Tx } from './database.ts';

/** A key of a provincial platform, as the administrator sees it. */
export interface IntakeKey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

export async function listIntakeKeys(db: Db, tenantId: string): Promise<IntakeKey[]> {
  return db
    .selectFrom('intake_key')
    .select(['id', 'name', 'created_at as createdAt', 'revoked_at as revokedAt'])
    .where('tenant_id', '=', tenantId)
    .orderBy('created_at', 'desc')
    .execute();
}

/** Keeps the digest of a new key. Returns its id. */
export async function insertIntakeKey(
  tx: Tx,
  key: { tenantId: string; name: string; digest: string; createdBy: string; at: Date },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('intake_key')
    .values({
      tenant_id: key.tenantId,
      id,
      name: key.name,
      digest: key.digest,
      created_by: key.createdBy,
      created_at: key.at,
    })
    .execute();
  return id;
}

/** Ends a key. Returns false where there is none, or it has ended. */
export async function revokeIntakeKey(tx: Tx, tenantId: string, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('intake_key')
    .set({ revoked_at: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whose key has this digest; null for one that is none, or has ended. */
export async function findIntakeKey(
  db: Db,
  digest: string,
): Promise<{ tenantId: string; name: string } | null> {
  const row = await db
    .selectFrom('intake_key')
    .select(['tenant_id', 'name'])
    .where('digest', '=', digest)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : { tenantId: row.tenant_id, name: row.name };
}
