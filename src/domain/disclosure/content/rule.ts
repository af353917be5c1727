import type { DictionaryEntry } from './dictionary.ts';
import type { BodyMark } from './body-marks.ts';
import type { ContentPlace, ContentSeverity } from './finding.ts';
import type { Passage } from './passage.ts';
import type { ContentSubject } from './subject.ts';

/** Everything a rule may look at, read once for all rules. */
export interface CheckedContent {
  readonly subject: ContentSubject;
  /** Fields, body and attachments that have any text. */
  readonly passages: readonly Passage[];
  readonly marks: readonly BodyMark[];
  /** The built-in dictionary and what the office has added. */
  readonly dictionary: readonly DictionaryEntry[];
}

/** What one rule found in one place; the book adds the rule's id. */
export interface ContentDraft {
  readonly severity: ContentSeverity;
  readonly place: ContentPlace;
  readonly excerpt: string;
  readonly message: string;
}

/** How an example differs from a document without fault: text in the body, or whole parts of the subject. */
export type ContentExample =
  | string
  | {
      readonly fields?: Partial<ContentSubject['fields']>;
      readonly attachments?: ContentSubject['attachments'];
      readonly publicIds?: ReadonlySet<string>;
      readonly documentId?: string;
      readonly dictionary?: readonly DictionaryEntry[];
    };

/** One rule of the book. Rules are pure and take time linear in the length of the text. */
export interface ContentRule {
  readonly id: string;
  readonly title: string;
  /** Legal source, or why the office wants it so. */
  readonly source: string;
  readonly find: (content: CheckedContent) => Iterable<ContentDraft>;
  readonly hits: readonly ContentExample[];
  readonly passes: readonly ContentExample[];
}
