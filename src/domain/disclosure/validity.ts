import type { PlainDate } from '../time/plain-date.ts';

/** 有效性, as it stands on the page. */
export const VALIDITIES = {
  not_yet: '尚未生效',
  in_force: '现行有效',
  amended: '已修改',
  repealed: '已废止',
  expired: '已失效',
} as const;
export type Validity = keyof typeof VALIDITIES;

/** What an act of the office has put on a document; the rest follows from its dates. */
export type ValidityMark = Extract<Validity, 'amended' | 'repealed' | 'expired'>;

/** What validity depends on. A mark counts from the day it was put. */
export interface ValidityFacts {
  readonly effectiveOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
  readonly validityMark: ValidityMark | null;
  readonly validityMarkedOn: PlainDate | null;
}

/** The validity of a document on a day. What was repealed or expired stays so; an amended one may still run out. */
export function validityOn(facts: ValidityFacts, day: PlainDate): Validity {
  const { validityMark: mark, validityMarkedOn: markedOn, effectiveOn, expiresOn } = facts;
  const marked = mark !== null && (markedOn === null || markedOn <= day) ? mark : null;
  if (marked === 'repealed' || marked === 'expired') return marked;
  if (expiresOn !== null && expiresOn < day) return 'expired';
  if (effectiveOn !== null && effectiveOn > day) return 'not_yet';
  return marked ?? 'in_force';
}
