import type { SiteSelectors } from '#paper/read/source/page-content.ts';
import type { ImportSource } from '#paper/read/source/source-file.ts';
import type { PlainDate } from '#domain/time/plain-date.ts';
import { isCandidate, type Refusal } from './candidate.ts';
import type { ImportList } from './find-list.ts';
import { gatherCandidates } from './gather-candidates.ts';
import type { ImportPlace } from './import-place.ts';
import { prepareDocument, type PreparedDocument } from './prepare-document.ts';

/** Documents of one transaction: large enough to be fast, small enough to lose little at a kill. */
const CHUNK = 200;
/** A chunk of long documents ends earlier, so that memory stays bounded. */
const CHUNK_CHARACTERS = 4_000_000;

/** A source, and how to read it. */
export interface OpenImport {
  readonly source: ImportSource;
  readonly list: ImportList | null;
  readonly selectors: SiteSelectors;
}

/** The documents of a source in chunks, prepared one after the other. */
export async function* preparedChunks(
  { source, list, selectors }: OpenImport,
  place: ImportPlace,
  today: PlainDate,
): AsyncGenerator<(PreparedDocument | Refusal)[]> {
  let chunk: (PreparedDocument | Refusal)[] = [];
  let characters = 0;
  for await (const candidate of gatherCandidates(source, list, selectors)) {
    const prepared = isCandidate(candidate) ? await prepareDocument(candidate, place, today) : candidate;
    chunk.push(prepared);
    characters +=
      'fields' in prepared ? prepared.fields.bodyHtml.length + prepared.fields.bodyText.length : 0;
    if (chunk.length < CHUNK && characters < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = [];
    characters = 0;
  }
  if (chunk.length > 0) yield chunk;
}
