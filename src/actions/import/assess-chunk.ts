import { decideOutcome } from '#domain/disclosure/import/decide-outcome.ts';
import type { ImportMode, ImportOutcome } from '#domain/disclosure/import/import-batch.ts';
import type { ImportDoubt } from '#domain/disclosure/import/import-doubt.ts';
import type { Db, Tx } from '#store/database.ts';
import { findImported, findLikeDocuments } from '#store/import-item.ts';
import type { Refusal } from './candidate.ts';
import { numberKey, type PreparedDocument } from './prepare-document.ts';

/** One of a chunk, held against the others and against what is there; null prepared: it becomes no document. */
export interface Assessed {
  readonly key: string;
  readonly digest: string;
  readonly title: string;
  readonly prepared: PreparedDocument | null;
  readonly outcome: Exclude<ImportOutcome, 'planned'> | 'known';
  readonly doubts: readonly ImportDoubt[];
  /** The number that came along, where it is free. */
  readonly indexNumber: string | null;
}

/** What a run has seen so far, by titles: the same again within one source shows here before it stands in the database. */
export interface SeenInRun {
  readonly keys: Set<string>;
  readonly texts: Map<string, string>;
  readonly numbers: Map<string, string>;
  readonly indexNumbers: Set<string>;
}

export function nothingSeen(): SeenInRun {
  return { keys: new Set(), texts: new Map(), numbers: new Map(), indexNumbers: new Set() };
}

/** Decides what becomes of each of a chunk. */
export async function assessChunk(
  db: Db | Tx,
  tenantId: string,
  mode: ImportMode,
  chunk: readonly (PreparedDocument | Refusal)[],
  seen: SeenInRun,
): Promise<Assessed[]> {
  const prepared = chunk.filter(isPrepared);
  const imported = await findImported(
    db,
    tenantId,
    prepared.map(({ key }) => key),
  );
  const like = await findLikeDocuments(db, tenantId, {
    textDigests: prepared.flatMap(({ textDigest }) => textDigest ?? []),
    documentNumbers: prepared.flatMap(({ fields }) => fields.documentNumber ?? []),
    indexNumbers: prepared.flatMap(({ indexNumber }) => indexNumber ?? []),
  });
  return chunk.map((one) => {
    if (seen.keys.has(one.key)) {
      const key = `${one.key} #${seen.keys.size}`;
      return refused({ ...one, key }, [{ code: 'listed_twice', detail: '' }]);
    }
    seen.keys.add(one.key);
    if (!isPrepared(one))
      return one.isKnown ? { ...refused(one, []), outcome: 'known' } : refused(one, one.doubts);
    const digests = imported.get(one.key);
    if (digests?.has(one.digest) === true) return { ...refused(one, []), outcome: 'known' };
    if (digests !== undefined) return refused(one, [{ code: 'changed', detail: '' }]);
    const doubts = [...one.doubts];
    const text = one.textDigest ?? '';
    const sameText = like.texts.get(text) ?? seen.texts.get(text);
    if (sameText !== undefined) doubts.push({ code: 'same_text', detail: sameText });
    const number = one.fields.documentNumber;
    const sameNumber =
      number === null ? undefined : (like.numbers.get(number) ?? seen.numbers.get(numberKey(number)));
    if (sameNumber !== undefined) doubts.push({ code: 'same_number', detail: sameNumber });
    const { indexNumber } = one;
    const isTaken =
      indexNumber !== null && (like.indexNumbers.has(indexNumber) || seen.indexNumbers.has(indexNumber));
    if (isTaken) doubts.push({ code: 'index_taken', detail: indexNumber });
    if (one.textDigest !== null) seen.texts.set(one.textDigest, one.fields.title);
    if (number !== null) seen.numbers.set(numberKey(number), one.fields.title);
    if (indexNumber !== null) seen.indexNumbers.add(indexNumber);
    return {
      key: one.key,
      digest: one.digest,
      title: one.fields.title,
      prepared: one,
      outcome: decideOutcome(doubts, mode),
      doubts,
      indexNumber: isTaken ? null : indexNumber,
    };
  });
}

function isPrepared(one: PreparedDocument | Refusal): one is PreparedDocument {
  return 'fields' in one;
}

function refused(one: PreparedDocument | Refusal, doubts: readonly ImportDoubt[]): Assessed {
  return {
    key: one.key,
    digest: one.digest,
    title: isPrepared(one) ? one.fields.title : one.title,
    prepared: null,
    outcome: 'refused',
    doubts,
    indexNumber: null,
  };
}
