import type { CaseDetail } from '#contract/request.ts';
import type { CaseAct, CaseActName, CaseActOf } from '#domain/request/case-act.ts';

type Steps = Pick<CaseDetail, 'steps'>;

/** The acts of one kind, in their order. */
export function actsOfKind<Name extends CaseActName>({ steps }: Steps, name: Name): CaseActOf<Name>[] {
  return steps
    .filter(({ act }) => act === name)
    .map(({ act, on, facts }) => ({ act, on, ...facts }) as CaseAct as CaseActOf<Name>);
}

/** An extension that waits for the head of the office (条例第三十三条第二款). */
export function proposedExtension(detail: Steps): CaseActOf<'extension_proposed'> | null {
  const last = detail.steps.findLast(({ act }) =>
    ['extension_proposed', 'extended', 'extension_declined'].includes(act),
  );
  return last?.act === 'extension_proposed'
    ? (actsOfKind(detail, 'extension_proposed').at(-1) ?? null)
    : null;
}

/** Parties that were asked for their opinion and have not answered. */
export function openParties(detail: Steps, of: 'third_party' | 'agency'): string[] {
  const answered = actsOfKind(detail, `${of}_answered`).map(({ party }) => party);
  return actsOfKind(detail, `${of}_asked`)
    .map(({ party }) => party)
    .filter((party) => !answered.includes(party));
}

/** What of the acts allowed by state and power makes sense now: the rest would only be refused. */
export function shownActs(detail: CaseDetail): CaseActName[] {
  const { acts, clock } = detail;
  const proposed = proposedExtension(detail) !== null;
  const has = (name: CaseActName): boolean => detail.steps.some(({ act }) => act === name);
  const absent: Partial<Record<CaseActName, boolean>> = {
    extended: !proposed,
    extension_declined: !proposed,
    extension_proposed: proposed || has('extended'),
    // 补正只能一次性告知 (条例第三十条).
    correction_requested: has('correction_requested') || has('extended'),
    third_party_answered: openParties(detail, 'third_party').length === 0,
    agency_answered: openParties(detail, 'agency').length === 0,
    delayed: !has('reasons_given') || has('delayed'),
    reasons_asked: has('reasons_asked'),
    lapsed: clock.state !== 'abandoned',
  };
  return acts.filter((act) => absent[act] !== true);
}
