import type { WrittenFields } from '#contract/document.ts';
import { checkContent } from '#domain/disclosure/content/check-content.ts';
import type { DictionaryEntry } from '#domain/disclosure/content/dictionary.ts';
import type { ContentFinding } from '#domain/disclosure/content/finding.ts';
import type { DocumentFields } from '#domain/disclosure/document.ts';
import { documentFaults, FIELD_NAMES } from '#domain/disclosure/fields.ts';
import { isPlainDate, type PlainDate } from '#domain/time/plain-date.ts';

/** Something wrong with a draft, as the list beside it shows it. */
export type DraftFault = Pick<ContentFinding, 'severity' | 'message' | 'excerpt'> & {
  readonly key: string;
  /** The field it is about, or `body`. */
  readonly field: string;
  readonly place: string;
};

/** A draft as it stands on the screen. */
export interface DraftOnScreen {
  readonly fields: WrittenFields;
  readonly bodyText: string;
  /** Names of its attachments; their words stand on the server, which reads them at submission. */
  readonly attachments: readonly string[];
  /** What the office has added to the built-in dictionary. */
  readonly dictionary: readonly DictionaryEntry[];
}

/** What is wrong with a draft by the rules that decide at submission, what keeps it from review first. */
export function draftFaults(draft: DraftOnScreen, today: PlainDate): DraftFault[] {
  const fields = fieldsOf(draft);
  const together = documentFaults(fields, today).map(({ field, message }): DraftFault => ({
    key: `field.${field}.${message}`,
    severity: 'block',
    field,
    place: FIELD_NAMES[field],
    excerpt: '',
    message,
  }));
  const attachments = draft.attachments.map((name) => ({ name, text: '' }));
  const content = checkContent({ fields, attachments, dictionary: draft.dictionary }).map(
    ({ rule, severity, place, excerpt, message }, index): DraftFault => ({
      key: `${rule}.${index}`,
      severity,
      field: place.name,
      place: place.words,
      excerpt,
      message,
    }),
  );
  return [...together, ...content];
}

/** The fields as the rules read them: days that do not exist are none. */
function fieldsOf({ fields, bodyText }: DraftOnScreen): DocumentFields {
  const day = (text: string | null): PlainDate | null => (text !== null && isPlainDate(text) ? text : null);
  return {
    ...fields,
    madeOn: day(fields.madeOn),
    changedOn: day(fields.changedOn),
    effectiveOn: day(fields.effectiveOn),
    expiresOn: day(fields.expiresOn),
    bodyText,
  };
}
