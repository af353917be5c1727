import { auditHeadsFile, readAuditHeads, writeAuditHeads } from '#platform/audit-heads.ts';
import { sealAudit as sealWaiting } from '#store/audit-seal.ts';
import type { Db } from '#store/database.ts';

/** Seals every committed act that waits and writes the new heads beside the database. */
export async function sealAudit(db: Db, dataDirectory: string): Promise<void> {
  const grown = await sealWaiting(db);
  if (grown.length === 0) return;
  const file = auditHeadsFile(dataDirectory);
  const heads = await readAuditHeads(file);
  for (const { tenantId, position, hash } of grown) heads[tenantId] = { position, hash };
  await writeAuditHeads(file, heads);
}
