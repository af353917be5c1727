import type { DocumentFields, OpennessLabel } from '../document.ts';
import type { DictionaryEntry } from './dictionary.ts';

/** An attachment as the checks read it. */
export interface CheckedAttachment {
  readonly name: string;
  /** Its text layer, a line a line; '' where it has none. */
  readonly text: string;
}

/** What is checked before review: the words of an edition with what hangs on it. */
export interface ContentSubject {
  /** The label is null while nobody has chosen one. */
  readonly fields: Omit<DocumentFields, 'opennessLabel'> & { readonly opennessLabel: OpennessLabel | null };
  readonly attachments: readonly CheckedAttachment[];
  /** The document itself: its body may lead to its own attachments before anybody sees them. */
  readonly documentId?: string;
  /** Ids of documents that the public sees, at least of those that the body links to; absent: such links are not checked. */
  readonly publicIds?: ReadonlySet<string>;
  /** What the office has added to the built-in dictionary. */
  readonly dictionary?: readonly DictionaryEntry[];
}
