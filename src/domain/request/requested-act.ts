import type { CaseAct, CaseActOf } from './case-act.ts';
import type { CaseStanding } from './case-state.ts';

/** Acts of which the system itself knows a part. */
type Completed = 'registered' | 'extended' | 'signed';

/** An act as a staff member asks for it: the number, the days that were proposed and the letter are not his to type. */
export type RequestedAct =
  | Exclude<CaseAct, { readonly act: Completed | 'received' }>
  | Pick<CaseActOf<'registered'>, 'act' | 'on'>
  | Pick<CaseActOf<'extended'>, 'act' | 'on'>
  | Pick<CaseActOf<'signed'>, 'act' | 'on'>;

/** The whole act, with what the system knows. */
export function completeAct(
  asked: RequestedAct,
  known: { readonly standing: CaseStanding; readonly number: string; readonly letterId: string | null },
): CaseAct {
  if (asked.act === 'registered') return { ...asked, number: known.number };
  if (asked.act === 'signed') return { ...asked, letterId: known.letterId };
  if (asked.act !== 'extended') return asked;
  const { proposedExtension } = known.standing;
  return { ...asked, days: proposedExtension?.days ?? 0, reason: proposedExtension?.reason ?? '' };
}
