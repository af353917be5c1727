import type { Db, Tx } from './database.ts';

/** Accent colour and emblem of a county's public pages; null where it has not chosen. */
export interface PortalLook {
  /** `#rrggbb`. */
  readonly accent: string | null;
  /** Digest of the emblem's bytes: its address. */
  readonly emblemDigest: string | null;
}

export interface Emblem {
  readonly bytes: Buffer;
  readonly type: string;
  readonly digest: string;
}

/** How a county's pages look. */
export async function findPortalLook(db: Db | Tx, tenantId: string): Promise<PortalLook> {
  const row = await db
    .selectFrom('portal_look')
    .select(['accent', 'emblem_digest as emblemDigest'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  return row ?? { accent: null, emblemDigest: null };
}

/** The picture itself. */
export async function findEmblem(db: Db | Tx, tenantId: string): Promise<Emblem | null> {
  const row = await db
    .selectFrom('portal_look')
    .select(['emblem', 'emblem_type', 'emblem_digest'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  if (!row?.emblem || row.emblem_type === null || row.emblem_digest === null) return null;
  return { bytes: row.emblem, type: row.emblem_type, digest: row.emblem_digest };
}

type LookChange = { readonly accent: string | null } | { readonly emblem: Emblem | null };

/** Writes one side of the look; the other stays. The caller records the act. */
export async function putPortalLook(
  tx: Tx,
  tenantId: string,
  change: LookChange,
  by: { readonly id: string; readonly at: Date },
): Promise<void> {
  const columns =
    'accent' in change
      ? { accent: change.accent }
      : {
          emblem: change.emblem?.bytes ?? null,
          emblem_type: change.emblem?.type ?? null,
          emblem_digest: change.emblem?.digest ?? null,
        };
  const row = { ...columns, changed_by: by.id, changed_at: by.at };
  await tx
    .insertInto('portal_look')
    .values({ tenant_id: tenantId, ...row })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
    .execute();
}
