import type { ImportMode } from './import-batch.ts';
import { IMPORT_DOUBTS } from './import-doubt.ts';
import type { ImportDoubt } from './import-doubt.ts';

/**
 * What becomes of a document with these doubts. What holds personal data never goes out by an import, whatever the
 * operator asks for (条例第十五条): somebody has to look at it.
 */
export function decideOutcome(
  doubts: readonly ImportDoubt[],
  mode: ImportMode,
): 'released' | 'drafted' | 'refused' {
  const weights = new Set<string>(doubts.map(({ code }) => IMPORT_DOUBTS[code].weight));
  if (weights.has('refused')) return 'refused';
  if (weights.has('always') || mode === 'none') return 'drafted';
  return weights.has('keeps') && mode === 'certain' ? 'drafted' : 'released';
}
