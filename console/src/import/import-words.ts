import type { ImportBatch, ImportItem } from '#contract/import.ts';
import { IMPORT_OUTCOMES, IMPORT_STATES } from '#domain/disclosure/import/import-batch.ts';

export function stateName(state: ImportBatch['state']): string {
  return IMPORT_STATES[state];
}

export function outcomeName(outcome: ImportItem['outcome']): string {
  return IMPORT_OUTCOMES[outcome];
}

/** Whether a server works on it, so that the figures on the screen grow. */
export function isAtWork({ state }: ImportBatch): boolean {
  return state === 'planning' || state === 'running';
}

/** What came of the files, or would come of them, in a line. */
export function countsLine({ state, released, drafted, refused, known }: ImportBatch): string {
  const will = state === 'planning' || state === 'planned' ? '将' : '';
  return `${will}公开 ${released}，${will}留作草稿 ${drafted}，不导入 ${refused}，以前已导入 ${known}`;
}
