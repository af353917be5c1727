import { isReply, type LetterKind } from './letter-kind.ts';

/** Letters addressed to the applicant before there is a reply. */
const NOTICES: ReadonlySet<LetterKind> = new Set([
  'receipt',
  'correction_notice',
  'extension_notice',
  'reasons_letter',
  'delay_notice',
  'fee_notice',
]);

/** Whether the applicant may take a stamped letter from the web: his notices; the reply once it was delivered this way. */
export function isForApplicant(kind: LetterKind, wasDeliveredByWeb: boolean): boolean {
  return isReply(kind) ? wasDeliveredByWeb : NOTICES.has(kind);
}
