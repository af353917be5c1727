import { createHash } from 'node:crypto';
import type { ImportDoubt } from '#domain/disclosure/import/import-doubt.ts';
import type { ListRow } from '#domain/disclosure/import/list-column.ts';
import type { PageContent } from '#paper/read/source/page-content.ts';
import type { SourceFile } from '#paper/read/source/source-file.ts';

/** One thing of a source that is to become a document. */
export interface Candidate {
  /** Its place in the source. */
  readonly key: string;
  readonly digest: string;
  /** A page read by its structure; null for DOCX and PDF. */
  readonly page: PageContent | null;
  readonly file: SourceFile;
  readonly bytes: Uint8Array;
  /** What the list says of it; empty without a list. */
  readonly row: ListRow;
  readonly attachments: readonly { readonly file: SourceFile; readonly name: string }[];
  readonly doubts: readonly ImportDoubt[];
}

/** Something of a source that becomes none, and why. */
export interface Refusal {
  readonly key: string;
  readonly digest: string;
  readonly title: string;
  readonly doubts: readonly ImportDoubt[];
  /** It came in before, as it is: only counted. */
  readonly isKnown?: true;
}

/** What stands at a place: another digest is other content, and what the list says of it belongs to it. */
export function digestOf(bytes: Uint8Array, row: ListRow): string {
  const hash = createHash('sha256').update(bytes);
  return hash
    .update(JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64url');
}

export function isCandidate(one: Candidate | Refusal): one is Candidate {
  return 'bytes' in one;
}
