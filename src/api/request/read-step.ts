import type { RequestedAct } from '#domain/request/requested-act.ts';
import type { NewCaseAct } from '#contract/case-act.ts';
import { readDay } from '../read-day.ts';

/** The fields of a step that are days. */
const DAYS = ['on', 'answerBy', 'receivedOn', 'until'] as const;

/** A step as it came over the wire, its days read. @throws Problem request.invalid for a day that does not exist */
export function readStep(step: NewCaseAct): RequestedAct {
  for (const field of DAYS) {
    const value = (step as Partial<Record<(typeof DAYS)[number], string | null>>)[field];
    if (value !== undefined && value !== null) readDay(`step.${field}`, value);
  }
  return step as RequestedAct;
}
