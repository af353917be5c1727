/** `block` keeps a document from being submitted for review; `warning` is for the clerk to look at. */
export type ContentSeverity = 'block' | 'warning';

/** Where something was found, so that the editor can lead there. */
export interface ContentPlace {
  readonly part: 'field' | 'body' | 'attachment';
  /** The field of the document (`title`, `summary`, …), `body`, or the attachment's name with long numbers masked. */
  readonly name: string;
  /** Paragraph of the body or line of the attachment, from 1; null for a field. */
  readonly line: number | null;
  /** The place in words: 标题, 正文第3段, 附件“名单.xlsx”第12行. */
  readonly words: string;
}

/** One thing that a document should not go out with. */
export interface ContentFinding {
  /** Id of the rule, such as `personal.identity-number`. */
  readonly rule: string;
  readonly severity: ContentSeverity;
  readonly place: ContentPlace;
  /** The words that it is about, numbers of persons masked: a finding is shown and stored where the document is not. */
  readonly excerpt: string;
  /** What is wrong and what to do, in one Chinese sentence. */
  readonly message: string;
}
