import type { ImportMode } from '#domain/disclosure/import/import-batch.ts';
import { Problem } from '#platform/problem.ts';
import type { ImportCounts } from '#store/import-batch.ts';
import { assessChunk, nothingSeen, type Assessed } from './assess-chunk.ts';
import { countCandidates } from './gather-candidates.ts';
import { findImportPlace } from './import-place.ts';
import { preparedChunks, type OpenImport } from './prepared-chunks.ts';
import type { ImportServices, OnProgress } from './run-import.ts';

/** What a run would do, without doing it: the same reading, the same decisions, nothing written. */
export async function planImport(
  services: Pick<ImportServices, 'db' | 'clock'>,
  opened: OpenImport,
  about: {
    tenantId: string;
    agencyId: string;
    mode: ImportMode;
    onProgress?: OnProgress;
    onChunk: (assessed: readonly Assessed[], counts: ImportCounts) => Promise<void> | void;
  },
): Promise<ImportCounts> {
  const { db, clock } = services;
  const place = await findImportPlace(db, about.tenantId, about.agencyId);
  if (place === null) throw new Problem('agency.not_found');
  const counts = {
    total: countCandidates(opened.source, opened.list),
    handled: 0,
    released: 0,
    drafted: 0,
    refused: 0,
    known: 0,
  };
  const seen = nothingSeen();
  for await (const chunk of preparedChunks(db, opened, place, clock.today())) {
    const assessed = await assessChunk(db, about.tenantId, about.mode, chunk, seen);
    counts.handled += chunk.length;
    for (const { outcome } of assessed) counts[outcome] += 1;
    await about.onChunk(assessed, counts);
    about.onProgress?.(counts);
  }
  return { ...counts, total: counts.handled };
}
