import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PaperError } from '#paper/read/paper-error.ts';
import type { Log } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';
import { claimImportBatch, updateImportBatch, type ImportBatch } from '#store/import-batch.ts';
import { clearPlannedItems, putImportItems } from '#store/import-item.ts';
import { findStoredFile } from '#store/stored-file.ts';
import { findList } from './find-list.ts';
import { openImportSource } from './open-source.ts';
import { planImport } from './plan-import.ts';
import { runImport, type ImportServices } from './run-import.ts';

/**
 * Works on one batch that waits, if one does: looks it through or runs it. A batch whose server ended goes on with the
 * next that asks. Returns whether there was one.
 */
export async function workOnImports(services: ImportServices, log: Log): Promise<boolean> {
  const { db, clock } = services;
  const batch = await claimImportBatch(db);
  if (batch === null) return false;
  const about = { tenantId: batch.tenantId, id: batch.id, at: clock.now() };
  try {
    await withArchive(services, batch, (place) =>
      batch.state === 'planning' ? plan(services, batch, place) : runArchive(services, batch, place),
    );
  } catch (error) {
    const known =
      error instanceof Problem ? error.detail : error instanceof PaperError ? error.message : null;
    if (known === null) log.error({ err: error, batch: batch.id }, '导入没有完成。');
    const notice =
      known ?? '导入中途出错，没有完成。已导入的都保留着；请按“接着导入”，仍不行时请看服务日志。';
    await updateImportBatch(db, about, { state: 'failed', notice, claimedAt: null });
  }
  return true;
}

/** The archive as a file of its own, because it is read here and there. */
async function withArchive(
  { db, files }: ImportServices,
  batch: ImportBatch,
  work: (place: string) => Promise<void>,
): Promise<void> {
  const file = batch.fileId === null ? null : await findStoredFile(db, batch.tenantId, batch.fileId);
  if (file === null) throw new Problem('import.source', { detail: '上传的压缩包不在文件库中，请重新上传。' });
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-import-'));
  try {
    const place = path.join(folder, 'archive.zip');
    await pipeline(await files.read(file.digest), createWriteStream(place, { mode: 0o600 }));
    await work(place);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function plan(services: ImportServices, batch: ImportBatch, place: string): Promise<void> {
  const { db, clock } = services;
  const { tenantId, id, agencyId, mode } = batch;
  const source = await openImportSource(place, batch.sourceName);
  try {
    await db.transaction().execute((tx) => clearPlannedItems(tx, tenantId, id));
    const opened = { source, list: await findList(source), selectors: {} };
    const counts = await planImport(services, opened, {
      tenantId,
      agencyId,
      mode,
      onChunk: async (assessed, now) => {
        const at = clock.now();
        await db.transaction().execute(async (tx) => {
          const doubtful = assessed.filter(({ doubts }) => doubts.length > 0);
          await putImportItems(
            tx,
            { tenantId, batchId: id },
            doubtful.map((one) => ({
              key: one.key,
              digest: one.digest,
              textDigest: null,
              title: one.title,
              outcome: one.outcome === 'refused' ? 'refused' : 'planned',
              doubts: one.doubts,
              documentId: null,
            })),
          );
          await updateImportBatch(tx, { tenantId, id, at }, { ...now, claimedAt: at });
        });
      },
    });
    await updateImportBatch(
      db,
      { tenantId, id, at: clock.now() },
      { ...counts, state: 'planned', claimedAt: null },
    );
  } finally {
    await source.close();
  }
}

async function runArchive(services: ImportServices, batch: ImportBatch, place: string): Promise<void> {
  const { tenantId, id: batchId } = batch;
  const source = await openImportSource(place, batch.sourceName);
  try {
    const opened = { source, list: await findList(source), selectors: {} };
    await runImport(services, opened, { tenantId, batchId, actor: { id: batch.createdBy, name: '系统' } });
  } finally {
    await source.close();
  }
}
