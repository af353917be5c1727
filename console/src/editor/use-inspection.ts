import type { CheckContext } from '#domain/report/check.ts';
import type { ReportDraft } from '#domain/report/report-draft.ts';
import { useEffect, useState } from 'react';
import { inspectDraft, type Inspection } from './inspect-draft.ts';

/** Long enough not to run between two keys, short enough to answer while one looks. */
const PAUSE_MS = 250;

/** The findings of the draft, a moment after the last key. */
export function useInspection(draft: ReportDraft, context: CheckContext): Inspection {
  const [inspection, setInspection] = useState(() => inspectDraft(draft, context));
  useEffect(() => {
    const timer = window.setTimeout(() => setInspection(inspectDraft(draft, context)), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [draft, context]);
  return inspection;
}
