import { expect, it } from 'vitest';
import { isForApplicant } from './for-applicant.ts';
import { LETTER_KINDS, type LetterKind, REPLY_KINDS } from './letter-kind.ts';

const OTHERS: readonly LetterKind[] = [
  'third_party_letter',
  'agency_letter',
  'third_party_result',
  'delivery_receipt',
];

it.each(Object.keys(LETTER_KINDS) as LetterKind[])(
  'isForApplicant(%s): replies after delivery, notices, nothing of others',
  (kind) => {
    const isReply = REPLY_KINDS.some((reply) => reply === kind);
    expect(isForApplicant(kind, false)).toBe(!isReply && !OTHERS.includes(kind));
    expect(isForApplicant(kind, true)).toBe(!OTHERS.includes(kind));
  },
);
