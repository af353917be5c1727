import { readIndexNumber, writeIndexNumber } from '#domain/disclosure/index-number.ts';
import { parseRegionCode } from '#domain/agency/region.ts';
import type { ImportOutcome } from '#domain/disclosure/import/import-batch.ts';
import { newId } from '#platform/id.ts';
import type { Tx } from '#store/database.ts';
import {
  insertImportedDocuments,
  type ImportedAttachment,
  type ImportedDocument,
} from '#store/import-document.ts';
import { putImportItems, type ImportItem } from '#store/import-item.ts';
import { lastOfIndexSerials, passIndexSerial } from '#store/public-document.ts';
import type { Assessed } from './assess-chunk.ts';
import type { ImportPlace } from './import-place.ts';

/** Writes a chunk: documents, where they came from, and what was refused, in the transaction of its checkpoint. */
export async function writeChunk(
  tx: Tx,
  about: { place: ImportPlace; batchId: string; createdBy: string | null; now: Date },
  chunk: readonly (Assessed & { attachments: readonly ImportedAttachment[] })[],
): Promise<Record<'released' | 'drafted' | 'refused' | 'known', number>> {
  const { place, batchId, createdBy, now } = about;
  const { tenantId, isDemo } = place;
  await passImported(tx, place, chunk);
  const documents = chunk.flatMap((one) => documentOf(one, now));
  const numbered = await numberReleased(tx, place, documents);
  await insertImportedDocuments(tx, { tenantId, batchId, createdBy, isDemo }, numbered);
  const ids = new Map(documents.map(({ key, document }) => [key, document.id]));
  await putImportItems(
    tx,
    { tenantId, batchId },
    chunk.filter(({ outcome }) => outcome !== 'known').map((one) => itemOf(one, ids.get(one.key) ?? null)),
  );
  const count = (outcome: Assessed['outcome']): number =>
    chunk.filter((one) => one.outcome === outcome).length;
  return {
    released: count('released'),
    drafted: count('drafted'),
    refused: count('refused'),
    known: count('known'),
  };
}

interface Keyed {
  readonly key: string;
  readonly document: ImportedDocument;
}

function documentOf(one: Assessed & { attachments: readonly ImportedAttachment[] }, now: Date): Keyed[] {
  const { prepared, outcome, indexNumber, attachments } = one;
  if (prepared === null || (outcome !== 'released' && outcome !== 'drafted')) return [];
  const publishedAt = prepared.publishedAt ?? now;
  const document: ImportedDocument = {
    id: newId(),
    agencyId: prepared.agencyId,
    fields: prepared.fields,
    indexNumber,
    // A date to come is a slip of the source: what goes out despite it goes out today.
    releasedAt: outcome === 'released' ? (publishedAt > now ? now : publishedAt) : null,
    validityMark: outcome === 'released' ? prepared.validityMark : null,
    validityMarkedOn: null,
    link: prepared.link,
    attachments,
  };
  return [{ key: one.key, document }];
}

/** Serials of numbers that came along are behind us for good, before one of ours is given. */
async function passImported(tx: Tx, place: ImportPlace, chunk: readonly Assessed[]): Promise<void> {
  const highest = new Map<string, { agencyId: string; year: number; serial: number }>();
  for (const { indexNumber } of chunk) {
    const read = indexNumber === null ? null : readIndexNumber(indexNumber);
    const agencyId = read === null ? undefined : place.agencyIdByCode.get(read.agencyCode);
    if (read === null || agencyId === undefined || read.region !== place.region) continue;
    const key = `${agencyId} ${read.year}`;
    if ((highest.get(key)?.serial ?? 0) < read.serial)
      highest.set(key, { agencyId, year: read.year, serial: read.serial });
  }
  for (const one of highest.values()) await passIndexSerial(tx, { tenantId: place.tenantId, ...one });
}

/** Gives a number to each that is released without one: so many serials at once for an agency and year. */
async function numberReleased(
  tx: Tx,
  place: ImportPlace,
  documents: readonly Keyed[],
): Promise<ImportedDocument[]> {
  const groups = new Map<string, { agencyId: string; year: number; ids: string[] }>();
  for (const { document } of documents) {
    if (document.indexNumber !== null || document.releasedAt === null) continue;
    const year = new Date(document.releasedAt.getTime() + 8 * 3_600_000).getUTCFullYear();
    const key = `${document.agencyId} ${year}`;
    const group = groups.get(key) ?? { agencyId: document.agencyId, year, ids: [] };
    group.ids.push(document.id);
    groups.set(key, group);
  }
  const given = new Map<string, string>();
  for (const { agencyId, year, ids } of groups.values()) {
    const last = await lastOfIndexSerials(tx, {
      tenantId: place.tenantId,
      agencyId,
      year,
      count: ids.length,
    });
    for (const [index, id] of ids.entries()) {
      const serial = last - ids.length + 1 + index;
      const region = parseRegionCode(place.region);
      given.set(id, writeIndexNumber({ region, agencyCode: place.codeOf(agencyId), year, serial }));
    }
  }
  return documents.map(({ document }) => ({
    ...document,
    indexNumber: document.indexNumber ?? given.get(document.id) ?? null,
  }));
}

function itemOf(one: Assessed, documentId: string | null): ImportItem {
  const outcome: ImportOutcome = one.outcome === 'known' ? 'refused' : one.outcome;
  return {
    key: one.key,
    digest: one.digest,
    textDigest: one.prepared?.textDigest ?? null,
    title: one.title,
    outcome,
    doubts: one.doubts,
    documentId,
  };
}
