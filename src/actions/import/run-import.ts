import { decideOutcome } from '#domain/disclosure/import/decide-outcome.ts';
import type { ImportMode } from '#domain/disclosure/import/import-batch.ts';
import type { Clock } from '#platform/clock.ts';
import type { FileStore } from '#platform/files.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit, type Actor } from '#store/audit.ts';
import type { Db } from '#store/database.ts';
import {
  findImportBatch,
  lockImportBatch,
  updateImportBatch,
  type ImportBatch,
  type ImportCounts,
} from '#store/import-batch.ts';
import { assessChunk, nothingSeen, type Assessed } from './assess-chunk.ts';
import { countCandidates } from './gather-candidates.ts';
import { findImportPlace } from './import-place.ts';
import { preparedChunks, type OpenImport } from './prepared-chunks.ts';
import { takeAttachments } from './take-attachments.ts';
import { writeChunk } from './write-chunk.ts';

export interface ImportServices {
  readonly db: Db;
  readonly files: FileStore;
  readonly clock: Clock;
}

/** Who hears how far it is. */
export type OnProgress = (counts: ImportCounts) => void;

/**
 * Runs a batch to its end. Each chunk is one transaction with its checkpoint, so that after a kill the next run goes on:
 * what is there already, from the same place with the same content, is only counted.
 *
 * @throws Problem import.not_found, agency.not_found
 */
export async function runImport(
  services: ImportServices,
  opened: OpenImport,
  about: { tenantId: string; batchId: string; actor: Actor; onProgress?: OnProgress },
): Promise<ImportBatch> {
  const { db, clock } = services;
  const { tenantId, batchId, actor } = about;
  const batch = await findImportBatch(db, tenantId, batchId);
  if (batch === null) throw new Problem('import.not_found');
  const place = await findImportPlace(db, tenantId, batch.agencyId);
  if (place === null) throw new Problem('agency.not_found');
  const counts = { ...NOTHING, total: countCandidates(opened.source, opened.list) };
  const seen = nothingSeen();
  for await (const chunk of preparedChunks(db, opened, place, clock.today())) {
    const now = clock.now();
    await db.transaction().execute(async (tx) => {
      if ((await lockImportBatch(tx, tenantId, batchId)) === null) throw new Problem('import.not_found');
      const assessed = await assessChunk(tx, tenantId, batch.mode, chunk, seen);
      const whole = [];
      for (const one of assessed) whole.push(await withAttachments(services, one, batch.mode));
      const done = await writeChunk(tx, { place, batchId, createdBy: actor.id, now }, whole);
      counts.handled += chunk.length;
      for (const key of ['released', 'drafted', 'refused', 'known'] as const) counts[key] += done[key];
      await updateImportBatch(tx, { tenantId, id: batchId, at: now }, { ...counts, claimedAt: now });
    });
    about.onProgress?.(counts);
  }
  await finish(services, batch, { ...counts, total: counts.handled }, actor);
  return (await findImportBatch(db, tenantId, batchId)) ?? batch;
}

const NOTHING = { total: 0, handled: 0, released: 0, drafted: 0, refused: 0, known: 0 };

/** What could not be taken is a doubt too: it keeps a document back that would go out without its attachment. */
async function withAttachments(services: ImportServices, one: Assessed, mode: ImportMode) {
  if (one.prepared === null) return { ...one, attachments: [] };
  const { attachments, doubts } = await takeAttachments(services, one.prepared);
  if (doubts.length === 0) return { ...one, attachments };
  const all = [...one.doubts, ...doubts];
  return { ...one, attachments, doubts: all, outcome: decideOutcome(all, mode) };
}

async function finish(
  { db, clock }: ImportServices,
  batch: ImportBatch,
  counts: ImportCounts,
  actor: Actor,
): Promise<void> {
  const { tenantId, id } = batch;
  const now = clock.now();
  await db.transaction().execute(async (tx) => {
    await updateImportBatch(
      tx,
      { tenantId, id, at: now },
      { ...counts, state: 'done', claimedAt: null, finishedAt: now },
    );
    await recordAudit(tx, {
      tenantId,
      actor,
      agencyId: batch.agencyId,
      act: 'import.finish',
      object: { kind: 'import', id },
      after: { source: batch.sourceName, mode: batch.mode, ...counts },
    });
  });
}
