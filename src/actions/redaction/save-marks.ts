import type { RedactionMark, RedactionStyle } from '#domain/request/redaction.ts';
import { markFaults, reasonLines, withoutCovered } from '#domain/request/redaction.ts';
import { Problem } from '#platform/problem.ts';
import { lockRedaction, writeMarks } from '#store/redaction.ts';
import type { ActServices, By } from '../act.ts';
import { type MaterialPlace, reachOpenCase, recordMaterialAct } from './reach-material.ts';

/** The marks of a material as the officer has drawn them. */
export interface MarksDrawn {
  /** On which the officer drew. */
  readonly revision: number;
  readonly marks: readonly RedactionMark[];
  readonly style: RedactionStyle;
}

/**
 * Keeps the marks of a material, drawn on the revision that the officer saw.
 * @returns the new revision; the same one where nothing is different
 * @throws Problem redaction.not_found, redaction.archived, redaction.marks, conflict.changed
 */
export async function saveMarks(
  { db, clock }: Pick<ActServices, 'db' | 'clock'>,
  by: By,
  place: MaterialPlace,
  drawn: MarksDrawn,
): Promise<number> {
  const found = await reachOpenCase(db, by, place.caseId);
  const tenantId = found.tenant_id;
  return db.transaction().execute(async (tx) => {
    const held = await lockRedaction(tx, tenantId, place);
    if (held === null) throw new Problem('redaction.not_found');
    const faults = markFaults(drawn.marks, held.pages.length);
    if (faults.length > 0) throw new Problem('redaction.marks', { detail: faults.slice(0, 3).join('') });
    const next = { marks: withoutCovered(drawn.marks).map(plain), style: drawn.style };
    if (sameMarks(held, next)) return held.revision;
    if (held.revision !== drawn.revision) throw new Problem('conflict.changed');
    const revision = held.revision + 1;
    await writeMarks(tx, { tenantId, id: held.id, revision, at: clock.now() }, next);
    await recordMaterialAct(tx, by, found, {
      act: 'redaction.save',
      redactionId: held.id,
      before: { revision: held.revision, marks: reasonLines(held.marks) },
      after: { revision, marks: reasonLines(next.marks), style: next.style },
    });
    return revision;
  });
}

/** A mark with its fields in one order, so that equal ones are written alike. */
function plain({ page, left, top, width, height, reason }: RedactionMark): RedactionMark {
  return { page, left, top, width, height, reason };
}

function sameMarks(
  one: Pick<MarksDrawn, 'marks' | 'style'>,
  other: Pick<MarksDrawn, 'marks' | 'style'>,
): boolean {
  return (
    one.style === other.style &&
    JSON.stringify(one.marks.map(plain)) === JSON.stringify(other.marks.map(plain))
  );
}
