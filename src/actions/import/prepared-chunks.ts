import type { SiteSelectors } from '#paper/read/source/page-content.ts';
import type { ImportSource } from '#paper/read/source/source-file.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import type { Db } from '#store/database.ts';
import { findImported } from '#store/import-item.ts';
import { type Candidate, isCandidate, type Refusal } from './candidate.ts';
import type { ImportList } from './find-list.ts';
import { gatherCandidates } from './gather-candidates.ts';
import type { ImportPlace } from './import-place.ts';
import { prepareDocument, type PreparedDocument } from './prepare-document.ts';

/** Documents of one transaction: large enough to be fast, small enough to lose little at a kill. */
const CHUNK = 200;
/** A chunk of large files ends earlier, so that memory stays bounded. */
const CHUNK_BYTES = 50_000_000;

/** A source, and how to read it. */
export interface OpenImport {
  readonly source: ImportSource;
  readonly list: ImportList | null;
  readonly selectors: SiteSelectors;
}

/**
 * The documents of a source in chunks, prepared one after the other. What came in before as it is, is not read again:
 * a run that goes on after a kill soon comes to where it was.
 */
export function preparedChunks(
  db: Db,
  opened: OpenImport,
  place: ImportPlace,
  today: PlainDate,
): AsyncGenerator<(PreparedDocument | Refusal)[]> {
  return ahead(prepared(db, opened, place, today));
}

/** The next chunk is read while the last one is written: two cores, half the time. */
async function* ahead<T>(chunks: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = chunks.next();
  for (;;) {
    const result = await next;
    if (result.done === true) return;
    next = chunks.next();
    // Should the caller fail first, nobody else hears of this one.
    next.catch(() => undefined);
    yield result.value;
  }
}

async function* prepared(
  db: Db,
  { source, list, selectors }: OpenImport,
  place: ImportPlace,
  today: PlainDate,
): AsyncGenerator<(PreparedDocument | Refusal)[]> {
  for await (const candidates of chunked(gatherCandidates(source, list, selectors))) {
    const keys = candidates.map(({ key }) => key);
    const imported = await findImported(db, place.tenantId, keys);
    const chunk: (PreparedDocument | Refusal)[] = [];
    for (const one of candidates) {
      const { key, digest } = one;
      if (!isCandidate(one)) chunk.push(one);
      else if (imported.get(key)?.has(digest) === true)
        chunk.push({ key, digest, title: '', doubts: [], isKnown: true });
      else chunk.push(await prepareDocument(one, place, today));
    }
    yield chunk;
  }
}

async function* chunked(
  candidates: AsyncIterable<Candidate | Refusal>,
): AsyncGenerator<(Candidate | Refusal)[]> {
  let chunk: (Candidate | Refusal)[] = [];
  let bytes = 0;
  for await (const candidate of candidates) {
    chunk.push(candidate);
    bytes += isCandidate(candidate) ? candidate.bytes.byteLength : 0;
    if (chunk.length < CHUNK && bytes < CHUNK_BYTES) continue;
    yield chunk;
    chunk = [];
    bytes = 0;
  }
  if (chunk.length > 0) yield chunk;
}
